import { outside } from '../jobs';
import { sendBulkMail } from './jobs';
import { steps } from './send-mail';

/** Sends a bulk mail. */
export const handler = outside(sendBulkMail, steps);
