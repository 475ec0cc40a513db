/** The player, on one lesson. */
export const lessonHref = (locale: string, course: string, lesson: string) => `/${locale}/learn/${course}/${lesson}`;

/** An attempt: the quiz while it runs, its result afterwards. */
export const attemptHref = (locale: string, attempt: string) => `/${locale}/quiz/${attempt}`;
