import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';

type SignInFormProps = {
  locale: Locale;
  error?: string | undefined;
  email?: string | undefined;
  next?: string | undefined;
};

/** E-mail and password as a plain form: it works before, and without, any script. */
export async function SignInForm({ locale, error, email, next }: SignInFormProps) {
  const t = await getTranslations({ locale, namespace: 'identity' });
  return (
    <form action="/api/identity/sign-in" method="post" className="flex flex-col gap-5">
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="email"
        type="email"
        label={t('fields.email')}
        defaultValue={email}
        dir="ltr"
        autoComplete="username"
        required
        autoFocus={!email}
      />
      <TextField
        name="password"
        type="password"
        label={t('fields.password')}
        aside={
          <a className="link text-sm" href={`/${locale}/forgot-password`}>
            {t('signIn.forgotten')}
          </a>
        }
        dir="ltr"
        autoComplete="current-password"
        required
        error={error}
        autoFocus={Boolean(email)}
      />
      <Button type="submit" variant="primary" size="lg" wide>
        {t('signIn.submit')}
      </Button>
      <p className="text-ink-2">
        {t('signIn.new')}{' '}
        <a className="link" href={`/${locale}/sign-up${next ? `?next=${encodeURIComponent(next)}` : ''}`}>
          {t('signIn.create')}
        </a>
      </p>
    </form>
  );
}
