import type { ReactNode } from 'react';
import { RichTextView } from '@/components/patterns/rich-text-view';
import { Num } from '@/components/ui/bidi';
import { Check, CornerUpLeft, Hourglass } from '@/components/ui/icons';
import { MarginNote } from '@/components/ui/margin-note';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import { type AssignmentPanelDto, type CriterionDto, getAssignmentPanel } from '@/server/domains/assessment';
import { AssignmentEditor } from '../assignment-editor';
import { editorLabels } from '../editor-labels';
import { SubmissionHistory } from '../submission-history';
import { whenOf } from '../when';

type T = Awaited<ReturnType<typeof getTranslations>>;
type AssignmentPanelProps = { itemUuid: string; locale: Locale; ctx: Ctx };

/** An assignment inside its lesson: what is asked, how it is judged, the work in progress, and all that was sent and said. */
export async function AssignmentPanel({ itemUuid, locale, ctx }: AssignmentPanelProps) {
  const [panel, t] = await Promise.all([
    getAssignmentPanel(ctx, { item: itemUuid }),
    getTranslations({ locale, namespace: 'assessment.assignment' }),
  ]);
  const writes = panel.as === 'learner' && (panel.status === 'not_submitted' || panel.status === 'returned');
  const latest = panel.versions[0];
  const returned = panel.status === 'returned';
  const history = panel.versions.length > 0 && (
    <SubmissionHistory versions={panel.versions} rubric={panel.rubric} ctx={ctx} requestAbove={returned} />
  );
  return (
    <section aria-labelledby={`assignment-${itemUuid}`} className="border-t border-line pt-6">
      <h2 id={`assignment-${itemUuid}`} dir="auto" className="text-xl">
        {panel.title}
      </h2>
      <State panel={panel} ctx={ctx} t={t} />
      {returned && <Request panel={panel} ctx={ctx} />}
      <div className="mt-4">
        <RichTextView blocks={panel.instructions} size="base" />
      </div>
      {panel.rubric.length > 0 && <RubricList rubric={panel.rubric} t={t} />}
      {panel.as !== 'learner' && <p className="mt-6 text-sm text-ink-2">{t('staff')}</p>}
      {returned && history}
      {writes && (
        <AssignmentEditor
          item={itemUuid}
          draft={panel.draft}
          limits={panel.limits}
          earlier={latest?.files.map(({ uuid, name, sizeBytes }) => ({ uuid, name, sizeBytes })) ?? []}
          timeZone={ctx.actor.preferences.timezone}
          labels={editorLabels(t, { mentor: panel.mentor, version: panel.versions.length + 1 })}
        />
      )}
      {!returned && history}
    </section>
  );
}

/** What the mentor asks for, before everything the learner has read already. */
async function Request({ panel, ctx }: { panel: AssignmentPanelDto; ctx: Ctx }) {
  const review = panel.versions[0]?.review;
  if (!review?.comment) return null;
  const t = await getTranslations({ locale: ctx.locale, namespace: 'assessment' });
  return (
    <MarginNote
      className="measure mt-4"
      author={{ name: review.reviewer || t('personOfSchool') }}
      when={whenOf(ctx, review.at)}
    >
      {review.comment}
    </MarginNote>
  );
}

async function State({ panel, ctx, t }: { panel: AssignmentPanelDto; ctx: Ctx; t: T }) {
  const review = panel.versions[0]?.review;
  const someone = (await getTranslations({ locale: ctx.locale, namespace: 'assessment' }))('personOfSchool');
  const reviewer = review?.reviewer || someone;
  if (panel.status === 'returned')
    return <Line icon={<CornerUpLeft className="text-mark-text" />}>{t('returned', { reviewer })}</Line>;
  if (panel.status === 'approved' || panel.status === 'graded')
    return <Line icon={<Check />}>{t('approved', { reviewer })}</Line>;
  if (panel.status === 'submitted') {
    if (!panel.promisedBy)
      return (
        <Line icon={<Check />}>{t('handedIn', { when: whenOf(ctx, panel.sentAt ?? ctx.now().toISOString()) })}</Line>
      );
    const when = whenOf(ctx, panel.promisedBy);
    const late = new Date(panel.promisedBy) < ctx.now();
    return (
      <Line icon={<Hourglass className="text-mark-text" />}>
        {late
          ? t('sentOverdue', { when })
          : panel.mentor
            ? t('sent', { mentor: panel.mentor, when })
            : t('sentPlain', { when })}
      </Line>
    );
  }
  if (!panel.dueAt) return null;
  const late = new Date(panel.dueAt) < ctx.now();
  return <p className="mt-1 text-sm text-ink-2">{t(late ? 'late' : 'due', { when: whenOf(ctx, panel.dueAt) })}</p>;
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="mt-2 flex items-start gap-2 font-medium">
      {icon}
      <span>{children}</span>
    </p>
  );
}

function RubricList({ rubric, t }: { rubric: CriterionDto[]; t: T }) {
  return (
    <div className="mt-6">
      <h3 className="text-base">{t('rubric')}</h3>
      <ul className="mt-1">
        {rubric.map((criterion) => (
          <li
            key={criterion.uuid}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2.5"
          >
            <span className="font-medium">{criterion.title}</span>
            <span className="text-sm text-ink-3">{t('rubricMax', { points: criterion.points })}</span>
            <span className="basis-full text-sm text-ink-2">
              {criterion.levels.map((level, index) => (
                <span key={level.label}>
                  {index > 0 && ' · '}
                  {level.label} <Num>{level.points}</Num>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
