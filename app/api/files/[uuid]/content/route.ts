import { route } from '@/server/core/route';
import { sendFile } from '@/server/domains/media';

export const GET = route('files', sendFile);
export const HEAD = route('files', sendFile);
