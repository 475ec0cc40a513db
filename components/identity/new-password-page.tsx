import { formLabels } from '@/components/shell/form-labels';
import { refusalOf } from '@/lib/errors/in-address';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import { AuthFrame, Refusal } from './auth-frame';
import { NewPasswordForm } from './new-password-form';

type Search = Record<string, string | string[] | undefined>;

/** Choosing a password by a mailed link: a reset or an invitation. */
export async function NewPasswordPage({
  ctx,
  search,
  purpose,
}: {
  ctx: Ctx;
  search: Search;
  purpose: 'reset' | 'invite';
}) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'identity' });
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined);
  const refusal = refusalOf(search, ctx.locale);
  const aboutPassword = refusal?.field === 'password';
  return (
    <AuthFrame
      ctx={ctx}
      title={t(`${purpose}.title`)}
      text={t(`${purpose}.text`, { school: ctx.org.name[ctx.locale] })}
    >
      <Refusal text={aboutPassword ? undefined : refusal?.text} />
      <NewPasswordForm
        locale={ctx.locale}
        token={text('token') ?? ''}
        refused={aboutPassword ? refusal?.text : undefined}
        labels={{
          password: t('fields.newPassword'),
          help: t('signUp.passwordHelp'),
          submit: t('reset.submit'),
        }}
        form={formLabels(ctx.locale)}
      />
      <p className="mt-5">
        <a className="link" href={`/${ctx.locale}/forgot-password`}>
          {t('reset.again')}
        </a>
      </p>
    </AuthFrame>
  );
}
