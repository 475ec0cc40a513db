'use client';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { sendForm } from '@/components/patterns/forms/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/forms/form';
import type { FormLabels, FormResult } from '@/components/patterns/forms/form-core';
import { draftOf } from '@/components/patterns/forms/form-draft';
import { UserText } from '@/components/ui/bidi';
import { TextareaField, TextField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { fill } from '@/lib/i18n/fill';
import { latinDigits } from '@/lib/i18n/latin-digits';
import type { EssayReviewDto } from '@/server/domains/assessment';

/** Words of the form. */
export type EssayLabels = {
  guidance: string;
  points: string;
  pointsOf: string;
  feedback: string;
  save: string;
  saving: string;
  missing: string;
  notPoints: string;
  done: string;
};

type Essays = EssayReviewDto['essays'];
type EssayFormProps = {
  attempt: string;
  essays: Essays;
  queueHref: string;
  locale: string;
  labels: EssayLabels;
  form: FormLabels;
};

/** Points as people type them: digits of either script, a comma or a point; NaN when it is not a number. */
const pointsOf = (typed: unknown): number => {
  const text = latinDigits(String(typed ?? '').trim()).replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
};

/** What the server refuses, at the field it is about: its path is `grades.<uuid>` or `grades.<index>.<name>`. */
function atFields(result: FormResult, essays: Essays): FormResult {
  if (result.ok || !result.fields) return result;
  const named = Object.entries(result.fields).map(([path, message]) => {
    const [, which = '', name = 'points'] = path.split('.');
    return [`${name}-${essays[Number(which)]?.question ?? which}`, message];
  });
  return { ...result, fields: Object.fromEntries(named) };
}

/** Points and a word for every long answer of an attempt, given at once. */
export function EssayForm({ attempt, essays, queueHref, locale, labels, form: words }: EssayFormProps) {
  const router = useRouter();
  const toast = useToast();
  const draft = useMemo(() => draftOf(`essay-${attempt}`), [attempt]);
  const form = useForm({
    submit: async (values) => {
      const wrong = essays.flatMap(({ question, maxPoints }) => {
        const typed = String(values[`points-${question}`] ?? '').trim();
        if (typed === '') return [[`points-${question}`, labels.missing]];
        const points = pointsOf(typed);
        return points <= maxPoints ? [] : [[`points-${question}`, fill(labels.notPoints, { max: maxPoints })]];
      });
      if (wrong.length > 0) return { ok: false, fields: Object.fromEntries(wrong) };
      const grades = essays.map(({ question }) => ({
        question,
        points: pointsOf(values[`points-${question}`]),
        feedback: String(values[`feedback-${question}`] ?? ''),
      }));
      const result = await sendForm((api, input) => api.assessment.gradeEssay.mutate(input), {
        schema: () => import('@/server/domains/assessment/quizzes/schema').then((m) => m.gradeEssayInput),
        input: { attempt, grades },
      });
      return atFields(result, essays);
    },
    onDone: () => {
      toast({ text: labels.done });
      router.push(queueHref);
      router.refresh();
    },
    draft,
  });
  const { errors } = form;

  return (
    <Form form={form} locale={locale} labels={words} className="flex flex-col">
      {essays.map((essay) => (
        <article key={essay.question} className="border-t border-line py-6">
          <h2 dir="auto" className="text-lg">
            {essay.prompt}
          </h2>
          {essay.guidance && (
            <p className="mt-1 text-ink-2">
              {labels.guidance}: <bdi>{essay.guidance}</bdi>
            </p>
          )}
          <UserText as="p" className="mt-4 measure text-read whitespace-pre-wrap wrap-anywhere">
            {essay.text}
          </UserText>
          <div className="mt-5 grid gap-5 md:grid-cols-[9rem_minmax(0,1fr)]">
            <TextField
              name={`points-${essay.question}`}
              label={labels.points}
              help={fill(labels.pointsOf, { max: essay.maxPoints })}
              error={errors[`points-${essay.question}`]}
              inputMode="decimal"
              dir="ltr"
              autoComplete="off"
              defaultValue={essay.points ?? ''}
            />
            <TextareaField
              name={`feedback-${essay.question}`}
              label={labels.feedback}
              error={errors[`feedback-${essay.question}`]}
              rows={3}
              maxLength={5_000}
              defaultValue={essay.feedback ?? ''}
            />
          </div>
        </article>
      ))}
      <SubmitButton className="self-start" workingLabel={labels.saving}>
        {labels.save}
      </SubmitButton>
    </Form>
  );
}
