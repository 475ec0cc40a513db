import { z } from 'zod';

/** Gives a learner a mentor, in one course or in all; a mentor who held the same place ends there. */
export const assignMentorInput = z.strictObject({
  learner: z.uuid(),
  mentor: z.uuid(),
  course: z.string().max(200).nullable().default(null),
});

/** Ends a mentor's work with a learner. */
export const endMentoringInput = z.strictObject({ assignment: z.uuid() });

/** One page of the mentored learners, all or of one course. */
export const listMenteesInput = z.strictObject({
  course: z.string().max(200).optional(),
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(100).default(25),
});
