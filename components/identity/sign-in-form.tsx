import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { refusalOf } from '@/lib/errors/in-address';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { EmailField } from './person-fields';

/** What the address of the page carries: an error and the field it is about, the address typed before, where to go on. */
type Search = Partial<Record<string, string | string[]>>;

/** E-mail and password as a plain form: it works before, and without, any script. */
export async function SignInForm({ locale, search }: { locale: Locale; search: Search }) {
  const [email, next] = ['email', 'next'].map((name) => (typeof search[name] === 'string' ? search[name] : undefined));
  const refusal = refusalOf(search, locale);
  const error = refusal?.text;
  const t = await getTranslations({ locale, namespace: 'identity' });
  const aboutEmail = refusal?.field === 'email';
  // What is wrong is said by the server, in the page's language; the browser would say it in its own.
  return (
    <form action="/api/identity/sign-in" method="post" noValidate className="flex flex-col gap-5">
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      <EmailField
        label={t('fields.email')}
        defaultValue={email}
        autoComplete="username"
        required
        error={aboutEmail ? error : undefined}
        autoFocus={aboutEmail || !(email || error)}
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
        error={aboutEmail ? undefined : error}
        autoFocus={!aboutEmail && Boolean(email || error)}
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
