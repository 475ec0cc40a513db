import { AppError } from '@/lib/errors/app-error';
import type { Translations } from '@/lib/i18n/locales';
import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { tags } from '@/server/core/revalidate';
import { coursePolicy } from '../policy';
import { loadCourse } from '../queries/load-course';
import { missingForPublishing } from '../rules/readiness';
import { courseInput } from '../schema';

/**
 * Publishes a draft or archived course once it is complete in its languages and no lesson is empty. The day it was first
 * published stays (DAT-14).
 */
export const publishCourse = command(
  'catalog.publish_course',
  { access: holders('course.publish'), input: courseInput },
  async (ctx, input) => {
    const course = await loadCourse(ctx, input.course);
    ctx.authorize(coursePolicy.publish, course.subject);
    const lessons = await ctx.sql<{ title: Translations<string>; items: number }>`
      select jsonb_strip_nulls(jsonb_build_object('en', l.translations->'en'->>'title', 'ar', l.translations->'ar'->>'title')) as title,
        (select count(*)::int from content_items i where i.organization_id = l.organization_id and i.lesson_id = l.id) as items
      from lessons l where l.course_id = ${course.id} order by l.position, l.id`;
    const { en, ar } = course.translations;
    const missing = missingForPublishing({
      publishedLocales: course.publishedLocales,
      titles: { ...(en ? { en: en.title } : {}), ...(ar ? { ar: ar.title } : {}) },
      summaries: { ...(en ? { en: en.summary } : {}), ...(ar ? { ar: ar.summary } : {}) },
      lessons,
    });
    if (missing) throw new AppError('precondition', missing);
    const published = await ctx.sql`
      update courses set status = 'published', published_at = coalesce(published_at, ${ctx.now()}), archived_at = null
      where id = ${course.id} and status <> 'published' returning id`;
    if (published.length === 0) throw new AppError('conflict');
    ctx.revalidate(tags.catalogue(ctx.org.slug), tags.course(ctx.org.slug, course.slug));
    return { course: course.uuid, slug: course.slug };
  },
);
