import { directionOf } from '@/lib/i18n/locales';
import { sharePng } from '@/lib/seo/share-png';
import { publicContext } from '@/server/core/request';
import { openRoute } from '@/server/core/route';

const LINES = [58, 80, 35, 97, 77, 87, 65, 52, 90];

/** The picture of the school's pages for shares: a page with its lines and its margin. */
export const GET = openRoute(
  'pictures',
  async (_request, { params }: { params: Promise<{ org: string; locale: string }> }) => {
    const { org, locale } = await params;
    const ctx = await publicContext(org, locale);
    const lessons = LINES.map((minutes, at) => ({ minutes, mentor: at === 5 }));
    const sections = [0, 3, 6].map((from) => ({ lessons: lessons.slice(from, from + 3) }));
    return sharePng(sections, 0, directionOf(ctx.locale));
  },
);
