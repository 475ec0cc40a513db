import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { refusalOf } from '@/lib/errors/in-address';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import { AuthFrame, Refusal } from './auth-frame';

type Search = Record<string, string | string[] | undefined>;

/** Choosing a password by a mailed link: a reset or an invitation. A plain form. */
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
      <form action="/api/identity/reset-password" method="post" noValidate className="flex flex-col gap-5">
        <input type="hidden" name="locale" value={ctx.locale} />
        <input type="hidden" name="token" value={text('token') ?? ''} />
        <TextField
          name="password"
          type="password"
          dir="ltr"
          label={t('fields.newPassword')}
          help={t('signUp.passwordHelp')}
          autoComplete="new-password"
          minLength={15}
          required
          error={aboutPassword ? refusal?.text : undefined}
          autoFocus={aboutPassword}
        />
        <Button type="submit" variant="primary" size="lg" wide>
          {t('reset.submit')}
        </Button>
      </form>
      <p className="mt-5">
        <a className="link" href={`/${ctx.locale}/forgot-password`}>
          {t('reset.again')}
        </a>
      </p>
    </AuthFrame>
  );
}
