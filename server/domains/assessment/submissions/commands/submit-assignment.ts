import { AppError } from '@/lib/errors/app-error';
import { type CommandCtx, command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { markItemCompleted, requireOpenLesson } from '@/server/domains/learning';
import { attachFiles } from '@/server/domains/media';
import { submissionSent } from '../../events';
import { submissionPolicy } from '../policy';
import { promisedBy } from '../rules/promise';
import { submitAssignmentInput } from '../schema';
import { saveDraft } from './save-draft';

/** The receipt of handed-in work. */
export type SentReceipt = { submission: string; version: number; sentAt: string; promisedBy: string | null };

/**
 * Hands in a version: an immutable row with its files. Possible until a reader has it (a waiting version is answered
 * first) and until it is approved. An assignment that needs no approval is done by handing in.
 */
export const submitAssignment = command(
  'assessment.assignment.submit',
  { access: signedIn, input: submitAssignmentInput },
  async (ctx, input): Promise<SentReceipt> => {
    const assignment = await ctx.db.assignment.findFirst({
      where: { contentItem: { uuid: input.item } },
      select: { id: true, contentItemId: true, maxFiles: true, needsApproval: true },
    });
    if (!assignment) throw new AppError('not_found');
    const open = await requireOpenLesson(ctx, { contentItemId: assignment.contentItemId });
    ctx.authorize(submissionPolicy.send, { personId: ctx.actor.personId, assigned: false, teaches: false });
    if (open.as !== 'learner') throw new AppError('forbidden', { reason: 'assessment.learners_only' });
    const text = input.text.trim();
    if (text === '' && input.files.length === 0)
      throw new AppError('validation', { fields: [{ path: 'text', key: 'required' }] });
    if (input.files.length > assignment.maxFiles)
      throw new AppError('validation', {
        fields: [{ path: 'files', key: 'too_many', params: { max: assignment.maxFiles } }],
      });

    const submission = await lockSubmission(ctx, assignment.id, input.item, text);
    const number = submission.version + 1;
    const sentAt = ctx.now();
    const version = await ctx.db.submissionVersion.create({
      data: {
        organizationId: ctx.org.id,
        submissionId: submission.id,
        personId: ctx.actor.personId,
        number,
        text,
        submittedAt: sentAt,
      },
      select: { id: true },
    });
    if (input.files.length > 0)
      await attachFiles(ctx, {
        fileUuids: input.files,
        subjectType: 'submission_version',
        subjectId: version.id,
        purpose: 'assignment_submission',
      });
    const { count } = await ctx.db.submission.updateMany({
      where: { id: submission.id, status: { in: ['not_submitted', 'returned'] }, version: submission.version },
      data: {
        status: 'submitted',
        version: number,
        submittedAt: sentAt,
        draftText: text,
        draftSavedAt: sentAt,
        reviewedAt: null,
        reviewedById: null,
      },
    });
    if (count === 0) throw new AppError('conflict', { reason: 'assessment.waiting_for_review' });
    ctx.announce(submissionSent, { submissionId: String(submission.id), version: number });
    if (!assignment.needsApproval)
      await markItemCompleted(ctx, {
        personId: ctx.actor.personId,
        contentItemId: assignment.contentItemId,
        proof: { kind: 'assignment', submission: submission.uuid, version: number },
      });
    return {
      submission: submission.uuid,
      version: number,
      sentAt: sentAt.toISOString(),
      promisedBy: assignment.needsApproval ? promisedBy(sentAt).toISOString() : null,
    };
  },
);

/** The learner's submission, made by the first draft if there is none yet, and locked. */
async function lockSubmission(ctx: CommandCtx, assignmentId: bigint, item: string, text: string) {
  type Row = { id: bigint; uuid: string; version: number; status: string };
  const read = () => ctx.sql<Row>`
    select id, uuid, version, status::text as status from submissions
    where assignment_id = ${assignmentId} and person_id = ${ctx.actor.personId} for update`;
  let [row] = await read();
  if (!row) {
    await saveDraft(ctx, { item, text });
    [row] = await read();
  }
  if (!row) throw new AppError('not_found');
  if (row.status === 'approved' || row.status === 'graded')
    throw new AppError('conflict', { reason: 'assessment.already_approved' });
  if (row.status === 'submitted') throw new AppError('conflict', { reason: 'assessment.waiting_for_review' });
  return row;
}
