import { notFound } from 'next/navigation';
import { tintIndex } from '@/components/learning/tint';
import { directionOf } from '@/lib/i18n/locales';
import { decoded } from '@/lib/navigation/decoded';
import { sharePng } from '@/lib/seo/share-png';
import { orNotFound, publicContext } from '@/server/core/request';
import { openRoute } from '@/server/core/route';
import { getPublicCourse } from '@/server/domains/catalog';

type Params = { org: string; locale: string; file: string };

/** The picture of a course for shares: /{language}/share/{course}.png. Only of published, public courses. */
export const GET = openRoute('pictures', async (_request, { params }: { params: Promise<Params> }) => {
  const { org, locale, file } = await params;
  const slug = /^(.+)\.png$/.exec(decoded(file).normalize('NFC'))?.[1];
  if (!slug) notFound();
  const ctx = await publicContext(org, locale);
  const course = await orNotFound(getPublicCourse(ctx, { slug }));
  const outline = course.sections.map((section) => ({
    lessons: section.lessons.map((lesson) => ({ minutes: lesson.minutes, mentor: lesson.readByMentor })),
  }));
  return sharePng(outline, tintIndex(course.tint), directionOf(ctx.locale));
});
