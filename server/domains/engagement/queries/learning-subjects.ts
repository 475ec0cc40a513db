import { isLocale, type Locale, type Translations, translated } from '@/lib/i18n/locales';
import type { CommandCtx } from '@/server/core/command';

/** A name or title in each language. */
export type BothLanguages = { en?: string | undefined; ar?: string | undefined };

/** A person as mails and notices need them. */
export type Reader = { id: bigint; email: string; locale: Locale; name: BothLanguages; reachable: boolean };

type Named = { title?: string };

const titles = (translations: unknown): BothLanguages => {
  const both = (translations ?? {}) as Translations<Named>;
  return { en: both.en?.title, ar: both.ar?.title };
};

/** The text in one language, else in the other. */
export const inLanguage = (both: BothLanguages, locale: Locale): string => translated(both, locale) ?? '';

/** A person, and whether mail may go to them (suspended and banned people get none). */
export async function findReader(ctx: CommandCtx, id: bigint): Promise<Reader | null> {
  const person = await ctx.db.person.findFirst({ where: { id } });
  if (!person) return null;
  return {
    id,
    email: person.email,
    locale: isLocale(person.locale) ? person.locale : ctx.org.defaultLocale,
    name: { en: person.nameEn ?? undefined, ar: person.nameAr ?? undefined },
    // An address that nobody confirmed gets the link that confirms it and nothing else: an invited learner's welcome
    // names the courses already.
    reachable: person.emailVerifiedAt !== null && (person.status === 'active' || person.status === 'inactive'),
  };
}

/** A lesson with its course, as notices name and link it. */
export type LessonSubject = {
  title: BothLanguages;
  slug: string;
  course: { id: bigint; slug: string; title: BothLanguages };
};

/** The lesson of this key; null when it is gone. */
export async function findLesson(ctx: CommandCtx, id: bigint): Promise<LessonSubject | null> {
  const lesson = await ctx.db.lesson.findFirst({ where: { id }, include: { course: true } });
  return lesson && toLessonSubject(lesson);
}

type LessonRow = { slug: string; translations: unknown; course: { id: bigint; slug: string; translations: unknown } };

function toLessonSubject({ slug, translations, course }: LessonRow): LessonSubject {
  return {
    title: titles(translations),
    slug,
    course: { id: course.id, slug: course.slug, title: titles(course.translations) },
  };
}

// An assignment or a quiz with where it stands.
const inLesson = { contentItem: { include: { lesson: { include: { course: true } } } } } as const;

/** A submission with its assignment and lesson. */
export type SubmissionSubject = {
  uuid: string;
  learnerId: bigint;
  version: number;
  assignment: BothLanguages;
  lesson: LessonSubject;
};

/** The submission of this key; null when it is gone. */
export async function findSubmission(ctx: CommandCtx, id: bigint): Promise<SubmissionSubject | null> {
  const submission = await ctx.db.submission.findFirst({
    where: { id },
    include: { assignment: { include: inLesson } },
  });
  if (!submission) return null;
  const { contentItem } = submission.assignment;
  return {
    uuid: submission.uuid,
    learnerId: submission.personId,
    version: submission.version,
    assignment: titles(contentItem.translations),
    lesson: toLessonSubject(contentItem.lesson),
  };
}

/** A handed-in quiz attempt with its quiz and lesson. */
export type AttemptSubject = {
  uuid: string;
  learnerId: bigint;
  state: 'in_progress' | 'submitted' | 'graded';
  passed: boolean | null;
  quiz: BothLanguages;
  lesson: LessonSubject;
};

/** The attempt of this key; null when it is gone. */
export async function findAttempt(ctx: CommandCtx, id: bigint): Promise<AttemptSubject | null> {
  const attempt = await ctx.db.quizAttempt.findFirst({
    where: { id },
    include: { quiz: { include: inLesson } },
  });
  if (!attempt) return null;
  const { contentItem } = attempt.quiz;
  return {
    uuid: attempt.uuid,
    learnerId: attempt.personId,
    state: attempt.state,
    passed: attempt.passed,
    quiz: titles(contentItem.translations),
    lesson: toLessonSubject(contentItem.lesson),
  };
}

/** The title of a course. */
export async function findCourse(ctx: CommandCtx, id: bigint): Promise<{ slug: string; title: BothLanguages } | null> {
  const course = await ctx.db.course.findFirst({ where: { id } });
  return course ? { slug: course.slug, title: titles(course.translations) } : null;
}
