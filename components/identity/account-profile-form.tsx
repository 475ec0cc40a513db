'use client';
import { sendForm } from '@/components/patterns/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/form';
import type { FormLabels } from '@/components/patterns/form-core';
import { rememberLanguage } from '@/components/patterns/remember-language';
import { SelectField, TextareaField, TextField } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import type { SelectOption } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { Locale } from '@/lib/i18n/locales';

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
  | 'phone'
  | 'country'
  | 'city'
  | 'occupation'
  | 'goals'
  | 'optional'
  | 'choose'
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
  isStudent: boolean;
  phone: string;
  country: string;
  city: string;
  occupation: string;
  goals: string;
};

type ProfileFormProps = {
  locale: Locale;
  profile: Profile;
  labels: ProfileLabels;
  form: FormLabels;
  zones: SelectOption[];
  countries: SelectOption[];
};

/** One's own names, language and time zone; for students also what the school keeps about them. */
export function AccountProfileForm({ locale, profile, labels, form: words, zones, countries }: ProfileFormProps) {
  const toast = useToast();
  const form = useForm({
    submit: (values) =>
      sendForm(async (api) => {
        const text = (name: string) => String(values[name] ?? '');
        await api.identity.updateProfile.mutate({
          nameEn: text('nameEn'),
          nameAr: text('nameAr'),
          locale: text('locale') === 'ar' ? 'ar' : 'en',
          timezone: text('timezone'),
          digits: text('digits') === 'arab' ? 'arab' : 'latn',
          phone: text('phone'),
          country: text('country'),
          city: text('city'),
          occupation: text('occupation'),
          goals: text('goals'),
        });
        rememberLanguage(text('locale'));
      }),
    onDone: () => toast({ text: labels.saved, tone: 'done' }),
  });
  const { errors } = form;
  return (
    <Form form={form} locale={locale} labels={words}>
      <div className="grid gap-5 md:grid-cols-2">
        <TextField
          name="nameEn"
          label={labels.nameEn}
          dir="ltr"
          lang="en"
          autoComplete="name"
          defaultValue={profile.nameEn ?? ''}
          error={errors.nameEn}
        />
        <TextField
          name="nameAr"
          label={labels.nameAr}
          dir="rtl"
          lang="ar"
          autoComplete="name"
          defaultValue={profile.nameAr ?? ''}
          error={errors.nameAr}
        />
      </div>
      <TextField
        name="email"
        label={labels.email}
        help={labels.emailHelp}
        dir="ltr"
        readOnly
        defaultValue={profile.email}
      />
      <div className="grid gap-5 md:grid-cols-2">
        <SelectField
          name="locale"
          label={labels.language}
          help={labels.languageHelp}
          defaultValue={profile.locale}
          options={[
            { value: 'en', label: 'English' },
            { value: 'ar', label: 'العربية' },
          ]}
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
      {profile.isStudent && (
        <fieldset className="flex flex-col gap-5 border-t border-line pt-5">
          <legend className="float-start font-semibold">{labels.student}</legend>
          <p className="clear-both -mt-4 text-ink-2">{labels.studentText}</p>
          <div className="grid gap-5 md:grid-cols-2">
            <TextField
              name="phone"
              type="tel"
              dir="ltr"
              label={labels.phone}
              optional={labels.optional}
              autoComplete="tel"
              defaultValue={profile.phone}
              error={errors.phone}
            />
            <TextField
              name="occupation"
              label={labels.occupation}
              optional={labels.optional}
              defaultValue={profile.occupation}
              error={errors.occupation}
            />
            <SelectField
              name="country"
              label={labels.country}
              optional={labels.optional}
              placeholder={labels.choose}
              autoComplete="country"
              defaultValue={profile.country.toUpperCase()}
              options={countries}
              error={errors.country}
            />
            <TextField
              name="city"
              label={labels.city}
              optional={labels.optional}
              autoComplete="address-level2"
              defaultValue={profile.city}
              error={errors.city}
            />
          </div>
          <TextareaField
            name="goals"
            label={labels.goals}
            optional={labels.optional}
            rows={4}
            defaultValue={profile.goals}
            error={errors.goals}
          />
        </fieldset>
      )}
      <SubmitButton workingLabel={labels.saving} className="self-start">
        {labels.save}
      </SubmitButton>
    </Form>
  );
}
