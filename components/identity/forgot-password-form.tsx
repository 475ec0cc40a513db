'use client';
import { useState } from 'react';
import { sendForm } from '@/components/patterns/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/form';
import type { FormLabels } from '@/components/patterns/form-core';
import { TextField } from '@/components/ui/field';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';

type Labels = Record<'email' | 'submit' | 'working' | 'sentText' | 'mailbox' | 'back', string>;

/** Asks for a reset link; says the same whether the address is known or not. */
export function ForgotPasswordForm({
  locale,
  labels,
  form: words,
  demo,
}: {
  locale: Locale;
  labels: Labels;
  form: FormLabels;
  demo: boolean;
}) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    submit: (values) =>
      sendForm(async (api, input) => setSentTo((await api.identity.requestPasswordReset.mutate(input)).sentTo), {
        schema: () => import('@/server/domains/identity/schema').then((m) => m.emailInput),
        input: { email: String(values.email ?? '') },
      }),
  });
  return (
    <>
      {sentTo ? (
        <div role="status">
          {/* Isolated, or an Arabic sentence pulls its full stop into the address. */}
          <p className="wrap-anywhere">{fill(labels.sentText, { email: `\u2068${sentTo}\u2069` })}</p>
          {demo && (
            <a className="link mt-4 inline-block" href={`/${locale}/demo/mailbox`}>
              {labels.mailbox}
            </a>
          )}
        </div>
      ) : (
        <Form form={form} locale={locale} labels={words}>
          <TextField
            name="email"
            type="email"
            dir="ltr"
            label={labels.email}
            autoComplete="username"
            error={form.errors.email}
          />
          <SubmitButton size="lg" wide workingLabel={labels.working}>
            {labels.submit}
          </SubmitButton>
        </Form>
      )}
      <p className="mt-5">
        <a className="link" href={`/${locale}/sign-in`}>
          {labels.back}
        </a>
      </p>
    </>
  );
}
