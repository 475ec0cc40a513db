import type { Metadata } from 'next';
import { MailView } from '@/components/admin/mail-view';
import { getTranslations } from '@/lib/i18n/server';

import { orNotFound, pageContext } from '@/server/core/request';
import { getMail } from '@/server/domains/admin';

type Props = PageProps<'/[org]/[locale]/admin/mails/[mail]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin' });
  return { title: t('mails.title') };
}

export default async function Page({ params }: Props) {
  const at = await params;
  const ctx = await pageContext(at);
  const mail = await orNotFound(getMail(ctx, { mail: at.mail }));
  return <MailView ctx={ctx} mail={mail} />;
}
