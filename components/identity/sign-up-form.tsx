'use client';
import { useState } from 'react';
import { sendForm } from '@/components/patterns/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/form';
import type { FormLabels } from '@/components/patterns/form-core';
import { TextField } from '@/components/ui/field';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';

type Labels = Record<
  | 'nameEn'
  | 'nameAr'
  | 'email'
  | 'password'
  | 'passwordHelp'
  | 'nameHelp'
  | 'submit'
  | 'working'
  | 'sentTitle'
  | 'sentText'
  | 'mailbox'
  | 'have'
  | 'signIn',
  string
>;

/** Opens an account; afterwards says where the confirmation went. */
export function SignUpForm({
  locale,
  next,
  labels,
  form: words,
  demo,
}: {
  locale: Locale;
  next: string | undefined;
  labels: Labels;
  form: FormLabels;
  demo: boolean;
}) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    submit: (values) =>
      sendForm(
        async (api, input) => {
          const answer = await api.identity.signUp.mutate(input);
          setSentTo(answer.sentTo);
        },
        {
          schema: () => import('@/server/domains/identity/schema').then((m) => m.signUpInput),
          input: {
            email: String(values.email ?? ''),
            password: String(values.password ?? ''),
            nameEn: String(values.nameEn ?? ''),
            nameAr: String(values.nameAr ?? ''),
            locale,
            next,
          },
        },
      ),
  });
  if (sentTo) {
    return (
      <div role="status">
        <h2 className="text-lg">{labels.sentTitle}</h2>
        {/* Isolated, or an Arabic sentence pulls its full stop into the address. */}
        <p className="mt-1 text-ink-2 wrap-anywhere">{fill(labels.sentText, { email: `\u2068${sentTo}\u2069` })}</p>
        {demo && (
          <a className="link mt-4 inline-block" href={`/${locale}/demo/mailbox`}>
            {labels.mailbox}
          </a>
        )}
      </div>
    );
  }
  const first = locale === 'ar' ? 'nameAr' : 'nameEn';
  const names = first === 'nameAr' ? (['nameAr', 'nameEn'] as const) : (['nameEn', 'nameAr'] as const);
  return (
    <Form form={form} locale={locale} labels={words}>
      {names.map((name) => (
        <TextField
          key={name}
          name={name}
          label={labels[name]}
          dir={name === 'nameAr' ? 'rtl' : 'ltr'}
          lang={name === 'nameAr' ? 'ar' : 'en'}
          autoComplete="name"
          help={name === first ? undefined : labels.nameHelp}
          error={form.errors[name]}
        />
      ))}
      <TextField
        name="email"
        type="email"
        dir="ltr"
        label={labels.email}
        autoComplete="username"
        error={form.errors.email}
      />
      <TextField
        name="password"
        type="password"
        dir="ltr"
        label={labels.password}
        help={labels.passwordHelp}
        autoComplete="new-password"
        error={form.errors.password}
      />
      <SubmitButton size="lg" wide workingLabel={labels.working}>
        {labels.submit}
      </SubmitButton>
      <p className="text-ink-2">
        {labels.have}{' '}
        <a className="link" href={`/${locale}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`}>
          {labels.signIn}
        </a>
      </p>
    </Form>
  );
}
