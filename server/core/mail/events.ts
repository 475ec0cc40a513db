import { z } from 'zod';
import { defineEvent } from '../outbox';

/** A mail was written that should leave at once (bulk mail waits for its hour). */
export const mailQueued = defineEvent('core.mail_queued', z.strictObject({ mailId: z.string() }));

/** The hour of a bulk mail has come. */
export const bulkMailReleased = defineEvent('core.bulk_mail_released', z.strictObject({ mailId: z.string() }));

/** Bulk mail is still waiting when its hour is over. */
export const bulkMailLate = defineEvent(
  'core.bulk_mail_late',
  z.strictObject({ waiting: z.number().int(), slot: z.iso.datetime() }),
);
