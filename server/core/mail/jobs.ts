import { z } from 'zod';
import { defineJob, on } from '../jobs';
import { bulkMailReleased, mailQueued } from './events';

const id = z.string().regex(/^\d+$/);
const mail = {
  input: z.strictObject({ mailId: id }),
  key: (payload: { mailId: string }) => payload.mailId,
  attempts: 9,
  backoffMs: 15_000,
  critical: true,
};

/** Sends one mail. Tried for about two hours, then it stays as failed. */
export const sendMail = defineJob({ name: 'core.send-mail', queue: 'mail', ...mail });

/** The same for a bulk mail, in a queue of its own: nobody who waits for a mail waits behind these. */
export const sendBulkMail = defineJob({ name: 'core.send-bulk-mail', queue: 'bulk', ...mail });

/** Takes in what a vendor told about a mail that left. */
export const applyMailEvent = defineJob({
  name: 'core.apply-mail-event',
  input: z.strictObject({ eventId: id }),
  key: (payload) => payload.eventId,
});

/** Mail leaves as soon as it is written, bulk mail when its hour has come. */
export const mailSubscriptions = [
  on(mailQueued, sendMail, ({ mailId }) => ({ mailId })),
  on(bulkMailReleased, sendBulkMail, ({ mailId }) => ({ mailId })),
];
