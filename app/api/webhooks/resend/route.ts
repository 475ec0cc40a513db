import { receiveResendEvent } from '@/server/core/mail';
import { route } from '@/server/core/route';

export const POST = route('webhooks', receiveResendEvent);
