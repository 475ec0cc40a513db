import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthFrame } from '@/components/identity/auth-frame';
import { DemoPeople } from '@/components/identity/demo-people';
import { SignInForm } from '@/components/identity/sign-in-form';
import { formLabels } from '@/components/shell/form-labels';
import { refusalOf } from '@/lib/errors/in-address';
import { getTranslations } from '@/lib/i18n/server';
import { homePathFor } from '@/lib/navigation/home-path';
import { pageContext } from '@/server/core/request';
import { listDemoPeople } from '@/server/domains/identity';

type Props = PageProps<'/[org]/[locale]/sign-in'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'identity' });
  return { title: t('signIn.title'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const [ctx, search] = await Promise.all([params.then(pageContext), searchParams]);
  if (ctx.actor.kind === 'person') redirect(homePathFor(ctx.actor, ctx.locale));
  const [t, people] = await Promise.all([
    getTranslations({ locale: ctx.locale, namespace: 'identity' }),
    listDemoPeople(ctx, {}),
  ]);
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined);
  return (
    <AuthFrame
      ctx={ctx}
      title={t('signIn.title')}
      text={t('signIn.text')}
      aside={people.length > 0 && <DemoPeople people={people} locale={ctx.locale} next={text('next')} />}
    >
      <SignInForm
        locale={ctx.locale}
        email={text('email')}
        next={text('next')}
        refusal={refusalOf(search, ctx.locale)}
        labels={{
          email: t('fields.email'),
          password: t('fields.password'),
          forgotten: t('signIn.forgotten'),
          submit: t('signIn.submit'),
          isNew: t('signIn.new'),
          create: t('signIn.create'),
        }}
        form={formLabels(ctx.locale)}
      />
    </AuthFrame>
  );
}
