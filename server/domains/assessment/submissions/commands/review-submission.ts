import { AppError } from '@/lib/errors/app-error';
import { translated } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { anchorFits } from '@/lib/rich-text/anchors';
import { type CommandCtx, command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { markItemCompleted } from '@/server/domains/learning';
import { loadRubric } from '../../assignments/queries/load-rubric';
import { submissionReviewed } from '../../events';
import { submissionPolicy } from '../policy';
import { nameOf } from '../queries/load-history';
import { loadSubmission, type SubmissionRow } from '../queries/load-submission';
import { invalidScores, totalOf } from '../rules/scores';
import { reviewSubmissionInput } from '../schema';

/** What a decision led to. */
export type ReviewReceipt = {
  submission: string;
  decision: 'approved' | 'returned';
  unlockedLesson: { slug: string; title: string } | null;
  lessonCompleted: boolean;
  courseCompleted: boolean;
};

/**
 * Approves or returns one version. The state and version it leaves stand in its WHERE: of two readers one wins and the
 * other is told who was faster. Approval, completion and the next lesson's unlock are one transaction.
 */
export const reviewSubmission = command(
  'assessment.submission.review',
  { access: holders('submission.review'), input: reviewSubmissionInput },
  async (ctx, input): Promise<ReviewReceipt> => {
    const submission = await loadSubmission(ctx, input.submission);
    ctx.authorize(submissionPolicy.review, {
      personId: submission.person_id,
      assigned: submission.assigned,
      teaches: submission.teaches,
    });
    await checkForm(ctx, submission, input);
    const reviewedAt = ctx.now();
    const { count } = await ctx.db.submission.updateMany({
      where: { id: submission.id, status: 'submitted', version: input.version },
      data: { status: input.decision, reviewedAt, reviewedById: ctx.actor.personId },
    });
    if (count === 0) throw await lostRace(ctx, input.submission, input.version);

    const owner = { organizationId: ctx.org.id, submissionId: submission.id, personId: submission.person_id };
    await ctx.db.submissionReview.create({
      data: {
        ...owner,
        version: input.version,
        decision: input.decision,
        comment: input.comment,
        scores: input.scores,
        points: totalOf(input.scores),
        reviewerId: ctx.actor.personId,
        reviewedAt,
      },
      select: { id: true },
    });
    for (const note of input.comments)
      await ctx.db.submissionComment.create({
        data: {
          ...owner,
          version: input.version,
          body: note.body,
          ...(note.anchor ? { anchor: note.anchor } : {}),
          authorId: ctx.actor.personId,
        },
        select: { id: true },
      });

    const outcome =
      input.decision === 'approved'
        ? await markItemCompleted(ctx, {
            personId: submission.person_id,
            contentItemId: submission.content_item_id,
            proof: { kind: 'assignment', submission: submission.uuid, version: input.version },
          })
        : null;
    const opened = outcome?.unlockedLesson ?? null;
    ctx.announce(submissionReviewed, {
      submissionId: String(submission.id),
      decision: input.decision,
      unlockedLessonId: opened ? String(opened.id) : null,
    });
    return {
      submission: submission.uuid,
      decision: input.decision,
      unlockedLesson: opened ? { slug: opened.slug, title: translated(opened.title, ctx.locale) ?? '' } : null,
      lessonCompleted: outcome?.lessonCompleted ?? false,
      courseCompleted: outcome?.courseCompleted ?? false,
    };
  },
);

type Form = {
  version: number;
  scores: { criterion: string; points: number }[];
  comments: { anchor: { start: number; end: number; quote: string } | null }[];
};

/** Scores must be levels of this rubric, and highlighted words must stand where they are said to. */
async function checkForm(ctx: CommandCtx, submission: SubmissionRow, form: Form): Promise<void> {
  if (form.scores.length > 0) {
    const rubric = await loadRubric(ctx, submission.assignment_id);
    const [wrong] = invalidScores(rubric, form.scores);
    if (wrong) throw new AppError('validation', { fields: [{ path: `scores.${wrong}`, key: 'choice' }] });
  }
  if (!form.comments.some((note) => note.anchor)) return;
  const version = await ctx.db.submissionVersion.findFirst({
    where: { submissionId: submission.id, number: form.version },
    select: { text: true },
  });
  const loose = form.comments.findIndex((note) => note.anchor && !anchorFits(version?.text ?? '', note.anchor));
  if (loose >= 0) throw new AppError('validation', { fields: [{ path: `comments.${loose}.anchor`, key: 'invalid' }] });
}

/** Says what happened instead: someone decided, or the learner sent another version. */
async function lostRace(ctx: CommandCtx, uuid: string, version: number): Promise<AppError> {
  const current = await loadSubmission(ctx, uuid);
  if (current.status === 'submitted')
    return current.version === version
      ? new AppError('conflict', { reason: 'try_again' })
      : new AppError('conflict', { reason: 'assessment.newer_version', params: { version: current.version } });
  if (current.status === 'not_submitted') return new AppError('conflict', { reason: 'assessment.not_submitted' });
  const known = nameOf({ nameEn: current.reviewer_en, nameAr: current.reviewer_ar }, ctx.locale);
  const name = known || translator(ctx.locale)('assessment.otherReader');
  return new AppError('conflict', {
    reason: current.status === 'returned' ? 'assessment.already_returned' : 'assessment.already_reviewed',
    params: { name },
  });
}
