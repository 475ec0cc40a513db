'use client';
import { sendForm } from '@/components/patterns/forms/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/forms/form';
import type { FormLabels } from '@/components/patterns/forms/form-core';
import { rememberLanguage } from '@/components/patterns/remember-language';
import { Checkbox } from '@/components/ui/choice';
import { SelectField } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import type { SelectOption } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { Locale } from '@/lib/i18n/locales';
import type { StudentProfileDto } from '@/server/domains/identity';
import { EmailField, LanguageField, NameFields } from './person-fields';
import { type StudentChoices, StudentFields, type StudentLabels, studentValues } from './student-fields';

/** The words of the form, by the names of the fields and a few more. */
export type ProfileLabels = Record<
  | 'nameEn'
  | 'nameAr'
  | 'email'
  | 'emailHelp'
  | 'language'
  | 'languageHelp'
  | 'timezone'
  | 'timezoneHelp'
  | 'digits'
  | 'digitsLatn'
  | 'digitsArab'
  | 'student'
  | 'studentText'
  | 'whatsappConsent'
  | 'whatsappHelp'
  | 'save'
  | 'saving'
  | 'saved',
  string
>;

type Profile = {
  email: string;
  nameEn: string | null;
  nameAr: string | null;
  locale: string;
  timezone: string;
  digits: string;
  student: StudentProfileDto | null;
};

type ProfileFormProps = {
  locale: Locale;
  profile: Profile;
  labels: ProfileLabels;
  form: FormLabels;
  zones: SelectOption[];
  /** The words and choices of a student's fields; needed where `profile.student` is. */
  student: { labels: StudentLabels; choices: StudentChoices } | null;
};

/** One's own names, language and time zone; for students also what the school keeps about them. */
export function AccountProfileForm({ locale, profile, labels, form: words, zones, student }: ProfileFormProps) {
  const toast = useToast();
  const form = useForm({
    submit: (values) => {
      const text = (name: string) => String(values[name] ?? '');
      return sendForm(
        async (api, input) => {
          await api.identity.updateProfile.mutate(input);
          rememberLanguage(input.locale);
        },
        {
          schema: () => import('@/server/domains/identity/schema').then((m) => m.updateProfileInput),
          input: {
            nameEn: text('nameEn'),
            nameAr: text('nameAr'),
            locale: text('locale') === 'ar' ? 'ar' : 'en',
            timezone: text('timezone'),
            digits: text('digits') === 'arab' ? 'arab' : 'latn',
            ...(profile.student ? { ...studentValues(values), whatsappConsent: values.whatsappConsent === true } : {}),
          },
        },
      );
    },
    onDone: () => toast({ text: labels.saved, tone: 'done' }),
  });
  const { errors } = form;
  return (
    <Form form={form} locale={locale} labels={words}>
      <div className="grid gap-5 md:grid-cols-2">
        <NameFields labels={labels} errors={errors} autoComplete="name" values={profile} />
      </div>
      <EmailField label={labels.email} help={labels.emailHelp} readOnly defaultValue={profile.email} />
      <div className="grid gap-5 md:grid-cols-2">
        <LanguageField
          label={labels.language}
          help={labels.languageHelp}
          defaultValue={profile.locale}
          error={errors.locale}
        />
        <SelectField
          name="timezone"
          label={labels.timezone}
          help={labels.timezoneHelp}
          defaultValue={profile.timezone}
          options={zones}
          error={errors.timezone}
        />
      </div>
      <RadioGroup
        name="digits"
        label={labels.digits}
        inline
        defaultValue={profile.digits}
        options={[
          { value: 'latn', label: labels.digitsLatn },
          { value: 'arab', label: labels.digitsArab },
        ]}
      />
      {profile.student && student && (
        <fieldset className="flex flex-col gap-5 border-t border-line pt-5">
          <legend className="float-start font-semibold">{labels.student}</legend>
          <p className="clear-both -mt-4 text-ink-2">{labels.studentText}</p>
          <StudentFields student={profile.student} errors={errors} own {...student} />
          <Checkbox
            name="whatsappConsent"
            label={labels.whatsappConsent}
            help={labels.whatsappHelp}
            defaultChecked={profile.student.whatsapp.consents}
          />
        </fieldset>
      )}
      <SubmitButton workingLabel={labels.saving} className="self-start">
        {labels.save}
      </SubmitButton>
    </Form>
  );
}
