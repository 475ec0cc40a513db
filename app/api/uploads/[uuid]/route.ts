import { route } from '@/server/core/route';
import { appendBytes, describeTus, dropUpload, speakingTus, tellOffset } from '@/server/domains/media';

export const OPTIONS = describeTus;
export const HEAD = route(speakingTus(tellOffset));
export const PATCH = route(speakingTus(appendBytes));
export const DELETE = route(speakingTus(dropUpload));
