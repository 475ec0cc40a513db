import type { Metadata } from 'next';
import { MailboxView } from '@/components/engagement/mailbox-view';
import { getTranslations } from '@/lib/i18n/server';
import { listDemoMail, readDemoMail } from '@/server/core/mail';
import { orNotFound, pageContext } from '@/server/core/request';

type Props = PageProps<'/[org]/[locale]/demo/mailbox'>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'mail.mailbox' });
  return { title: t('title'), robots: { index: false } };
}

export default async function MailboxPage({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  const wanted = await searchParams;
  const before = typeof wanted.before === 'string' ? wanted.before : null;
  const id = typeof wanted.mail === 'string' && UUID.test(wanted.mail) ? wanted.mail : null;
  const [list, open] = await Promise.all([
    orNotFound(listDemoMail(ctx, { before })),
    id ? orNotFound(readDemoMail(ctx, { id })) : null,
  ]);
  return <MailboxView ctx={ctx} {...list} open={open} />;
}
