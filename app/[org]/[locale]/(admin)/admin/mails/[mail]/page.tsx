import { MailView } from '@/components/admin/mail-view';
import { drawn, drawnHead } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { loadOnce } from '@/server/core/request';
import { getMail } from '@/server/domains/admin';

type Props = PageProps<'/[org]/[locale]/admin/mails/[mail]'>;

// Once per request: that it was read stands in the trail.
const load = loadOnce((ctx, mail) => getMail(ctx, { mail }));

export const generateMetadata = drawnHead(async ({ params }: Props) => {
  const at = await params;
  const [ctx, mail] = await load(at.org, at.locale, at.mail);
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  return { title: mail.subject || t('mails.erased') };
});

export default drawn(async function Page({ params }: Props) {
  const at = await params;
  const [ctx, mail] = await load(at.org, at.locale, at.mail);
  return <MailView ctx={ctx} mail={mail} />;
});
