import '../declared-access';
import { route } from '@/server/core/route';
import { redirectToFile } from '@/server/domains/media';

export const GET = route('files', redirectToFile);
