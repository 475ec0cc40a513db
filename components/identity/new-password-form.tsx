'use client';
import { Form, SubmitButton } from '@/components/patterns/forms/form';
import type { FormLabels } from '@/components/patterns/forms/form-core';
import { usePostedForm } from '@/components/patterns/forms/posted-form';
import { TextField } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';

type NewPasswordFormProps = {
  locale: Locale;
  token: string;
  /** What was refused about the password the last time. */
  refused: string | undefined;
  labels: Record<'password' | 'help' | 'submit', string>;
  form: FormLabels;
};

/** The password of a mailed link, posted by the browser: it works before, and without, any script. */
export function NewPasswordForm({ locale, token, refused, labels, form: words }: NewPasswordFormProps) {
  const form = usePostedForm({
    refused: refused ? { password: refused } : {},
    check: (values) => ({
      schema: () => import('@/server/domains/identity/schema').then((m) => m.resetPasswordInput),
      input: { token, password: String(values.password ?? '') },
    }),
  });
  return (
    <Form form={form} locale={locale} labels={words} action="/api/identity/reset-password" method="post">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="password"
        type="password"
        dir="ltr"
        label={labels.password}
        help={labels.help}
        autoComplete="new-password"
        minLength={15}
        required
        error={form.errors.password}
        autoFocus={Boolean(refused)}
      />
      <SubmitButton size="lg" wide>
        {labels.submit}
      </SubmitButton>
    </Form>
  );
}
