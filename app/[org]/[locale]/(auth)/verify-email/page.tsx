import type { Metadata } from 'next';
import { AuthFrame, Refusal } from '@/components/identity/auth-frame';
import { Button } from '@/components/ui/button';
import { refusalOf } from '@/lib/errors/in-address';
import { getTranslations } from '@/lib/i18n/server';
import { pageContext } from '@/server/core/request';

/** A button, because mail programs open links by themselves and would use the single-use link up. */
export async function generateMetadata({ params }: PageProps<'/[org]/[locale]/verify-email'>): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'identity' });
  return { title: t('verify.title'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: PageProps<'/[org]/[locale]/verify-email'>) {
  const [ctx, search] = await Promise.all([params.then(pageContext), searchParams]);
  const t = await getTranslations({ locale: ctx.locale, namespace: 'identity' });
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined);
  return (
    <AuthFrame ctx={ctx} title={t('verify.title')} text={t('verify.text')}>
      <Refusal text={refusalOf(search, ctx.locale)?.text} />
      <form action="/api/identity/verify-email" method="post">
        <input type="hidden" name="locale" value={ctx.locale} />
        <input type="hidden" name="token" value={text('token') ?? ''} />
        <input type="hidden" name="next" value={text('next') ?? ''} />
        <Button type="submit" variant="primary" size="lg" wide>
          {t('verify.submit')}
        </Button>
      </form>
    </AuthFrame>
  );
}
