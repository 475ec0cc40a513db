import { AppError } from '@/lib/errors/app-error';
import { LOCALES } from '@/lib/i18n/locales';
import { type CommandCtx, command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { tags } from '@/server/core/revalidate';
import { coursePolicy } from '../policy';
import { type LoadedCourse, loadCourse } from '../queries/load-course';
import { findLoop, requiredCourses } from '../rules/prerequisites';
import { courseTranslations, type PrerequisiteRule, updateCourseInput } from '../schema';

/** Changes what a course says, costs and requires; public pages show it within a second. */
export const updateCourse = command(
  'catalog.update_course',
  { access: holders('course.edit'), input: updateCourseInput },
  async (ctx, input) => {
    const course = await loadCourse(ctx, input.course);
    ctx.authorize(coursePolicy.edit, course.subject);
    if (input.prerequisites) await refuseLoop(ctx, course, input.prerequisites);
    if (input.slug) await refuseTakenSlug(ctx, course, input.slug);
    await ctx.db.course.update({
      where: { id: course.id },
      data: {
        translations: mergedTexts(course, input.texts ?? {}) as object,
        ...(input.priceMinor === undefined ? {} : { priceMinor: BigInt(input.priceMinor) }),
        ...(input.currency ? { currency: input.currency } : {}),
        ...(input.slug ? { slug: input.slug } : {}),
        ...(input.level ? { level: input.level } : {}),
        ...(input.visibility ? { visibility: input.visibility } : {}),
        ...(input.publishedLocales ? { publishedLocales: input.publishedLocales } : {}),
      },
    });
    if (input.prerequisites !== undefined) {
      const rule = input.prerequisites === null ? null : JSON.stringify(input.prerequisites);
      await ctx.sql`update courses set prerequisites = ${rule}::jsonb where id = ${course.id}`;
    }
    const slug = input.slug ?? course.slug;
    ctx.revalidate(tags.catalogue(ctx.org.slug), tags.course(ctx.org.slug, course.slug));
    if (slug !== course.slug)
      ctx.revalidate(tags.addresses(ctx.org.slug), tags.course(ctx.org.slug, slug), tags.site(ctx.org.slug));
    return { course: course.uuid, slug };
  },
);

/** An address that another course has or had leads there for ever. Its own old address a course may have back. */
async function refuseTakenSlug(ctx: CommandCtx, course: LoadedCourse, slug: string): Promise<void> {
  const [taken] = await ctx.sql<{ id: bigint }>`
    select id from course_slugs where slug = ${slug} and course_id <> ${course.id}`;
  if (taken) throw new AppError('validation', { fields: [{ path: 'slug', key: 'slug_taken' }] });
}

function mergedTexts(course: LoadedCourse, change: { [locale in 'en' | 'ar']?: object | undefined }) {
  const merged: Record<string, unknown> = { ...course.translations };
  for (const locale of LOCALES) {
    if (change[locale]) merged[locale] = { ...course.translations[locale], ...change[locale] };
  }
  const checked = courseTranslations.safeParse(merged);
  if (!checked.success) throw new AppError('validation', { fields: [{ path: 'texts', key: 'invalid' }] });
  return checked.data;
}

/** A course may not, over any number of others, require itself: the refusal names the way round. */
async function refuseLoop(ctx: CommandCtx, course: LoadedCourse, rule: PrerequisiteRule): Promise<void> {
  const rows = await ctx.sql<{ uuid: string; title: string; prerequisites: PrerequisiteRule | null }>`
    select uuid, coalesce(translations->${ctx.locale}->>'title', translations->'en'->>'title', slug) as title, prerequisites
    from courses`;
  const titles = new Map(rows.map((row) => [row.uuid, row.title]));
  const missing = requiredCourses(rule).find((uuid) => !titles.has(uuid));
  if (missing) throw new AppError('validation', { fields: [{ path: 'prerequisites', key: 'choice' }] });
  const requires = new Map(rows.map((row) => [row.uuid, requiredCourses(row.prerequisites)]));
  requires.set(course.uuid, requiredCourses(rule));
  const loop = findLoop(course.uuid, requires);
  if (!loop) return;
  const path = loop.map((uuid) => titles.get(uuid) ?? uuid).join(' → ');
  throw new AppError('conflict', { reason: 'catalog.prerequisite_loop', params: { loop: path } });
}
