import { after } from 'next/server';
import { cache } from 'react';
import { LessonView } from '@/components/learning/lesson/lesson-view';
import { lessonWork } from '@/components/learning/lesson/lesson-work';
import { drawn, drawnHead } from '@/components/shell/drawn';
import { decoded } from '@/lib/navigation/decoded';
import type { Ctx } from '@/server/core/context';
import { orNotFound, pageContext } from '@/server/core/request';
import { getLessonPage, recordLessonView } from '@/server/domains/learning';

type Props = PageProps<'/[org]/[locale]/learn/[course]/[lesson]'>;

const load = cache(async (org: string, locale: string, course: string, lesson: string) => {
  const ctx = await pageContext({ org, locale });
  const names = { course: decoded(course).normalize('NFC'), lesson: decoded(lesson).normalize('NFC') };
  return { ctx, page: await orNotFound(getLessonPage(ctx, names)) };
});

const noteView = (ctx: Ctx, lesson: string) =>
  recordLessonView(ctx, { lesson }).catch((e: unknown) => ctx.log.error({ err: e }, 'the view was not recorded'));

export const generateMetadata = drawnHead(async ({ params }: Props) => {
  const { org, locale, course, lesson } = await params;
  const { page } = await load(org, locale, course, lesson);
  return { title: page.lesson.title };
});

export default drawn(async function Page({ params }: Props) {
  const { org, locale, course, lesson } = await params;
  const { ctx, page } = await load(org, locale, course, lesson);
  // Nobody waits for the note that the lesson was opened; within a sitting it is there already.
  if (page.isNewView) after(() => noteView(ctx, page.lesson.uuid));
  return (
    <LessonView page={page} locale={ctx.locale} timeZone={ctx.actor.preferences.timezone} work={lessonWork(ctx)} />
  );
});
