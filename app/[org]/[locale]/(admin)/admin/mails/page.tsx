import type { Metadata } from 'next';
import { MailList } from '@/components/admin/mail-list';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { pick, textParams } from '@/lib/navigation/search-params';
import { orNotFound, pageContext } from '@/server/core/request';
import { listMails } from '@/server/domains/admin';

type Props = PageProps<'/[org]/[locale]/admin/mails'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin' });
  return { title: t('mails.title') };
}

export default drawn(async function Page({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  const asked = pick(textParams(await searchParams), 'search', 'state', 'cursor');
  const list = await orNotFound(listMails(ctx, asked as Parameters<typeof listMails>[1]));
  return <MailList ctx={ctx} list={list} params={asked} />;
});
