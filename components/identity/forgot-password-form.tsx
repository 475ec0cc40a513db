'use client';
import { useState } from 'react';
import { sendForm } from '@/components/patterns/forms/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/forms/form';
import type { FormLabels } from '@/components/patterns/forms/form-core';
import type { Locale } from '@/lib/i18n/locales';
import { LinkSent, type LinkSentLabels } from './link-sent';
import { EmailField } from './person-fields';

type Labels = LinkSentLabels & Record<'email' | 'submit' | 'working' | 'back', string>;

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
        <LinkSent locale={locale} email={sentTo} labels={labels} demo={demo} />
      ) : (
        <Form form={form} locale={locale} labels={words}>
          <EmailField label={labels.email} autoComplete="username" error={form.errors.email} />
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
