import { z } from 'zod';

/** Gives a learner a mentor, in one course or in all; a mentor who held the same place ends there. */
export const assignMentorInput = z.strictObject({
  learner: z.uuid(),
  mentor: z.uuid(),
  course: z.string().max(200).nullable().default(null),
});

/** Ends a mentor's work with a learner. */
export const endMentoringInput = z.strictObject({ assignment: z.uuid() });

/** Narrows a list of mentored learners. */
export const listMenteesInput = z.strictObject({ course: z.string().max(200).optional() });
