'use client';
import { cx } from '@/components/ui/cx';
import { Flag } from '@/components/ui/icons';
import { fill } from '@/lib/i18n/fill';

type Step = { uuid: string; answered: boolean; flagged: boolean };
type QuizStepsProps = {
  steps: Step[];
  current: number;
  onGo: (index: number) => void;
  labels: { steps: string; step: string; answered: string; open: string; flagged: string };
};

/** One segment per question: answered is inked, the current one has a ring, a flag hangs below. Each is a way to it. */
export function QuizSteps({ steps, current, onGo, labels }: QuizStepsProps) {
  return (
    <nav aria-label={labels.steps} className="mx-auto w-full max-w-[46rem] px-5 pt-6 md:px-0 md:pt-8">
      <ol className="flex gap-1 md:gap-2">
        {steps.map((step, index) => (
          <li key={step.uuid} className="relative min-w-0 flex-1">
            <button
              type="button"
              onClick={() => onGo(index)}
              aria-current={index === current ? 'step' : undefined}
              aria-label={[
                fill(labels.step, { number: index + 1 }),
                step.answered ? labels.answered : labels.open,
                ...(step.flagged ? [labels.flagged] : []),
              ].join(', ')}
              className="flex min-h-6 w-full items-center rounded-xs"
            >
              <span
                className={cx(
                  'block h-1.5 w-full rounded-line',
                  step.answered ? 'bg-brand' : 'bg-brand-soft-2',
                  index === current && 'ring-2 ring-brand-line ring-offset-2 ring-offset-surface',
                )}
              />
            </button>
            {step.flagged && <Flag size="s" className="pointer-events-none absolute start-0 top-6 text-mark-text" />}
          </li>
        ))}
      </ol>
    </nav>
  );
}
