'use client';
import { useState } from 'react';
import { sendForm } from '@/components/patterns/forms/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/forms/form';
import type { FormLabels } from '@/components/patterns/forms/form-core';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { useDone } from './use-done';

type BanPersonProps = {
  locale: string;
  person: string;
  form: FormLabels;
  labels: Record<'ban' | 'banTitle' | 'banText' | 'banned' | 'reason' | 'reasonHelp' | 'keep' | 'saving', string>;
};

/** Closes the person's account after a question that asks for the reason. */
export function BanPerson({ locale, person, form: words, labels }: BanPersonProps) {
  const done = useDone();
  const [asking, setAsking] = useState(false);
  const form = useForm({
    submit: (values) =>
      sendForm((client, input) => client.identity.banPerson.mutate(input), {
        schema: () => import('@/server/domains/identity/schema').then((m) => m.banPersonInput),
        input: { person, reason: String(values.reason ?? '') },
      }),
    onDone: () => {
      setAsking(false);
      done(labels.banned);
    },
  });
  return (
    <>
      <Button variant="danger-ghost" onClick={() => setAsking(true)}>
        {labels.ban}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} busy={form.working} title={labels.banTitle}>
        <p className="mb-4">{labels.banText}</p>
        <Form form={form} locale={locale} labels={words}>
          <TextField
            id="f-ban-reason"
            name="reason"
            label={labels.reason}
            help={labels.reasonHelp}
            maxLength={500}
            dir="auto"
            data-safe
            error={form.errors.reason}
          />
          <div className="flex flex-wrap items-center justify-end gap-2.5">
            <Button variant="ghost" disabled={form.working} onClick={() => setAsking(false)}>
              {labels.keep}
            </Button>
            <SubmitButton variant="danger" workingLabel={labels.saving}>
              {labels.ban}
            </SubmitButton>
          </div>
        </Form>
      </Dialog>
    </>
  );
}
