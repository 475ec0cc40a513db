import { route } from '@/server/core/route';
import { appendBytes, describeTus, dropUpload, speakingTus, tellOffset } from '@/server/domains/media';

export const OPTIONS = describeTus;
export const HEAD = route('uploads', speakingTus(tellOffset));
export const PATCH = route('uploads', speakingTus(appendBytes));
export const DELETE = route('uploads', speakingTus(dropUpload));
