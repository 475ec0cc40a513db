import { z } from 'zod';
import { defineJob, on } from '../jobs';
import { mailQueued } from './events';

/** Sends one mail. Tried for about two hours, then it stays as failed. */
export const sendMail = defineJob({
  name: 'core.send-mail',
  queue: 'mail',
  input: z.strictObject({ mailId: z.string().regex(/^\d+$/) }),
  key: (payload) => payload.mailId,
  attempts: 9,
  backoffMs: 15_000,
});

/** Mail leaves as soon as it is written. */
export const mailSubscriptions = [on(mailQueued, sendMail, ({ mailId }) => ({ mailId }))];
