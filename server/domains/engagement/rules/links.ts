// Paths below /{locale}. A notice keeps the path; the reader's language is put in front when it is shown.

/** The player, on one lesson. */
export const lessonPath = (course: string, lesson: string) => `/learn/${course}/${lesson}`;

/** A submission in the mentor's queue. */
export const reviewPath = (submissionUuid: string) => `/mentor/review/${submissionUuid}`;

/** The long answers of an attempt, as those who grade them open them. */
export const essayPath = (attemptUuid: string) => `/mentor/essay/${attemptUuid}`;

/** A quiz attempt: after grading its result, with what was written to the answers. */
export const attemptPath = (attemptUuid: string) => `/quiz/${attemptUuid}`;

/** One's own certificates. */
export const CERTIFICATES_PATH = '/certificates';

/** Jobs of the school, those given up only. */
export const JOBS_PATH = '/admin/jobs?state=dead';

/** Mails that wait. */
export const MAILS_PATH = '/admin/mails?state=queued';

/** The learner's first page. */
export const DASHBOARD_PATH = '/dashboard';
