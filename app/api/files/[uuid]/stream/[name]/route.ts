import '../../../declared-access';
import { route } from '@/server/core/route';
import { sendPlaylist } from '@/server/domains/media';

export const GET = route('files', sendPlaylist);
