'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { UserText } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { TextareaField, TextField } from '@/components/ui/field';
import { CircleAlert } from '@/components/ui/icons';
import { useToast } from '@/components/ui/toast';
import { fill } from '@/lib/i18n/fill';
import type { EssayReviewDto } from '@/server/domains/assessment';

/** Words of the form. */
export type EssayLabels = {
  guidance: string;
  points: string;
  pointsOf: string;
  feedback: string;
  save: string;
  saving: string;
  failed: string;
  missing: string;
  done: string;
};

type EssayFormProps = { attempt: string; essays: EssayReviewDto['essays']; queueHref: string; labels: EssayLabels };

/** Points and a word for every long answer of an attempt, given at once. */
export function EssayForm({ attempt, essays, queueHref, labels }: EssayFormProps) {
  const router = useRouter();
  const toast = useToast();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (working) return;
    const form = new FormData(event.currentTarget);
    const grades = essays.map((essay) => ({
      question: essay.question,
      points: Number(String(form.get(`points-${essay.question}`) || Number.NaN).replace(',', '.')),
      feedback: String(form.get(`feedback-${essay.question}`) ?? ''),
    }));
    if (grades.some((grade) => Number.isNaN(grade.points))) {
      setError(labels.missing);
      return;
    }
    setWorking(true);
    setError(null);
    const { api, toApiError } = await import('@/components/patterns/api-client');
    try {
      await api.assessment.gradeEssay.mutate({ attempt, grades });
      toast({ text: labels.done });
      router.push(queueHref);
      router.refresh();
    } catch (e) {
      const known = toApiError(e);
      setError(known.fields[0]?.message ?? (known.message || labels.failed));
      setWorking(false);
    }
  };

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
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
              inputMode="decimal"
              dir="ltr"
              defaultValue={essay.points ?? ''}
            />
            <TextareaField
              name={`feedback-${essay.question}`}
              label={labels.feedback}
              rows={3}
              maxLength={5_000}
              defaultValue={essay.feedback ?? ''}
            />
          </div>
        </article>
      ))}
      <Button type="submit" variant="primary" working={working} workingLabel={labels.saving}>
        {labels.save}
      </Button>
      <div role="alert">
        {error && (
          <p className="help help-error">
            <CircleAlert />
            <span>{error}</span>
          </p>
        )}
      </div>
    </form>
  );
}
