import type { Metadata } from 'next';
import { after } from 'next/server';
import { cache } from 'react';
import { AssignmentPanel } from '@/components/assessment/shared/assignment-panel';
import { QuizCard } from '@/components/assessment/shared/quiz-card';
import { LessonView } from '@/components/learning/lesson/lesson-view';
import { orNotFound, pageContext } from '@/server/core/request';
import { getLessonPage, recordLessonView } from '@/server/domains/learning';

type Props = PageProps<'/[org]/[locale]/learn/[course]/[lesson]'>;

const load = cache(async (org: string, locale: string, course: string, lesson: string) => {
  const ctx = await pageContext({ org, locale });
  const names = { course: decodeURIComponent(course), lesson: decodeURIComponent(lesson) };
  return { ctx, page: await orNotFound(getLessonPage(ctx, names)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, locale, course, lesson } = await params;
  const { page } = await load(org, locale, course, lesson);
  return { title: page.lesson.title };
}

export default async function Page({ params }: Props) {
  const { org, locale, course, lesson } = await params;
  const { ctx, page } = await load(org, locale, course, lesson);
  // Nobody waits for the note that the lesson was opened; within a sitting it is there already.
  if (page.isNewView)
    after(() =>
      recordLessonView(ctx, { lesson: page.lesson.uuid }).catch((e: unknown) =>
        ctx.log.error({ err: e }, 'the view was not recorded'),
      ),
    );
  return (
    <LessonView
      page={page}
      locale={ctx.locale}
      timeZone={ctx.actor.preferences.timezone}
      work={({ kind, uuid }) =>
        kind === 'quiz' ? (
          <QuizCard itemUuid={uuid} locale={ctx.locale} ctx={ctx} />
        ) : (
          <AssignmentPanel itemUuid={uuid} locale={ctx.locale} ctx={ctx} />
        )
      }
    />
  );
}
