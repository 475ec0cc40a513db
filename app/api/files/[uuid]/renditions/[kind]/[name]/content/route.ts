import { route } from '@/server/core/route';
import { sendRendition } from '@/server/domains/media';

export const GET = route(sendRendition);
export const HEAD = route(sendRendition);
