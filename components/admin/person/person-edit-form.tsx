'use client';
import { useRouter } from 'next/navigation';
import { LanguageField, NameFields } from '@/components/identity/person-fields';
import {
  type StudentChoices,
  StudentFields,
  type StudentLabels,
  studentValues,
} from '@/components/identity/student-fields';
import { sendForm } from '@/components/patterns/forms/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/forms/form';
import type { FormLabels } from '@/components/patterns/forms/form-core';
import { SelectField } from '@/components/ui/field';
import type { SelectOption } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { PersonToEdit } from '@/server/domains/identity';

/** The words of the form. */
export type PersonEditLabels = Record<
  'nameEn' | 'nameAr' | 'language' | 'timezone' | 'student' | 'save' | 'saving' | 'saved',
  string
>;

type PersonEditFormProps = {
  locale: string;
  person: PersonToEdit;
  labels: PersonEditLabels;
  form: FormLabels;
  zones: SelectOption[];
  student: { labels: StudentLabels; choices: StudentChoices } | null;
};

/** Names, language, time zone and a student's details, changed by staff. */
export function PersonEditForm({ locale, person, labels, form: words, zones, student }: PersonEditFormProps) {
  const toast = useToast();
  const router = useRouter();
  const form = useForm({
    submit: (values) =>
      sendForm((api, input) => api.identity.updatePerson.mutate(input), {
        schema: () => import('@/server/domains/identity/schema').then((m) => m.updatePersonInput),
        input: {
          person: person.uuid,
          nameEn: String(values.nameEn ?? ''),
          nameAr: String(values.nameAr ?? ''),
          locale: values.locale === 'ar' ? 'ar' : 'en',
          timezone: String(values.timezone ?? ''),
          ...(person.student ? studentValues(values) : {}),
        },
      }),
    onDone: () => {
      toast({ text: labels.saved, tone: 'done' });
      router.refresh();
    },
  });
  const { errors } = form;
  return (
    <Form form={form} locale={locale} labels={words}>
      <div className="grid items-start gap-5 md:grid-cols-2">
        <NameFields labels={labels} errors={errors} autoComplete="off" values={person} />
        <LanguageField label={labels.language} defaultValue={person.locale} />
        <SelectField
          name="timezone"
          label={labels.timezone}
          defaultValue={person.timezone}
          options={zones}
          error={errors.timezone}
        />
      </div>
      {person.student && student && (
        <fieldset className="flex flex-col gap-5 border-t border-line pt-5">
          <legend className="float-start font-semibold">{labels.student}</legend>
          <div className="clear-both flex flex-col gap-5">
            <StudentFields student={person.student} errors={errors} own={false} {...student} />
          </div>
        </fieldset>
      )}
      <SubmitButton workingLabel={labels.saving} className="self-start">
        {labels.save}
      </SubmitButton>
    </Form>
  );
}
