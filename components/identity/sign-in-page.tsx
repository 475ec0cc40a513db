import { formLabels } from '@/components/shell/form-labels';
import { refusalOf } from '@/lib/errors/in-address';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { DemoPersonDto } from '@/server/domains/identity';
import { AuthFrame } from './auth-frame';
import { DemoPeople } from './demo-people';
import { SignInForm } from './sign-in-form';

type SignInPageProps = {
  ctx: Ctx;
  /** What the address carries: an error and the field it is about, the address typed before, where to go on. */
  search: Record<string, string | string[] | undefined>;
  /** The people of the demonstration school; none elsewhere. */
  people: DemoPersonDto[];
};

/** The door: e-mail and password; in the demonstration, beside it, its people with one click each. */
export async function SignInPage({ ctx, search, people }: SignInPageProps) {
  const { locale } = ctx;
  const t = await getTranslations({ locale, namespace: 'identity' });
  const [email, next] = ['email', 'next'].map((name) => (typeof search[name] === 'string' ? search[name] : undefined));
  return (
    <AuthFrame
      ctx={ctx}
      title={t('signIn.title')}
      text={t('signIn.text')}
      aside={people.length > 0 && <DemoPeople people={people} locale={locale} next={next} />}
    >
      <SignInForm
        locale={locale}
        email={email}
        next={next}
        refusal={refusalOf(search, locale)}
        labels={{
          email: t('fields.email'),
          password: t('fields.password'),
          forgotten: t('signIn.forgotten'),
          submit: t('signIn.submit'),
          isNew: t('signIn.new'),
          create: t('signIn.create'),
        }}
        form={formLabels(locale)}
      />
    </AuthFrame>
  );
}
