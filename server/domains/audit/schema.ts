import { z } from 'zod';

const day = z.iso.date();

/** Filters of the trail; all optional, all kept in the address. */
export const listAuditInput = z.strictObject({
  search: z.string().trim().max(200).optional(),
  action: z.string().max(40).optional(),
  entity: z.string().max(60).optional(),
  actor: z.uuid().optional(),
  request: z.string().max(60).optional(),
  subject: z.uuid().optional(),
  from: day.optional(),
  to: day.optional(),
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});

/** Names one row of the trail. */
export const auditEntryInput = z.strictObject({ entry: z.uuid() });

/** One's own activity, newest first. */
export const ownActivityInput = z.strictObject({
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
