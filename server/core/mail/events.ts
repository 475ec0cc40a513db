import { z } from 'zod';
import { defineEvent } from '../outbox';

/** A mail was written that should leave at once (bulk mail waits for its hour). */
export const mailQueued = defineEvent('core.mail_queued', z.strictObject({ mailId: z.string() }));
