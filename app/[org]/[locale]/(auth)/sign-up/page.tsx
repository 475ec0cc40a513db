import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthFrame } from '@/components/identity/auth-frame';
import { SignUpForm } from '@/components/identity/sign-up-form';
import { signUpLabels } from '@/components/identity/sign-up-labels';
import { formLabels } from '@/components/shell/form-labels';
import { env } from '@/lib/env/server';
import { getTranslations } from '@/lib/i18n/server';
import { homePathFor } from '@/lib/navigation/home-path';
import { pageContext } from '@/server/core/request';

type Props = PageProps<'/[org]/[locale]/sign-up'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'identity' });
  return { title: t('signUp.title'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const [ctx, { next }] = await Promise.all([params.then(pageContext), searchParams]);
  if (ctx.actor.kind === 'person') redirect(homePathFor(ctx.actor, ctx.locale));
  const t = await getTranslations({ locale: ctx.locale, namespace: 'identity' });
  return (
    <AuthFrame ctx={ctx} title={t('signUp.title')} text={t('signUp.text')}>
      <SignUpForm
        locale={ctx.locale}
        next={typeof next === 'string' ? next : undefined}
        labels={signUpLabels(t)}
        form={formLabels(ctx.locale)}
        demo={env().DEMO}
      />
    </AuthFrame>
  );
}
