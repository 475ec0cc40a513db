'use client';
import { Form, SubmitButton } from '@/components/patterns/forms/form';
import type { FormLabels } from '@/components/patterns/forms/form-core';
import { usePostedForm } from '@/components/patterns/forms/posted-form';
import { TextField } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';
import { EmailField } from './person-fields';

type SignInFormProps = {
  locale: Locale;
  /** What the address of the page carries: the e-mail typed before, where to go on, what was refused. */
  email: string | undefined;
  next: string | undefined;
  refusal: { text: string; field: string | null } | null;
  labels: Record<'email' | 'password' | 'forgotten' | 'submit' | 'isNew' | 'create', string>;
  form: FormLabels;
};

/** E-mail and password, posted by the browser: it works before, and without, any script. */
export function SignInForm({ locale, email, next, refusal, labels, form: words }: SignInFormProps) {
  const aboutEmail = refusal?.field === 'email';
  const form = usePostedForm({
    refused: refusal ? { [aboutEmail ? 'email' : 'password']: refusal.text } : {},
    check: (values) => ({
      schema: () => import('@/server/domains/identity/schema').then((m) => m.signInInput),
      input: { email: String(values.email ?? ''), password: String(values.password ?? '') },
    }),
  });
  return (
    <Form form={form} locale={locale} labels={words} action="/api/identity/sign-in" method="post">
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      <EmailField
        label={labels.email}
        defaultValue={email}
        autoComplete="username"
        required
        error={form.errors.email}
        autoFocus={aboutEmail || !(email || refusal)}
      />
      <TextField
        name="password"
        type="password"
        label={labels.password}
        aside={
          <a className="link text-sm" href={`/${locale}/forgot-password`}>
            {labels.forgotten}
          </a>
        }
        dir="ltr"
        autoComplete="current-password"
        required
        error={form.errors.password}
        autoFocus={!aboutEmail && Boolean(email || refusal)}
      />
      <SubmitButton size="lg" wide>
        {labels.submit}
      </SubmitButton>
      <p className="text-ink-2">
        {labels.isNew}{' '}
        <a className="link" href={`/${locale}/sign-up${next ? `?next=${encodeURIComponent(next)}` : ''}`}>
          {labels.create}
        </a>
      </p>
    </Form>
  );
}
