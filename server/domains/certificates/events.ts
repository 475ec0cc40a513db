import { z } from 'zod';
import { defineEvent } from '@/server/core/outbox';

/** A certificate was issued, its PDF included. */
export const certificateIssued = defineEvent(
  'certificates.certificate_issued',
  z.strictObject({ certificateId: z.string() }),
);
