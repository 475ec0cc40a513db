import { route } from '@/server/core/route';
import { serveCertificate } from '@/server/domains/certificates';

export const GET = route('files', serveCertificate);
