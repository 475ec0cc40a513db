'use client';
import { Num } from '@/components/ui/bidi';
import { Segmented } from '@/components/ui/segmented';
import type { CriterionDto } from '@/server/domains/assessment';

type RubricFormProps = {
  rubric: CriterionDto[];
  scores: Record<string, number>;
  title: string;
  onScore: (criterion: string, points: number) => void;
};

/** Criteria with their levels as one row of words each; the total stands in the heading. */
export function RubricForm({ rubric, scores, title, onScore }: RubricFormProps) {
  if (rubric.length === 0) return null;
  const total = rubric.reduce((sum, criterion) => sum + (scores[criterion.uuid] ?? 0), 0);
  const best = rubric.reduce((sum, criterion) => sum + criterion.points, 0);
  return (
    <section className="mt-5">
      <h2 className="flex items-baseline justify-between text-base">
        <span>{title}</span>
        <Num className="font-medium text-ink-2">
          {total} / {best}
        </Num>
      </h2>
      {rubric.map((criterion) => (
        <div key={criterion.uuid} className="border-b border-line py-3.5 last:border-0">
          <div className="mb-2 flex items-baseline justify-between gap-3" aria-hidden="true">
            <span className="font-medium">{criterion.title}</span>
            <Num className="flex-none whitespace-nowrap text-ink-2">
              {scores[criterion.uuid] ?? '–'} / {criterion.points}
            </Num>
          </div>
          <Segmented
            name={`rubric-${criterion.uuid}`}
            label={criterion.title}
            hideLabel
            value={scores[criterion.uuid] === undefined ? '' : String(scores[criterion.uuid])}
            options={criterion.levels.map((level) => ({ value: String(level.points), label: level.label }))}
            onChange={(value) => onScore(criterion.uuid, Number(value))}
          />
        </div>
      ))}
    </section>
  );
}
