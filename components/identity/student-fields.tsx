'use client';
import { SelectField, TextareaField, TextField } from '@/components/ui/field';
import type { SelectOption } from '@/components/ui/select';
import type { StudentProfileDto } from '@/server/domains/identity';

/** The words of a student's fields, by their names and a few more. */
export type StudentLabels = Record<
  | 'phone'
  | 'country'
  | 'city'
  | 'occupation'
  | 'goals'
  | 'birthDate'
  | 'educationLevel'
  | 'businessStage'
  | 'shopUrl'
  | 'shopUrlHelp'
  | 'contactWay'
  | 'emergencyName'
  | 'emergencyPhone'
  | 'emergencyHelp'
  | 'optional'
  | 'choose',
  string
>;

/** The vocabularies that the fields choose from, in the reader's language. */
export type StudentChoices = Record<'country' | 'educationLevel' | 'businessStage' | 'contactWay', SelectOption[]>;

type StudentFieldsProps = {
  student: StudentProfileDto;
  labels: StudentLabels;
  choices: StudentChoices;
  errors: Record<string, string>;
  /** The browser may fill in one's own details; never those of somebody else. */
  own: boolean;
};

/** The values of the fields below, as the commands take them. */
export function studentValues(values: Record<string, unknown>) {
  const text = (name: string) => String(values[name] ?? '');
  return {
    phone: text('phone'),
    country: text('country'),
    city: text('city'),
    occupation: text('occupation'),
    goals: text('goals'),
    birthDate: text('birthDate'),
    educationLevel: text('educationLevel'),
    businessStage: text('businessStage'),
    shopUrl: text('shopUrl'),
    contactWay: text('contactWay'),
    emergencyName: text('emergencyName'),
    emergencyPhone: text('emergencyPhone'),
  };
}

/** What the school keeps about a student; the same fields on the account page and on the staff's. */
export function StudentFields({ student, labels, choices, errors, own }: StudentFieldsProps) {
  const field = (name: Exclude<keyof StudentProfileDto, 'whatsapp'>) => ({
    name,
    label: labels[name],
    optional: labels.optional,
    defaultValue: student[name],
    error: errors[name],
  });
  const choice = (name: keyof StudentChoices) => ({
    ...field(name),
    options: choices[name],
    placeholder: labels.choose,
  });
  const fill = (name: string) => ({ autoComplete: own ? name : 'off' });
  return (
    <>
      <div className="grid items-start gap-5 md:grid-cols-2">
        <TextField {...field('phone')} type="tel" {...fill('tel')} />
        <SelectField {...choice('contactWay')} />
        <SelectField {...choice('country')} defaultValue={student.country.toUpperCase()} {...fill('country')} />
        <TextField {...field('city')} {...fill('address-level2')} />
        <TextField {...field('birthDate')} type="date" {...fill('bday')} />
        <SelectField {...choice('educationLevel')} />
        <TextField {...field('occupation')} {...fill('organization-title')} />
        <SelectField {...choice('businessStage')} />
      </div>
      <TextField {...field('shopUrl')} type="url" help={labels.shopUrlHelp} {...fill('url')} />
      <TextareaField {...field('goals')} rows={4} />
      <div className="grid items-start gap-5 md:grid-cols-2">
        <TextField {...field('emergencyName')} help={labels.emergencyHelp} autoComplete="off" />
        <TextField {...field('emergencyPhone')} type="tel" autoComplete="off" />
      </div>
    </>
  );
}
