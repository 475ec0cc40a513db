import type { Ctx } from '@/server/core/context';
import type { ContentKind } from '@/server/generated/prisma/client';

/** A content item with what is needed to go through it. */
export type PlannedItem = {
  id: bigint;
  uuid: string;
  kind: ContentKind;
  title: { en: string; ar: string };
  seconds: number;
};

/** A lesson in course order. */
export type PlannedLesson = {
  id: bigint;
  uuid: string;
  slug: string;
  title: { en: string; ar: string };
  items: PlannedItem[];
};

/** A course to go through. */
export type PlannedCourse = {
  id: bigint;
  uuid: string;
  slug: string;
  title: { en: string; ar: string };
  isFree: boolean;
  lessons: PlannedLesson[];
};

type Texts = { en: { title: string }; ar: { title: string } };

const both = (translations: unknown) => {
  const { en, ar } = translations as Texts;
  return { en: en.title, ar: ar.title };
};

/** Reads a seeded course; the length of a video is that of the track in `locale`. */
export async function loadPlan(ctx: Ctx, slug: string, locale: string): Promise<PlannedCourse> {
  const course = await ctx.db.course.findFirstOrThrow({
    where: { slug },
    include: {
      lesson_course: {
        orderBy: { position: 'asc' },
        include: {
          contentItem_lesson: {
            orderBy: { position: 'asc' },
            include: { videoTrack_contentItem: { where: { locale } } },
          },
        },
      },
    },
  });
  return {
    id: course.id,
    uuid: course.uuid,
    slug,
    title: both(course.translations),
    isFree: course.priceMinor === 0n,
    lessons: course.lesson_course.map((lesson) => ({
      id: lesson.id,
      uuid: lesson.uuid,
      slug: lesson.slug,
      title: both(lesson.translations),
      items: lesson.contentItem_lesson.map((item) => ({
        id: item.id,
        uuid: item.uuid,
        kind: item.kind,
        title: both(item.translations),
        seconds: item.videoTrack_contentItem[0]?.durationSeconds ?? 0,
      })),
    })),
  };
}
