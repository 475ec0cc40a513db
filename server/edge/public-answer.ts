import { isAppError } from '@/lib/errors/app-error';
import type { Locale } from '@/lib/i18n/locales';
import { decoded, isReadablePath } from '@/lib/navigation/decoded';
import type { Org } from '@/server/core/org';
import { kernelSql } from '@/server/core/pools';
import { routeContext } from '@/server/core/request';
import { courseAddress } from './course-addresses';
import { isKnownPage } from './known-pages';

/** What the front door answers instead of a page: where it moved, that it is gone, that there is nothing. */
export type PublicAnswer = { moved: string } | { instead: 'missing' | 'gone' } | null;

const OF_A_COURSE = /^\/(courses|learn|share)\/([^/]+?)(\.png)?(\/.*)?$/;

// As numbers are printed; whatever else was typed is for the page to read.
const SHARED = /^\/certificates\/shared\/([A-Z0-9]+(?:-[A-Z0-9]+)+)$/;

/**
 * Looks at an address below /{locale} before a page is drawn: pages cannot answer 301 or 410, and what they throw is
 * drawn by script only. Null: the page itself answers.
 */
export async function publicAnswer(org: Org, locale: Locale, below: string, request: Request): Promise<PublicAnswer> {
  if (!isReadablePath(below)) return { instead: 'missing' };
  const [, area, part = '', png = '', rest = ''] = OF_A_COURSE.exec(below) ?? [];
  if (area === 'courses' && rest === '' && part !== 'search') return courseAnswer(org, locale, part + png);
  if ((area === 'share' && png) || area === 'learn') {
    const slug = await movedTo(org, area === 'share' ? part : part + png, area === 'learn' ? request : null);
    if (slug) return { moved: `/${locale}/${area}/${encodeURIComponent(slug)}${area === 'share' ? png : rest}` };
  }
  const number = SHARED.exec(below)?.[1];
  if (number && !(await isShared(org, number))) return { instead: 'missing' };
  // The pages behind these answers have no address of their own.
  if (below === '/missing' || below === '/gone') return { instead: 'missing' };
  return isKnownPage(below) ? null : { instead: 'missing' };
}

/** A certificate's page shows nothing once sharing ends; asked here, because its page cannot say 404 and be drawn. */
async function isShared(org: Org, number: string): Promise<boolean> {
  const text = 'select 1 as shared from certificate_by_number($1, $2) where is_shared and revoked_at is null';
  return (await kernelSql<{ shared: number }>(text, [org.id, number])).length > 0;
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

/** A part of a path as slugs are kept: decoded, composed. */
function plain(part: string): string {
  return decoded(part).normalize('NFC');
}
