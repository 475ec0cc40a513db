import type { ComponentProps } from 'react';
import { SelectField, TextField } from '@/components/ui/field';

type Errors = Record<string, string>;
type NameKey = 'nameEn' | 'nameAr';

type NameFieldsProps = {
  labels: Record<NameKey, string>;
  errors: Errors;
  /** `name` for one's own, `off` where somebody else's is written. */
  autoComplete: 'name' | 'off';
  values?: Partial<Record<NameKey, string | null>>;
  help?: Partial<Record<NameKey, string>>;
  /** The language that stands first. */
  first?: 'en' | 'ar';
};

/** A person's name in both languages, each field in its own direction and read out in its own language. */
export function NameFields({ labels, errors, autoComplete, values, help, first = 'en' }: NameFieldsProps) {
  const order = first === 'en' ? (['en', 'ar'] as const) : (['ar', 'en'] as const);
  return order.map((lang) => {
    const name = lang === 'en' ? 'nameEn' : 'nameAr';
    return (
      <TextField
        key={name}
        name={name}
        label={labels[name]}
        dir={lang === 'en' ? 'ltr' : 'rtl'}
        lang={lang}
        autoComplete={autoComplete}
        help={help?.[name]}
        defaultValue={values?.[name] ?? undefined}
        error={errors[name]}
      />
    );
  });
}

/** An e-mail address; `autoComplete` says whose. */
export function EmailField(props: Omit<ComponentProps<typeof TextField>, 'name' | 'type' | 'dir'>) {
  return <TextField name="email" type="email" {...props} />;
}

/** The language a person reads; each is named in itself. */
export function LanguageField(props: Omit<ComponentProps<typeof SelectField>, 'name' | 'options'>) {
  return (
    <SelectField
      name="locale"
      options={[
        { value: 'en', label: 'English' },
        { value: 'ar', label: 'العربية' },
      ]}
      {...props}
    />
  );
}
