import '../../../declared-access';
import { route } from '@/server/core/route';
import { sendPicture } from '@/server/domains/media';

export const GET = route('files', sendPicture);
