import { isLocale } from '@/lib/i18n/locales';
import { route } from '@/server/core/route';
import { signOut, signOutCookies } from '@/server/domains/identity';

export const POST = route('doors', async (ctx, request) => {
  // signing out never depends on what came along
  const form = await request.formData().catch(() => null);
  const locale = String(form?.get('locale') ?? '');
  if (ctx.actor.kind === 'person') await signOut(ctx, {});
  const headers = new Headers({
    location: `/${isLocale(locale) ? locale : ctx.locale}`,
    'clear-site-data': '"cache", "storage"',
  });
  for (const cookie of signOutCookies()) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
});
