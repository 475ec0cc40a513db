import '../../../../declared-access';
import { route } from '@/server/core/route';
import { redirectToRendition } from '@/server/domains/media';

export const GET = route('files', redirectToRendition);
