'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { EmailField, LanguageField, NameFields } from '@/components/identity/person-fields';
import { sendForm } from '@/components/patterns/forms/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/forms/form';
import type { FormLabels } from '@/components/patterns/forms/form-core';
import { draftOf } from '@/components/patterns/forms/form-draft';
import { SelectField, TextField } from '@/components/ui/field';
import type { SelectOption } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { fill } from '@/lib/i18n/fill';
import { CourseChoice, type CourseOption } from './course-choice';

const DRAFT = draftOf('new-person');

/** The words of the form. */
export type NewPersonLabels = Record<
  | 'nameEn'
  | 'nameAr'
  | 'nameHelp'
  | 'email'
  | 'role'
  | 'language'
  | 'languageHelp'
  | 'phone'
  | 'learning'
  | 'courses'
  | 'coursesHelp'
  | 'filterCourses'
  | 'noCourses'
  | 'noMatch'
  | 'mentor'
  | 'noMentor'
  | 'until'
  | 'untilHelp'
  | 'optional'
  | 'submit'
  | 'working'
  | 'done'
  | 'taken',
  string
>;

type NewPersonFormProps = {
  locale: string;
  schoolLocale: string;
  labels: NewPersonLabels;
  form: FormLabels;
  roles: SelectOption[];
  courses: CourseOption[];
  mentors: SelectOption[];
};

/** Opens an account for somebody; a student's also with courses, mentor and an end of access. */
export function NewPersonForm({ locale, schoolLocale, labels, form: words, ...choices }: NewPersonFormProps) {
  const toast = useToast();
  const router = useRouter();
  const [role, setRole] = useState(choices.roles[0]?.value ?? '');
  const [taken, setTaken] = useState<string | null>(null);
  const made = useRef({ person: '', email: '' });
  // The same content sent again after a lost answer bears the same key, so that it makes one person only.
  const sent = useRef({ content: '', key: '' });
  const form = useForm({
    draft: DRAFT,
    submit: async (values) => {
      const text = (name: string) => String(values[name] ?? '');
      const account = {
        email: text('email'),
        nameEn: text('nameEn'),
        nameAr: text('nameAr'),
        locale: text('locale') === 'ar' ? ('ar' as const) : ('en' as const),
      };
      const student = {
        phone: text('phone'),
        courses: (values.courses ?? []) as string[],
        mentor: text('mentor'),
        accessUntil: text('accessUntil'),
      };
      const content = JSON.stringify([account, student, role]);
      if (content !== sent.current.content) sent.current = { content, key: crypto.randomUUID() };
      const context = { idempotencyKey: sent.current.key };
      const keep = ({ person }: { person: string }) => {
        made.current = { person, email: account.email };
      };
      const result =
        role === 'student'
          ? await sendForm(async (api, input) => keep(await api.learning.createStudent.mutate(input, { context })), {
              schema: () => import('@/server/domains/learning/schema').then((m) => m.createStudentInput),
              input: { ...account, ...student },
            })
          : await sendForm(async (api, input) => keep(await api.identity.invitePerson.mutate(input, { context })), {
              schema: () => import('@/server/domains/identity/schema').then((m) => m.invitePersonInput),
              input: { ...account, role: role as 'mentor' },
            });
      setTaken(result.ok ? null : String(result.params?.person ?? '') || null);
      return result;
    },
    onDone: () => {
      toast({ text: fill(labels.done, { email: made.current.email }), tone: 'done' });
      router.push(`/${locale}/admin/people/${made.current.person}`);
    },
  });
  const { errors, ref } = form;
  useEffect(() => {
    // a draft may have put back another role than the first
    const kept = ref.current?.elements.namedItem('role');
    if (kept instanceof HTMLSelectElement) setRole(kept.value);
  }, [ref]);
  return (
    <Form form={form} locale={locale} labels={words}>
      <div className="grid items-start gap-5 md:grid-cols-2">
        <NameFields labels={labels} errors={errors} autoComplete="off" help={{ nameEn: labels.nameHelp }} />
      </div>
      <EmailField
        label={labels.email}
        autoComplete="off"
        error={
          errors.email && (
            <>
              {errors.email}{' '}
              {taken && (
                <a className="link" href={`/${locale}/admin/people/${taken}`}>
                  {labels.taken}
                </a>
              )}
            </>
          )
        }
      />
      <div className="grid items-start gap-5 md:grid-cols-2">
        <SelectField
          name="role"
          label={labels.role}
          options={choices.roles}
          defaultValue={role}
          onChange={(event) => setRole(event.target.value)}
          error={errors.role}
        />
        <LanguageField label={labels.language} help={labels.languageHelp} defaultValue={schoolLocale} />
      </div>
      <fieldset hidden={role !== 'student'} className="flex flex-col gap-5 border-t border-line pt-5 [[hidden]]:hidden">
        <legend className="float-start font-semibold">{labels.learning}</legend>
        <div className="clear-both flex flex-col gap-5">
          <CourseChoice options={choices.courses} labels={labels} error={errors.courses} />
          <div className="grid items-start gap-5 md:grid-cols-2">
            <SelectField
              name="mentor"
              label={labels.mentor}
              optional={labels.optional}
              placeholder={labels.noMentor}
              options={choices.mentors}
              error={errors.mentor}
            />
            <TextField
              name="accessUntil"
              type="date"
              label={labels.until}
              optional={labels.optional}
              help={labels.untilHelp}
              error={errors.accessUntil}
            />
            <TextField
              name="phone"
              type="tel"
              label={labels.phone}
              optional={labels.optional}
              autoComplete="off"
              error={errors.phone}
            />
          </div>
        </div>
      </fieldset>
      <SubmitButton workingLabel={labels.working} className="self-start">
        {labels.submit}
      </SubmitButton>
    </Form>
  );
}
