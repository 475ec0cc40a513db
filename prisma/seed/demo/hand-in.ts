import path from 'node:path';
import { z } from 'zod';
import { command } from '@/server/core/command';
import { anyone } from '@/server/core/operations';
import { reviewSubmission, saveDraft, submitAssignment } from '@/server/domains/assessment';
import { importFile } from '@/server/domains/media';
import type { LearnerWork, WorkReview, WorkVersion } from '../content/work';
import { actingAt, namesOf, type Replay, type Seeded, someone } from './actors';
import type { PlannedItem, PlannedLesson } from './course-plan';
import { before } from './timeline';
import { workText } from './work-text';

const HOUR = 3_600_000;
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where handed-in work belongs. */
export type WorkPlace = { course: string; lesson: PlannedLesson; next: PlannedLesson | undefined };

/** Leaves a file as an upload of the acting learner would have: theirs, and waiting to be used. */
const importOwnFile = command(
  'seed.learner_file',
  { access: anyone('runs in the seed only, in the name of a learner of the cast'), input: z.string() },
  async (ctx, name) => {
    const full = path.resolve('prisma/seed/content/files', name);
    const file = await importFile(ctx, { path: full, name, purpose: 'assignment_submission', mimeType: SHEET });
    await ctx.db.file.update({
      where: { id: file.id },
      data: { uploadedById: ctx.actor.personId, isTemporary: true, expiresAt: before(ctx.now(), -24 * HOUR) },
    });
    return file;
  },
);

/** The learner writes and sends what the content says, and the mentor answers. */
export async function handIn(replay: Replay, learner: Seeded, place: WorkPlace, work: LearnerWork): Promise<void> {
  const item = place.lesson.items.find((one) => one.kind === 'assignment');
  if (!item) throw new Error(`The lesson ${place.lesson.slug} has no assignment`);
  for (const [i, version] of work.versions.entries()) await sendVersion(replay, learner, place, item, version, i + 1);
}

async function sendVersion(
  replay: Replay,
  learner: Seeded,
  place: WorkPlace,
  item: PlannedItem,
  version: WorkVersion,
  number: number,
): Promise<void> {
  const text = workText(version.text);
  if (version.sentHoursAgo === undefined) {
    const written = before(
      replay.begun,
      learner.member.journeys?.some((j) => j.lastSeenDaysAgo === 0) ? HOUR : 25 * HOUR,
    );
    await saveDraft(actingAt(replay, learner, written), { item: item.uuid, text });
    return;
  }
  const sentAt = before(replay.begun, version.sentHoursAgo * HOUR);
  const ctx = actingAt(replay, learner, sentAt);
  const file = version.file ? await importOwnFile(ctx, version.file) : null;
  const receipt = await submitAssignment(ctx, { item: item.uuid, text, files: file ? [file.uuid] : [] });
  const stored = await ctx.db.submission.findFirstOrThrow({
    where: { uuid: receipt.submission },
    select: { id: true },
  });
  const mentor = learner.member.journeys?.find((journey) => journey.course === place.course)?.mentor;
  if (mentor)
    replay.notices.push({
      at: sentAt,
      order: {
        personId: someone(replay.people, mentor).id,
        type: 'submission_sent',
        params: { learner: namesOf(learner), assignment: item.title, version: number },
        href: `/mentor/review/${receipt.submission}`,
        dedupeKey: `submission-sent:${stored.id}:${number}`,
      },
    });
  if (version.review) {
    const sent = { submission: receipt.submission, id: stored.id, version: number, text, sentAt };
    await answer(replay, learner, place, item, sent, version.review);
  }
}

type Sent = { submission: string; id: bigint; version: number; text: string; sentAt: Date };

async function answer(
  replay: Replay,
  learner: Seeded,
  { course, lesson, next }: WorkPlace,
  item: PlannedItem,
  sent: Sent,
  review: WorkReview,
): Promise<void> {
  const at = before(sent.sentAt, -review.hoursAfter * HOUR);
  const mentor = someone(replay.people, review.by);
  const ctx = actingAt(replay, mentor, at);
  const rubric = await ctx.db.rubricCriterion.findMany({
    where: { assignment: { contentItemId: item.id } },
    orderBy: { position: 'asc' },
    select: { uuid: true },
  });
  const receipt = await reviewSubmission(ctx, {
    submission: sent.submission,
    version: sent.version,
    decision: review.decision,
    comment: review.message,
    scores: rubric.map(({ uuid }, i) => ({ criterion: uuid, points: review.points[i] ?? 0 })),
    comments: review.comments.map(({ quote, text }) => ({ body: text, anchor: anchorOf(sent.text, quote) })),
  });
  const [event] = await ctx.sql<{ uuid: string }>`
    select uuid from outbox_events where name = 'assessment.submission_reviewed' and payload->>'submissionId' = ${String(sent.id)}
    order by id desc limit 1`;
  const opened = receipt.unlockedLesson ? next : undefined;
  replay.notices.push({
    at,
    order: {
      personId: learner.id,
      type: review.decision === 'approved' ? 'submission_approved' : 'submission_returned',
      params: {
        assignment: item.title,
        reviewer: namesOf(mentor),
        opened: opened ? 'yes' : 'no',
        lesson: (opened ?? lesson).title,
      },
      href: `/learn/${course}/${(opened ?? lesson).slug}`,
      dedupeKey: `submission-reviewed:${event?.uuid ?? sent.submission}`,
    },
  });
}

function anchorOf(text: string, quote: string | undefined) {
  if (!quote) return null;
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`The quoted words are not in the text: ${quote}`);
  return { start, end: start + quote.length, quote };
}
