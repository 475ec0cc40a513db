'use client';
import { useRouter } from 'next/navigation';
import { EmailField } from '@/components/identity/person-fields';
import { api } from '@/components/patterns/api-client';
import { sendForm } from '@/components/patterns/forms/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/forms/form';
import type { FormLabels } from '@/components/patterns/forms/form-core';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { TextField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { fill } from '@/lib/i18n/fill';
import type { RoleCode } from '@/server/domains/identity/permissions';
import { useDone } from './use-done';

type Common = { locale: string; person: string; form: FormLabels };

/** Another e-mail address for the person. */
export function EmailForm({
  locale,
  person,
  form: words,
  labels,
}: Common & { labels: Record<'newEmail' | 'changeEmail' | 'saving' | 'emailSent', string> }) {
  const done = useDone();
  const form = useForm({
    submit: async (values) => {
      const email = String(values.email ?? '').trim();
      const result = await sendForm((client, input) => client.identity.changeEmail.mutate(input), {
        schema: () => import('@/server/domains/identity/schema').then((m) => m.changeEmailInput),
        input: { person, email },
      });
      if (result.ok) done(fill(labels.emailSent, { email }));
      return result;
    },
  });
  return (
    <Form form={form} locale={locale} labels={words}>
      <EmailField label={labels.newEmail} autoComplete="off" error={form.errors.email} />
      <SubmitButton variant="secondary" workingLabel={labels.saving} className="self-start">
        {labels.changeEmail}
      </SubmitButton>
    </Form>
  );
}

type RolesProps = Common & {
  labels: Record<'roles' | 'saveRoles' | 'saving' | 'rolesSaved', string>;
  options: { value: RoleCode; label: string }[];
  held: RoleCode[];
};

/** The person's roles, as far as the reader may give and take them. */
export function RolesForm({ locale, person, form: words, labels, options, held }: RolesProps) {
  const done = useDone();
  const form = useForm({
    submit: (values) => {
      const kept = held.filter((role) => !options.some((option) => option.value === role));
      const roles = [...kept, ...((values.roles ?? []) as RoleCode[])];
      return sendForm((client, input) => client.identity.setRoles.mutate(input), {
        schema: () => import('@/server/domains/identity/schema').then((m) => m.setRolesInput),
        input: { person, roles },
      });
    },
    onDone: () => done(labels.rolesSaved),
  });
  return (
    <Form form={form} locale={locale} labels={words}>
      <fieldset aria-describedby="roles-error">
        <legend className="sr-only">{labels.roles}</legend>
        {options.map(({ value, label }) => (
          <Checkbox key={value} name="roles[]" value={value} label={label} defaultChecked={held.includes(value)} />
        ))}
        <p id="roles-error" className="help text-danger-text">
          {form.errors.roles}
        </p>
      </fieldset>
      <SubmitButton variant="secondary" workingLabel={labels.saving} className="self-start">
        {labels.saveRoles}
      </SubmitButton>
    </Form>
  );
}

type SuspendLabels = Record<
  'reason' | 'reasonHelp' | 'until' | 'untilHelp' | 'suspend' | 'saving' | 'suspended',
  string
>;

/** Keeps the person out, with a reason and an end if there is one. */
export function SuspendForm({ locale, person, form: words, labels }: Common & { labels: SuspendLabels }) {
  const done = useDone();
  const form = useForm({
    submit: (values) =>
      sendForm((client, input) => client.identity.suspendPerson.mutate(input), {
        schema: () => import('@/server/domains/identity/schema').then((m) => m.suspendPersonInput),
        input: { person, reason: String(values.reason ?? ''), until: String(values.until ?? '') },
      }),
    onDone: () => done(labels.suspended),
  });
  const { errors } = form;
  return (
    <Form form={form} locale={locale} labels={words}>
      <TextField name="reason" label={labels.reason} help={labels.reasonHelp} maxLength={500} error={errors.reason} />
      <TextField name="until" type="date" label={labels.until} help={labels.untilHelp} error={errors.until} />
      <SubmitButton variant="secondary" workingLabel={labels.saving} className="self-start">
        {labels.suspend}
      </SubmitButton>
    </Form>
  );
}

/** Lets the person in again. */
export function RestoreForm({
  locale,
  person,
  form: words,
  labels,
}: Common & { labels: Record<'restore' | 'restored' | 'saving', string> }) {
  const done = useDone();
  const form = useForm({
    submit: () => sendForm((client) => client.identity.restorePerson.mutate({ person })),
    onDone: () => done(labels.restored),
  });
  return (
    <Form form={form} locale={locale} labels={words}>
      <Button type="submit" working={form.working} workingLabel={labels.saving} className="self-start">
        {labels.restore}
      </Button>
    </Form>
  );
}

type EraseLabels = Record<
  'erase' | 'eraseTitle' | 'eraseText' | 'eraseStays' | 'keep' | 'eraseConfirm' | 'erasing' | 'failed' | 'erased',
  string
>;

/** Erases the person after a question that says what stays. */
export function ErasePerson({ locale, person, labels }: { locale: string; person: string; labels: EraseLabels }) {
  const toast = useToast();
  const router = useRouter();
  return (
    <ConfirmDialog
      onConfirm={async () => {
        await api.identity.erasePerson.mutate({ person });
        toast({ text: labels.erased, tone: 'done' });
        router.push(`/${locale}/admin/people`);
      }}
      labels={{
        trigger: labels.erase,
        title: labels.eraseTitle,
        text: (
          <>
            <p>{labels.eraseText}</p>
            <p className="mt-2">{labels.eraseStays}</p>
          </>
        ),
        keep: labels.keep,
        confirm: labels.eraseConfirm,
        working: labels.erasing,
        failed: labels.failed,
      }}
    />
  );
}
