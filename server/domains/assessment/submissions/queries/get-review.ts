import { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import { type Translations, translated } from '@/lib/i18n/locales';
import { type Block, blocks } from '@/lib/rich-text/blocks';
import { recordViewOf } from '@/server/core/audit';
import type { Ctx } from '@/server/core/context';
import { holders } from '@/server/core/operations';
import { abilities } from '@/server/core/policy';
import { query } from '@/server/core/query';
import { type CriterionDto, loadRubric } from '../../assignments/queries/load-rubric';
import { submissionPolicy } from '../policy';
import { countChanges, type DiffPart, diffWords } from '../rules/diff';
import { promisedBy } from '../rules/promise';
import { loadHistory, nameOf, type VersionDto } from './load-history';
import { loadSubmission, type SubmissionRow } from './load-submission';

/** What approving would open. `now` is false while other required items of the lesson are unfinished. */
export type NextLesson = { number: number; title: string; now: boolean };

/** Everything the two-pane review shows. */
export type ReviewPageDto = {
  submission: string;
  status: SubmissionRow['status'];
  version: number;
  learner: { uuid: string; name: string };
  item: string;
  title: string;
  instructions: Block[];
  course: { slug: string; title: string };
  lesson: { slug: string; number: number };
  sentAt: string;
  promisedBy: string;
  overdue: boolean;
  dueAt: string | null;
  rubric: CriterionDto[];
  versions: VersionDto[];
  /** Against the version before, when there is one. */
  changes: { parts: DiffPart[]; count: number } | null;
  next: NextLesson | null;
  abilities: { review: boolean };
};

/** One submission with its history, for those who review it; that they looked stands in the trail. A draft that was never sent does not exist for them. */
export const getReview = query(
  'assessment.submission.get_review',
  { access: holders('submission.review'), input: z.strictObject({ submission: z.uuid() }) },
  async (ctx, input): Promise<ReviewPageDto> => {
    const row = await loadSubmission(ctx, input.submission);
    const subject = { personId: row.person_id, assigned: row.assigned, teaches: row.teaches };
    ctx.authorize(submissionPolicy.read, subject);
    if (row.version === 0 || !row.submitted_at) throw new AppError('not_found');
    await recordViewOf(ctx, row.person_id, {
      operation: 'assessment.submission.get_review',
      entityType: 'submissions',
      entityId: row.id,
      entityUuid: row.uuid,
    });
    const [rubric, versions, next, instructions] = await Promise.all([
      loadRubric(ctx, row.assignment_id),
      loadHistory(ctx, row.id),
      nextLesson(ctx, row),
      loadInstructions(ctx, row.content_item_id),
    ]);
    const [latest, before] = versions;
    const parts = latest && before ? diffWords(before.text, latest.text) : null;
    const promised = promisedBy(row.submitted_at);
    return {
      submission: row.uuid,
      status: row.status,
      version: row.version,
      learner: { uuid: row.person_uuid, name: nameOf({ nameEn: row.name_en, nameAr: row.name_ar }, ctx.locale) },
      item: row.item_uuid,
      title: translated(row.item_title, ctx.locale) ?? '',
      instructions,
      course: { slug: row.course_slug, title: translated(row.course_title, ctx.locale) ?? '' },
      lesson: { slug: row.lesson_slug, number: row.lesson_number },
      sentAt: row.submitted_at.toISOString(),
      promisedBy: promised.toISOString(),
      overdue: row.status === 'submitted' && promised < ctx.now(),
      dueAt: row.due_at?.toISOString() ?? null,
      rubric,
      versions,
      changes: parts ? { parts, count: countChanges(parts) } : null,
      next,
      abilities: {
        review: row.status === 'submitted' && abilities({ review: submissionPolicy.review }, ctx.actor, subject).review,
      },
    };
  },
);

async function loadInstructions(ctx: Ctx, contentItemId: bigint): Promise<Block[]> {
  const item = await ctx.db.contentItem.findFirst({ where: { id: contentItemId }, select: { translations: true } });
  const text = translated(item?.translations as Translations<{ body?: unknown }> | undefined, ctx.locale);
  return blocks.safeParse(text?.body ?? []).data ?? [];
}

/** The lesson after this one, if it is still closed to the learner and approval is part of what opens it. */
async function nextLesson(ctx: Ctx, row: SubmissionRow): Promise<NextLesson | null> {
  const [next] = await ctx.sql<{
    title: Translations<string>;
    open: boolean;
    unfinished: boolean;
    date_to_come: boolean;
  }>`
    select jsonb_build_object('en', n.translations->'en'->>'title', 'ar', n.translations->'ar'->>'title') as title,
      exists (select from lesson_unlocks u where u.organization_id = n.organization_id and u.lesson_id = n.id and u.person_id = ${row.person_id}) as open,
      n.opens_at is not null and n.opens_at > ${ctx.now()}::timestamptz as date_to_come,
      exists (select from content_items i where i.organization_id = n.organization_id and i.lesson_id = ${row.lesson_id} and i.is_required
        and i.id <> ${row.content_item_id} and not exists (select from item_completions d where d.organization_id = i.organization_id
          and d.content_item_id = i.id and d.person_id = ${row.person_id})) as unfinished
    from lessons l join lessons n on n.organization_id = l.organization_id and n.course_id = l.course_id and (n.position, n.id) > (l.position, l.id)
    where l.id = ${row.lesson_id} order by n.position, n.id limit 1`;
  if (!next || next.open) return null;
  return {
    number: row.lesson_number + 1,
    title: translated(next.title, ctx.locale) ?? '',
    now: !next.unfinished && !next.date_to_come,
  };
}
