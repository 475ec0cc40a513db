import type { Metadata } from 'next';
import { AuthFrame } from '@/components/identity/auth-frame';
import { ForgotPasswordForm } from '@/components/identity/forgot-password-form';
import { formLabels } from '@/components/shell/form-labels';
import { env } from '@/lib/env/server';
import { getTranslations } from '@/lib/i18n/server';
import { pageContext } from '@/server/core/request';

export async function generateMetadata({ params }: PageProps<'/[org]/[locale]/forgot-password'>): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'identity' });
  return { title: t('forgot.title'), robots: { index: false } };
}

export default async function Page({ params }: PageProps<'/[org]/[locale]/forgot-password'>) {
  const ctx = await pageContext(await params);
  const t = await getTranslations({ locale: ctx.locale, namespace: 'identity' });
  const labels = {
    email: t('fields.email'),
    submit: t('forgot.submit'),
    working: t('signUp.working'),
    sentText: t.raw('forgot.sentText'),
    mailbox: t('signUp.mailbox'),
    back: t('forgot.back'),
  };
  return (
    <AuthFrame ctx={ctx} title={t('forgot.title')} text={t('forgot.text')}>
      <ForgotPasswordForm locale={ctx.locale} labels={labels} form={formLabels(ctx.locale)} demo={env().DEMO} />
    </AuthFrame>
  );
}
