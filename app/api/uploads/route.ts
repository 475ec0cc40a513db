import { route } from '@/server/core/route';
import { createUpload, describeTus, speakingTus } from '@/server/domains/media';

export const OPTIONS = describeTus;
export const POST = route('uploads', speakingTus(createUpload));
