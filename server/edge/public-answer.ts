import { isAppError } from '@/lib/errors/app-error';
import type { Locale } from '@/lib/i18n/locales';
import type { Org } from '@/server/core/org';
import { routeContext } from '@/server/core/request';
import { courseAddress } from './course-addresses';
import { isKnownPage } from './known-pages';

/** What the front door answers instead of a page: where it moved, that it is gone, that there is nothing. */
export type PublicAnswer = { moved: string } | { instead: 'missing' | 'gone' } | null;

const OF_A_COURSE = /^\/(courses|learn|share)\/([^/]+?)(\.png)?(\/.*)?$/;

/**
 * Looks at an address below /{locale} before a page is drawn: pages cannot answer 301 or 410, and what they throw is
 * drawn by script only. Null: the page itself answers.
 */
export async function publicAnswer(org: Org, locale: Locale, below: string, request: Request): Promise<PublicAnswer> {
  const [, area, part = '', png = '', rest = ''] = OF_A_COURSE.exec(below) ?? [];
  if (area === 'courses' && rest === '' && part !== 'search') return courseAnswer(org, locale, part + png);
  if ((area === 'share' && png) || area === 'learn') {
    const slug = await movedTo(org, area === 'share' ? part : part + png, area === 'learn' ? request : null);
    if (slug) return { moved: `/${locale}/${area}/${encodeURIComponent(slug)}${area === 'share' ? png : rest}` };
  }
  // The pages behind these answers have no address of their own.
  if (below === '/missing' || below === '/gone') return { instead: 'missing' };
  return isKnownPage(below) ? null : { instead: 'missing' };
}

async function courseAnswer(org: Org, locale: Locale, part: string): Promise<PublicAnswer> {
  const asked = plain(part);
  const found = await courseAddress(org, asked);
  if (!found || found.state === 'hidden' || !found.languages.includes(locale)) return { instead: 'missing' };
  if (found.state === 'gone') return { instead: 'gone' };
  return found.slug === asked ? null : { moved: `/${locale}/courses/${encodeURIComponent(found.slug)}` };
}

/** The newer address of a course; of one that is not public only for those who may see it. */
async function movedTo(org: Org, part: string, asks: Request | null): Promise<string | null> {
  const asked = plain(part);
  const found = await courseAddress(org, asked);
  if (!found || found.state === 'gone' || found.slug === asked) return null;
  if (found.state === 'public') return found.slug;
  if (!asks) return null;
  try {
    // Not loaded with the front door: hardly anybody comes this way.
    const { findMovedCourse } = await import('@/server/domains/catalog');
    return (await findMovedCourse(await routeContext(asks), { slug: asked })).slug;
  } catch (e) {
    if (isAppError(e)) return null; // the page says what there is to say: sign in, or nothing here
    throw e;
  }
}

/** A part of a path as slugs are kept: decoded, composed. What is no encoded text is taken as it is. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return part;
  }
}
