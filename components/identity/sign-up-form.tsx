'use client';
import { useState } from 'react';
import { sendForm } from '@/components/patterns/forms/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/forms/form';
import type { FormLabels } from '@/components/patterns/forms/form-core';
import { TextField } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';
import { LinkSent, type LinkSentLabels } from './link-sent';
import { EmailField, NameFields } from './person-fields';

type Labels = LinkSentLabels &
  Record<
    'nameEn' | 'nameAr' | 'email' | 'password' | 'passwordHelp' | 'nameHelp' | 'submit' | 'working' | 'have' | 'signIn',
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
  if (sentTo) return <LinkSent locale={locale} email={sentTo} labels={labels} demo={demo} />;
  return (
    <Form form={form} locale={locale} labels={words}>
      <NameFields
        labels={labels}
        errors={form.errors}
        autoComplete="name"
        first={locale}
        help={{ [locale === 'ar' ? 'nameEn' : 'nameAr']: labels.nameHelp }}
      />
      <EmailField label={labels.email} autoComplete="username" error={form.errors.email} />
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
