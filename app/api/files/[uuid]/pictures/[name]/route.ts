// Loaded for what they declare: who may read the files of their rows. Without them those files stay closed.
import '@/server/domains/assessment';
import '@/server/domains/certificates';
import '@/server/domains/learning';
import { route } from '@/server/core/route';
import { sendPicture } from '@/server/domains/media';

export const GET = route(sendPicture);
