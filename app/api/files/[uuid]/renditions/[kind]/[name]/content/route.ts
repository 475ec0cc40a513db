import { route } from '@/server/core/route';
import { sendRendition } from '@/server/domains/media';

export const GET = route('files', sendRendition);
export const HEAD = route('files', sendRendition);
