import { isAppError } from '@/lib/errors/app-error';
import { isLocale } from '@/lib/i18n/locales';
import { formBody } from '@/server/core/input/body';
import { route } from '@/server/core/route';
import { enrolInCourse } from '@/server/domains/learning';

const to = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

/**
 * The enrol button of a course's public page: a plain form, so it works without script. Visitors make an account first;
 * learners land in the course; who cannot join (staff, a course that costs something by now) lands in the course's own
 * page for those who are signed in, which says why.
 */
export const POST = route('writes', async (ctx, request) => {
  const form = await formBody(request);
  const text = (name: string) => String(form.get(name) ?? '');
  const locale = isLocale(text('locale')) ? text('locale') : ctx.locale;
  const slug = encodeURIComponent(text('slug').slice(0, 200));
  if (ctx.actor.kind === 'anonymous')
    return to(`/${locale}/sign-up?next=${encodeURIComponent(`/${locale}/courses/${slug}`)}`);
  try {
    const place = await enrolInCourse(ctx, { course: text('course') });
    return to(`/${locale}/learn/${encodeURIComponent(place.course)}`);
  } catch (e) {
    if (isAppError(e) && e.kind !== 'not_found' && e.kind !== 'validation') return to(`/${locale}/learn/${slug}`);
    throw e;
  }
});
