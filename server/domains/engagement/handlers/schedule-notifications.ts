import type { JobHandler } from '@/server/core/jobs';
import { notify } from '../commands/notify';
import type { scheduleNotifications } from '../jobs';
import { findSubmission } from '../queries/learning-subjects';
import { lessonPath } from '../rules/links';

/**
 * Reminds of work that is due within two days and not handed in (once per due date), and takes away notices that were
 * put away more than 180 days ago.
 */
export const handler: JobHandler<typeof scheduleNotifications> = async (ctx, { slot }) => {
  const due = await ctx.sql<{ id: bigint; due_at: Date }>`
    select id, due_at from submissions
    where organization_id = ${ctx.org.id} and deleted_at is null and status in ('not_submitted', 'returned')
      and due_at > ${slot}::timestamptz and due_at <= ${slot}::timestamptz + interval '2 days'
    order by id`;
  let reminded = 0;
  for (const { id, due_at } of due) {
    const submission = await findSubmission(ctx, id);
    if (!submission) continue;
    const told = await notify(ctx, {
      personId: submission.learnerId,
      type: 'assignment_due',
      params: { assignment: submission.assignment, due: due_at.toISOString() },
      href: lessonPath(submission.lesson.course.slug, submission.lesson.slug),
      dedupeKey: `assignment-due:${id}:${due_at.toISOString()}`,
    });
    if (told) reminded += 1;
  }
  const cleared = await ctx.withDeleted(
    () => ctx.sql<{ id: bigint }>`
    update notifications set deleted_at = ${ctx.now()}::timestamptz
    where organization_id = ${ctx.org.id} and deleted_at is null and archived_at < ${slot}::timestamptz - interval '180 days' returning id`,
  );
  return { reminded, cleared: cleared.length };
};
