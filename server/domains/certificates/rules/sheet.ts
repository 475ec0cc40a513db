import { z } from 'zod';

const text = z.object({ en: z.string(), ar: z.string() });

/** What a stored sheet holds: everything a certificate says, as it was on the day of issue. The seal covers exactly this. */
export const storedSheet = z.object({
  learner: text,
  course: text,
  school: text,
  completedOn: z.string(),
  issuedOn: z.string(),
  number: z.string(),
  verifyUrl: z.string(),
  lessons: z.array(z.object({ minutes: z.number(), section: z.number(), readByMentor: z.boolean() })),
  hours: z.number().optional(),
  signatory: z.object({ name: text, role: text }),
  brandHue: z.number(),
  brandChroma: z.number(),
  /** The school's picture on the day of issue; older sheets and schools without one have none. */
  logo: z
    .object({
      file: z.string(),
      width: z.number(),
      height: z.number(),
      alt: z.object({ en: z.string(), ar: z.string() }),
    })
    .optional(),
});

/** A sheet as it is stored. */
export type StoredSheet = z.infer<typeof storedSheet>;

/** The day of the calendar a moment falls on in a time zone, `2026-11-18`. */
export function calendarDay(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  );
}
