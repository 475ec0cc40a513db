import { z } from 'zod';

/** Names an assignment by its content item. */
export const assignmentInput = z.strictObject({ item: z.uuid() });

/** Groups of a learner's own assignments. */
export const ASSIGNMENT_STATES = ['todo', 'returned', 'waiting', 'done'] as const;

/** One of the groups. */
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** One page of a learner's own assignments, all or of one group. */
export const listAssignmentsInput = z.strictObject({
  state: z.enum(ASSIGNMENT_STATES).optional(),
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(100).default(25),
});
