import { route } from '@/server/core/route';
import { countUnread, listNotifications } from '@/server/domains/engagement';

/** The numbers for the bell; with `?latest` also the newest notice, for the toast that announces it. */
export const GET = route('reads', async (ctx, request) => {
  const wantsLatest = new URL(request.url).searchParams.has('latest');
  const [numbers, list] = await Promise.all([
    countUnread(ctx, {}),
    wantsLatest ? listNotifications(ctx, { size: 1 }) : null,
  ]);
  const latest = list?.notices[0];
  const body = latest ? { ...numbers, latest: { text: latest.text, href: latest.href } } : numbers;
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
});
