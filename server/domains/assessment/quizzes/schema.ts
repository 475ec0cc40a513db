import { z } from 'zod';

/** Most letters an answer may have. */
export const ANSWER_LENGTH = 20_000;

/** What a learner answers: the chosen options, yes or no, words, or nothing yet. */
export const answerResponse = z.union([
  z.strictObject({ options: z.array(z.uuid()).max(26) }),
  z.strictObject({ value: z.boolean() }),
  z.strictObject({ text: z.string().max(ANSWER_LENGTH) }),
  z.null(),
]);

/** An answer as it is stored. */
export type AnswerResponse = z.infer<typeof answerResponse>;

/** The quiz of a content item is begun, or gone on with. */
export const startAttemptInput = z.strictObject({ item: z.uuid() });

/**
 * One packet of autosaved answers. `sequence` grows with every change on the learner's side: of two packets about one
 * question the higher one stays, whichever arrives first.
 */
export const saveAnswerInput = z.strictObject({
  attempt: z.uuid(),
  answers: z
    .array(
      z.strictObject({
        question: z.uuid(),
        response: answerResponse,
        flagged: z.boolean(),
        sequence: z.int().min(1).max(2_147_483_647),
      }),
    )
    .min(1)
    .max(100),
});

/** A packet. */
export type SaveAnswerInput = z.infer<typeof saveAnswerInput>;

/** Names one attempt. */
export const attemptInput = z.strictObject({ attempt: z.uuid() });

/** Points and words of a person for every essay of an attempt. */
export const gradeEssayInput = z.strictObject({
  attempt: z.uuid(),
  grades: z
    .array(
      z.strictObject({
        question: z.uuid(),
        points: z.number().min(0).max(1_000),
        feedback: z.string().trim().max(5_000).default(''),
      }),
    )
    .min(1)
    .max(100),
});
