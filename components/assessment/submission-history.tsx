import { Badge } from '@/components/ui/badge';
import { Num } from '@/components/ui/bidi';
import { Check, CornerUpLeft } from '@/components/ui/icons';
import { MarginNote } from '@/components/ui/margin-note';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { CriterionDto, VersionDto } from '@/server/domains/assessment';
import { MarkedText } from './shared/marked-text';
import { SubmittedFiles } from './shared/submitted-files';
import { whenOf } from './when';

type HistoryProps = {
  versions: VersionDto[];
  rubric: CriterionDto[];
  ctx: Ctx;
  /** The newest request stands on the page already and is not said twice. */
  requestAbove?: boolean;
};

/** Every sent version with what came back, the newest open. */
export async function SubmissionHistory({ versions, rubric, ctx, requestAbove = false }: HistoryProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'assessment.assignment' });
  const someone = (await getTranslations({ locale: ctx.locale, namespace: 'assessment' }))('personOfSchool');
  return (
    <section className="mt-8">
      <h3 className="text-base">{t('history')}</h3>
      {versions.map((version, index) => (
        <details key={version.number} open={index === 0} className="border-t border-line">
          <summary className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
            <span className="font-medium">{t('version', { number: version.number })}</span>
            <span className="text-sm text-ink-3">{t('versionSent', { when: whenOf(ctx, version.sentAt) })}</span>
            {version.review && (
              <Badge
                tone={version.review.decision === 'approved' ? 'success' : 'mark'}
                icon={version.review.decision === 'approved' ? <Check /> : <CornerUpLeft />}
              >
                {t(`decision.${version.review.decision}`)}
              </Badge>
            )}
          </summary>
          <div className="grid gap-6 pb-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
            <div className="flex min-w-0 flex-col gap-4">
              {version.text ? (
                <MarkedText text={version.text} notes={version.notes} className="text-base" />
              ) : (
                <p className="text-ink-3">{t('noText')}</p>
              )}
              <SubmittedFiles files={version.files} label={t('files')} />
            </div>
            <Said
              version={version}
              rubric={rubric}
              ctx={ctx}
              someone={someone}
              notesOnly={requestAbove && index === 0}
            />
          </div>
        </details>
      ))}
    </section>
  );
}

type SaidProps = {
  version: VersionDto;
  rubric: CriterionDto[];
  ctx: Ctx;
  someone: string;
  notesOnly: boolean;
};

function Said({ version, rubric, ctx, someone, notesOnly }: SaidProps) {
  const { review, notes } = version;
  if (!review && notes.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {review?.comment && !notesOnly && (
        <MarginNote author={{ name: review.reviewer || someone }} when={whenOf(ctx, review.at)}>
          {review.comment}
        </MarginNote>
      )}
      {notes.map((note) => (
        <MarginNote
          key={note.number}
          number={note.number}
          author={{ name: note.author || someone }}
          when={whenOf(ctx, note.at)}
        >
          {note.body}
        </MarginNote>
      ))}
      {review && review.scores.length > 0 && (
        <dl className="flex flex-col gap-1.5 pt-1 text-sm">
          {rubric.map((criterion) => {
            const score = review.scores.find((one) => one.criterion === criterion.uuid);
            const level = criterion.levels.find((one) => one.points === score?.points);
            return (
              score && (
                <div key={criterion.uuid} className="flex justify-between gap-3">
                  <dt className="text-ink-2">{criterion.title}</dt>
                  <dd className="text-end">
                    {level?.label}{' '}
                    <Num className="text-ink-3">
                      {score.points} / {criterion.points}
                    </Num>
                  </dd>
                </div>
              )
            );
          })}
        </dl>
      )}
    </div>
  );
}
