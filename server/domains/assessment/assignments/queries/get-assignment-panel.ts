import { AppError } from '@/lib/errors/app-error';
import { type Translations, translated } from '@/lib/i18n/locales';
import { type Block, blocks } from '@/lib/rich-text/blocks';
import type { Ctx } from '@/server/core/context';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { requireOpenLesson } from '@/server/domains/learning';
import { loadHistory, nameOf, type VersionDto } from '../../submissions/queries/load-history';
import { promisedBy } from '../../submissions/rules/promise';
import { assignmentInput } from '../schema';
import { type CriterionDto, loadRubric } from './load-rubric';

/** An assignment as its learner sees it, with everything sent and said so far. */
export type AssignmentPanelDto = {
  item: string;
  title: string;
  instructions: Block[];
  rubric: CriterionDto[];
  needsApproval: boolean;
  limits: { files: number; fileBytes: number };
  as: 'learner' | 'preview' | 'staff';
  status: 'not_submitted' | 'submitted' | 'graded' | 'approved' | 'returned';
  dueAt: string | null;
  /** Who reads it, if someone is assigned. */
  mentor: string | null;
  sentAt: string | null;
  promisedBy: string | null;
  draft: { text: string; savedAt: string | null };
  versions: VersionDto[];
};

type ItemText = { title?: string; body?: unknown; instructions?: unknown };

/** The assignment of a content item. Refused while the lesson is locked. */
export const getAssignmentPanel = query(
  'assessment.assignment.panel',
  { access: signedIn, input: assignmentInput },
  async (ctx, { item }): Promise<AssignmentPanelDto> => {
    const assignment = await ctx.db.assignment.findFirst({
      where: { contentItem: { uuid: item } },
      include: { contentItem: { select: { id: true, translations: true } } },
    });
    if (!assignment) throw new AppError('not_found');
    const open = await requireOpenLesson(ctx, { contentItemId: assignment.contentItem.id });
    const [rubric, submission, mentor, due] = await Promise.all([
      loadRubric(ctx, assignment.id),
      ctx.db.submission.findFirst({ where: { assignmentId: assignment.id, personId: ctx.actor.personId } }),
      mentorName(ctx, open.courseId),
      dueAt(ctx, open.lessonId, assignment.dueDaysAfterOpening),
    ]);
    const text = translated(assignment.contentItem.translations as Translations<ItemText>, ctx.locale);
    const waiting = submission?.status === 'submitted' && assignment.needsApproval;
    return {
      item,
      title: text?.title ?? '',
      instructions: blocks.safeParse(text?.body ?? text?.instructions ?? []).data ?? [],
      rubric,
      needsApproval: assignment.needsApproval,
      limits: { files: assignment.maxFiles, fileBytes: Number(assignment.maxFileBytes) },
      as: open.as,
      status: submission?.status ?? 'not_submitted',
      dueAt: submission?.dueAt?.toISOString() ?? due?.toISOString() ?? null,
      mentor,
      sentAt: submission?.submittedAt?.toISOString() ?? null,
      promisedBy: waiting && submission.submittedAt ? promisedBy(submission.submittedAt).toISOString() : null,
      draft: { text: submission?.draftText ?? '', savedAt: submission?.draftSavedAt?.toISOString() ?? null },
      versions: submission ? await loadHistory(ctx, submission.id) : [],
    };
  },
);

/** The mentor of the actor in a course: the one for this course before the one for all. */
async function mentorName(ctx: Ctx, courseId: bigint): Promise<string | null> {
  const [row] = await ctx.sql<{ name_en: string | null; name_ar: string | null }>`
    select p.name_en, p.name_ar from mentor_assignments m
    join people p on p.organization_id = m.organization_id and p.id = m.mentor_id
    where m.learner_id = ${ctx.actor.personId} and m.ended_at is null and (m.course_id is null or m.course_id = ${courseId})
    order by m.course_id nulls last, m.id desc limit 1`;
  return row ? nameOf({ nameEn: row.name_en, nameAr: row.name_ar }, ctx.locale) || null : null;
}

/** The end of the learner's own calendar day on which it is due, as the first draft will store it. */
async function dueAt(ctx: Ctx, lessonId: bigint, days: number | null): Promise<Date | null> {
  if (days === null) return null;
  const [row] = await ctx.sql<{ due: Date }>`
    select (date_trunc('day', u.unlocked_at at time zone p.timezone) + (${days}::int + 1) * interval '1 day' - interval '1 minute')
      at time zone p.timezone as due
    from lesson_unlocks u join people p on p.organization_id = u.organization_id and p.id = u.person_id
    where u.lesson_id = ${lessonId} and u.person_id = ${ctx.actor.personId}`;
  return row?.due ?? null;
}
