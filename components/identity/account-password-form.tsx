'use client';
import { sendForm } from '@/components/patterns/forms/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/forms/form';
import type { FormLabels } from '@/components/patterns/forms/form-core';
import { TextField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import type { Locale } from '@/lib/i18n/locales';

type Labels = Record<'currentPassword' | 'newPassword' | 'passwordHelp' | 'submit' | 'working' | 'done', string>;

/** Changes one's password; the present one proves who asks. */
export function AccountPasswordForm({
  locale,
  email,
  labels,
  form: words,
}: {
  locale: Locale;
  email: string;
  labels: Labels;
  form: FormLabels;
}) {
  const toast = useToast();
  const form = useForm({
    submit: (values) =>
      sendForm((api, input) => api.identity.changePassword.mutate(input), {
        schema: () => import('@/server/domains/identity/schema').then((m) => m.changePasswordInput),
        input: { currentPassword: String(values.currentPassword ?? ''), password: String(values.password ?? '') },
      }),
    onDone: () => {
      form.ref.current?.reset();
      toast({ text: labels.done, tone: 'done' });
    },
  });
  return (
    <Form form={form} locale={locale} labels={words}>
      {/* password managers ask whose password this is */}
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <TextField
        name="currentPassword"
        type="password"
        dir="ltr"
        label={labels.currentPassword}
        autoComplete="current-password"
        error={form.errors.currentPassword}
      />
      <TextField
        name="password"
        type="password"
        dir="ltr"
        label={labels.newPassword}
        help={labels.passwordHelp}
        autoComplete="new-password"
        error={form.errors.password}
      />
      <SubmitButton variant="secondary" workingLabel={labels.working} className="self-start">
        {labels.submit}
      </SubmitButton>
    </Form>
  );
}
