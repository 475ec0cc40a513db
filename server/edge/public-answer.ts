import { isAppError } from '@/lib/errors/app-error';
import type { Locale } from '@/lib/i18n/locales';
import { decoded, isReadablePath } from '@/lib/navigation/decoded';
import type { Org } from '@/server/core/org';
import { kernelSql } from '@/server/core/pools';
import { waitForLimit } from '@/server/core/rate-limit';
import { CLIENT_IP_HEADER, routeContext } from '@/server/core/request';
import { VERIFY_LIMIT, verifyLimitKey } from '@/server/domains/certificates/schema';
import { courseAddress } from './course-addresses';
import { isKnownPage } from './known-pages';

/**
 * What the front door knows before the page: where it moved, that it is gone, that there is nothing; or that its reader
 * asked too often and for how many seconds, which the page itself says in words.
 */
export type PublicAnswer = { moved: string } | { instead: 'missing' | 'gone' } | { busyFor: number } | null;

const OF_A_COURSE = /^\/(courses|learn|share)\/([^/]+?)(\.png)?(\/.*)?$/;

// As numbers are printed; whatever else was typed is for the page to read.
const SHARED = /^\/certificates\/shared\/([A-Z0-9]+(?:-[A-Z0-9]+)+)$/;

const VERIFY = /^\/verify\/[^/]+$/;

/**
 * Looks at an address below /{locale} before a page is drawn: pages cannot answer 301, 410 or 429, and what they throw is
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
  if (VERIFY.test(below)) {
    const seconds = await waitForLimit(verifyLimitKey(org.id, request.headers.get(CLIENT_IP_HEADER)), VERIFY_LIMIT);
    if (seconds > 0) return { busyFor: seconds };
  }
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
  const asked = decoded(part);
  const found = await courseAddress(org, plain(asked));
  if (!found || found.state === 'hidden' || !found.languages.includes(locale)) return { instead: 'missing' };
  if (found.state === 'gone') return { instead: 'gone' };
  return found.slug === asked ? null : { moved: `/${locale}/courses/${encodeURIComponent(found.slug)}` };
}

/** The newer address of a course; of one that is not public only for those who may see it. */
async function movedTo(org: Org, part: string, asks: Request | null): Promise<string | null> {
  const asked = decoded(part);
  const slug = plain(asked);
  const found = await courseAddress(org, slug);
  if (!found || found.state === 'gone' || found.slug === asked) return null;
  if (found.state === 'public') return found.slug;
  // Of a course that is not public, the same address in another form says nothing either: its page answers.
  if (!asks || found.slug === slug) return null;
  try {
    // Not loaded with the front door: hardly anybody comes this way.
    const { findMovedCourse } = await import('@/server/domains/catalog');
    return (await findMovedCourse(await routeContext(asks), { slug })).slug;
  } catch (e) {
    if (isAppError(e)) return null; // the page says what there is to say: sign in, or nothing here
    throw e;
  }
}

/** What was asked for as slugs are kept: composed. Asked for in another form, a page has moved: it has one address. */
function plain(asked: string): string {
  return asked.normalize('NFC');
}
