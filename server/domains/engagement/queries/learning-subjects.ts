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
    reachable: person.status === 'active' || person.status === 'inactive',
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
  if (!lesson) return null;
  const { course } = lesson;
  return {
    title: titles(lesson.translations),
    slug: lesson.slug,
    course: { id: course.id, slug: course.slug, title: titles(course.translations) },
  };
}

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
    include: { assignment: { include: { contentItem: { include: { lesson: { include: { course: true } } } } } } },
  });
  if (!submission) return null;
  const { contentItem } = submission.assignment;
  const { lesson } = contentItem;
  return {
    uuid: submission.uuid,
    learnerId: submission.personId,
    version: submission.version,
    assignment: titles(contentItem.translations),
    lesson: {
      title: titles(lesson.translations),
      slug: lesson.slug,
      course: { id: lesson.course.id, slug: lesson.course.slug, title: titles(lesson.course.translations) },
    },
  };
}

/** The title of a course. */
export async function findCourse(ctx: CommandCtx, id: bigint): Promise<{ slug: string; title: BothLanguages } | null> {
  const course = await ctx.db.course.findFirst({ where: { id } });
  return course ? { slug: course.slug, title: titles(course.translations) } : null;
}
