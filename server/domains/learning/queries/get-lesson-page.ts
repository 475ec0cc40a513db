import { AppError } from '@/lib/errors/app-error';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { sittingOf } from '@/server/core/sitting';
import type { LessonPageDto } from '../dto';
import { mergeResources } from '../rules/resources';
import { lessonSlugInput } from '../schema';
import { toOutline, visibleOutline } from './get-course-outline';
import { loadLessonContent } from './load-lesson-content';

/** A lesson's page: its outline, and its content unless it is locked. Two statements. */
export const getLessonPage = query(
  'learning.get_lesson_page',
  { access: signedIn, input: lessonSlugInput },
  async (ctx, input): Promise<LessonPageDto> => {
    const row = await visibleOutline(ctx, input.course);
    const outline = toOutline(ctx, row);
    const lessons = outline.sections.flatMap((section) => section.lessons);
    const raw = (row.sections ?? []).flatMap((section) => section.lessons);
    const index = lessons.findIndex((lesson) => lesson.slug === input.lesson);
    const [lesson, own] = [lessons[index], raw[index]];
    if (!lesson || !own) throw new AppError('not_found');
    const before = lessons[index - 1];
    const after = lessons[index + 1];
    const frame = {
      outline,
      previous: before ? { slug: before.slug, title: before.title } : null,
      next: after
        ? { slug: after.slug, title: after.title, number: after.number, open: after.state !== 'locked' }
        : null,
    };
    if (lesson.state === 'locked') {
      const section = outline.sections.find((one) => one.lessons.includes(lesson))?.title ?? '';
      const locked = { ...lesson, section, summary: '' };
      return { ...frame, lesson: locked, items: [], resources: [], records: false, isNewView: false };
    }
    const sitting = sittingOf(ctx.actor.sessionUuid, ctx.now(), ctx.org.timezone);
    const content = await loadLessonContent(ctx, { lessonId: BigInt(own.id), sitting });
    const records = outline.as === 'learner' && lesson.lock === null && own.unlocked && row.entitled;
    return {
      ...frame,
      lesson: { ...lesson, section: content.section, summary: content.summary },
      items: content.items,
      resources: mergeResources(content.resources),
      records,
      isNewView: !content.viewed || (records && String(row.last_lesson_id) !== own.id),
    };
  },
);
