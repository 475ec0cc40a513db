import { beforeAll, describe, expect, it } from 'vitest';
import {
  getAssignmentPanel,
  getReview,
  listAssignments,
  listSubmissions,
  reviewSubmission,
  saveDraft,
  submitAssignment,
} from '@/server/domains/assessment';
import { createAssignment } from '@/tests/factories/assessment';
import { createLesson } from '@/tests/factories/courses';
import { createMentorAssignment, createUnlock } from '@/tests/factories/learning';
import { createPerson } from '@/tests/factories/people';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, frozenClock, type School, type World } from '@/tests/support/world';

let world: World;
let school: School;
beforeAll(async () => {
  world = await buildWorld();
  school = world.here;
});

/** A fresh assignment, open to both learners, followed by a lesson that opens with its approval. */
async function openAssignment(fields: Parameters<typeof createAssignment>[0] = {}) {
  const section = school.sections[1];
  if (!section) throw new Error('no section');
  const lesson = await createLesson({ section });
  const next = await createLesson({ section, opening: 'previous_approved' });
  const assignment = await createAssignment({ lesson, ...fields });
  for (const person of [school.people.student, school.otherStudent]) await createUnlock(person, lesson);
  const item = await ownerDb().contentItem.findUniqueOrThrow({ where: { id: assignment.contentItemId } });
  const [criterion] = await ownerDb().rubricCriterion.findMany({ where: { assignmentId: assignment.id } });
  return { assignment, lesson, next, item: item.uuid, criterion: criterion?.uuid ?? '' };
}

const TEXT = 'I keep the price at 72. At 65 I would stop.';
const unlocksOf = (lessonId: bigint) => ownerDb().lessonUnlock.count({ where: { lessonId } });

describe('drafts', () => {
  it('save themselves without a line in the trail, and stop once the work is sent', async () => {
    const { item } = await openAssignment({ dueDaysAfterOpening: 7 });
    const ctx = school.as('student');
    await saveDraft(ctx, { item, text: 'One' });
    const before = await ownerSql`select id from audit_entries where entity_type = 'submissions'`;
    const { savedAt } = await saveDraft(ctx, { item, text: 'One and two' });
    expect(await ownerSql`select id from audit_entries where entity_type = 'submissions'`).toHaveLength(before.length);
    const panel = await getAssignmentPanel(ctx, { item });
    expect(panel).toMatchObject({ status: 'not_submitted', draft: { text: 'One and two', savedAt }, as: 'learner' });
    expect(panel.dueAt).toMatch(/T\d\d:59:00/);
    await submitAssignment(ctx, { item, text: TEXT });
    await expect(saveDraft(ctx, { item, text: 'Three' })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('are refused where the lesson is locked, for staff, for strangers and for visitors', async () => {
    const { item } = await openAssignment();
    const section = school.sections[1];
    if (!section) throw new Error('no section');
    const locked = await createAssignment({ lesson: await createLesson({ section }) });
    const lockedItem = await ownerDb().contentItem.findUniqueOrThrow({ where: { id: locked.contentItemId } });
    const ctx = school.as('student');
    await expect(saveDraft(ctx, { item: lockedItem.uuid, text: 'x' })).rejects.toMatchObject({ kind: 'not_found' });
    for (const refusal of [
      () => submitAssignment(ctx, { item: lockedItem.uuid, text: 'x' }),
      () => getAssignmentPanel(ctx, { item: lockedItem.uuid }),
    ])
      await expect(refusal()).rejects.toMatchObject({ kind: 'forbidden', reason: 'learning.locked' });
    for (const who of ['mentor', 'instructor', 'admin'] as const) {
      await expect(saveDraft(school.as(who), { item, text: 'x' })).rejects.toMatchObject({ kind: 'not_found' });
      await expect(submitAssignment(school.as(who), { item, text: 'x' })).rejects.toMatchObject({ kind: 'forbidden' });
    }
    await expect(saveDraft(world.there.as('student'), { item, text: 'x' })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(saveDraft(school.anonymous(), { item, text: 'x' })).rejects.toMatchObject({ kind: 'unauthenticated' });
  });
});

describe('handing in', () => {
  it('makes a version, tells it, and waits for one answer at a time', async () => {
    const { item } = await openAssignment();
    const ctx = school.as('student');
    await expect(submitAssignment(ctx, { item, text: '  ' })).rejects.toMatchObject({ kind: 'validation' });
    const sent = await Promise.allSettled(
      Array.from({ length: 10 }, () => submitAssignment(ctx, { item, text: TEXT })),
    );
    expect(sent.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const panel = await getAssignmentPanel(ctx, { item });
    expect(panel).toMatchObject({ status: 'submitted', versions: [{ number: 1, text: TEXT, review: null }] });
    expect(Date.parse(panel.promisedBy ?? '') - Date.parse(panel.sentAt ?? '')).toBe(24 * 3_600_000);
    await expect(submitAssignment(ctx, { item, text: 'again' })).rejects.toMatchObject({
      reason: 'assessment.waiting_for_review',
    });
    const events = await ownerSql<{ payload: { version: number } }>`
      select o.payload from outbox_events o join submissions s on s.id::text = o.payload->>'submissionId'
      join assignments a on a.id = s.assignment_id join content_items i on i.id = a.content_item_id
      where o.name = 'assessment.submission_sent' and i.uuid = ${item}`;
    expect(events.map((event) => event.payload.version)).toEqual([1]);
  });

  it('completes an assignment that needs no approval', async () => {
    const { item, assignment } = await openAssignment({ needsApproval: false });
    expect(await submitAssignment(school.as('student'), { item, text: TEXT })).toMatchObject({ promisedBy: null });
    expect(await ownerDb().itemCompletion.count({ where: { contentItemId: assignment.contentItemId } })).toBe(1);
    expect((await listAssignments(school.as('student'), {})).items.find((one) => one.item === item)?.state).toBe(
      'done',
    );
  });
});

describe('reviewing', () => {
  async function sent() {
    const made = await openAssignment();
    const { submission } = await submitAssignment(school.as('student'), { item: made.item, text: TEXT });
    return { ...made, submission };
  }

  it('approves: completion, unlock, review and events in one transaction', async () => {
    const { submission, next, item, criterion, assignment } = await sent();
    expect(await getReview(school.as('mentor'), { submission })).toMatchObject({
      next: { now: true },
      abilities: { review: true },
    });
    const receipt = await reviewSubmission(school.as('mentor'), {
      submission,
      version: 1,
      decision: 'approved',
      comment: 'Good.',
      scores: [{ criterion, points: 10 }],
      comments: [{ body: 'Keep this.', anchor: { start: 24, end: 43, quote: 'At 65 I would stop.' } }],
    });
    expect(receipt).toMatchObject({ decision: 'approved', unlockedLesson: { slug: next.slug }, lessonCompleted: true });
    expect(await unlocksOf(next.id)).toBe(1);
    expect(await ownerDb().itemCompletion.count({ where: { contentItemId: assignment.contentItemId } })).toBe(1);
    const [event] = await ownerSql<{ payload: unknown }>`
      select payload from outbox_events where name = 'assessment.submission_reviewed' order by id desc limit 1`;
    expect(event?.payload).toMatchObject({ decision: 'approved', unlockedLessonId: String(next.id) });
    expect(await getAssignmentPanel(school.as('student'), { item })).toMatchObject({
      status: 'approved',
      versions: [
        {
          review: { decision: 'approved', comment: 'Good.', points: 10 },
          notes: [{ number: 1, body: 'Keep this.', anchor: { quote: 'At 65 I would stop.' } }],
        },
      ],
    });
    await expect(submitAssignment(school.as('student'), { item, text: 'more' })).rejects.toMatchObject({
      reason: 'assessment.already_approved',
    });
  });

  it('leaves nothing behind when the unlock fails', async () => {
    const { submission, next, assignment } = await sent();
    await ownerSql`create function break_unlock() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`;
    await ownerSql`create trigger break_unlock before insert on lesson_unlocks for each row execute function break_unlock()`;
    const approve = () => reviewSubmission(school.as('mentor'), { submission, version: 1, decision: 'approved' });
    await expect(approve()).rejects.toThrow('broken');
    await ownerSql`drop trigger break_unlock on lesson_unlocks`;
    const row = await ownerDb().submission.findUniqueOrThrow({ where: { uuid: submission } });
    expect(row).toMatchObject({ status: 'submitted', reviewedById: null });
    expect(await ownerDb().submissionReview.count({ where: { submissionId: row.id } })).toBe(0);
    expect(await ownerDb().itemCompletion.count({ where: { contentItemId: assignment.contentItemId } })).toBe(0);
    await approve();
    expect(await unlocksOf(next.id)).toBe(1);
  });

  it('lets one of many win, and tells the others who was faster', async () => {
    const { submission, next } = await sent();
    const second = await createPerson({
      organization: school.organization,
      roles: ['mentor'],
      nameEn: 'Dana',
      isPublic: true,
    });
    await createMentorAssignment({ mentor: second, learner: school.people.student, course: school.course });
    await ownerDb().person.update({
      where: { id: school.people.mentor.id },
      data: { isPublic: true, nameEn: 'Yusuf' },
    });
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) =>
        reviewSubmission(school.as(i % 2 ? second : school.people.mentor), {
          submission,
          version: 1,
          decision: 'approved',
        }),
      ),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const lost of tries)
      if (lost.status === 'rejected')
        expect(lost.reason).toMatchObject({
          kind: 'conflict',
          reason: 'assessment.already_reviewed',
          params: { name: expect.stringMatching(/^(Dana|Yusuf)$/) },
        });
    expect(await unlocksOf(next.id)).toBe(1);
    const row = await ownerDb().submission.findUniqueOrThrow({ where: { uuid: submission } });
    expect(await ownerDb().submissionReview.count({ where: { submissionId: row.id } })).toBe(1);
    await ownerDb().mentorAssignment.updateMany({ where: { mentorId: second.id }, data: { endedAt: new Date() } });
  });

  it('returns with a reason; the new version stands beside the old one, and nobody rewrites history', async () => {
    const { submission, item } = await sent();
    const mentor = school.as('mentor');
    await expect(reviewSubmission(mentor, { submission, version: 1, decision: 'returned' })).rejects.toMatchObject({
      kind: 'validation',
      fields: [{ path: 'comment', key: 'required' }],
    });
    await reviewSubmission(mentor, { submission, version: 1, decision: 'returned', comment: 'Add delivery.' });
    expect(await submitAssignment(school.as('student'), { item, text: `${TEXT} Delivery is 12.` })).toMatchObject({
      version: 2,
    });
    await expect(reviewSubmission(mentor, { submission, version: 1, decision: 'approved' })).rejects.toMatchObject({
      reason: 'assessment.newer_version',
      params: { version: 2 },
    });
    const review = await getReview(mentor, { submission });
    expect(review.versions.map((one) => [one.number, one.review?.comment ?? null])).toEqual([
      [2, null],
      [1, 'Add delivery.'],
    ]);
    expect(review.changes).toMatchObject({ count: 1 });
    const frozen = 'is history and cannot be changed';
    await expect(ownerSql`update submission_versions set text = 'x' where number = 1`).rejects.toThrow(frozen);
    await expect(ownerSql`update submission_reviews set comment = 'x'`).rejects.toThrow(frozen);
  });

  it('refuses scores that are no level of the rubric, and notes beside words that are not there', async () => {
    const { submission, criterion } = await sent();
    const base = { submission, version: 1, decision: 'approved' as const };
    const mentor = school.as('mentor');
    const invalid = { kind: 'validation' };
    for (const scores of [
      [{ criterion, points: 7 }],
      [
        { criterion, points: 10 },
        { criterion, points: 0 },
      ],
      [{ criterion: '018f3f3f-0000-7000-8000-000000000000', points: 10 }],
    ])
      await expect(reviewSubmission(mentor, { ...base, scores })).rejects.toMatchObject(invalid);
    await expect(
      reviewSubmission(mentor, { ...base, comments: [{ body: 'x', anchor: { start: 0, end: 4, quote: 'Text' } }] }),
    ).rejects.toMatchObject(invalid);
  });

  it('orders the queue by waiting time and counts late answers', async () => {
    const clock = frozenClock(new Date(Date.now() + 30 * 3_600_000).toISOString());
    const page = await listSubmissions(school.as('mentor', { now: clock.now }), {});
    const sentAt = page.items.map((item) => item.sentAt);
    expect(sentAt).toEqual([...sentAt].sort());
    expect(page.counts.waiting).toBe(page.items.length);
    expect(page.counts.overdue).toBe(page.counts.waiting);
    expect(page.items.every((item) => item.overdue)).toBe(true);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const part = await listSubmissions(school.as('admin'), { limit: 1, ...(cursor ? { cursor } : {}) });
      seen.push(...part.items.map((item) => item.submission));
      cursor = part.next ?? undefined;
    } while (cursor);
    const all = await listSubmissions(school.as('admin'), { limit: 100 });
    expect(seen).toEqual(all.items.map((item) => item.submission));
  });
});

describe('who sees what', () => {
  it('every role: only the learner, assigned mentors, the course and staff; a mentor only in the course', async () => {
    const { submission } = school;
    const uuid = submission.uuid;
    const missing = { kind: 'not_found' };
    const forbidden = { kind: 'forbidden' };
    const table: [string, ReturnType<School['as']>, object | null][] = [
      ['mentor', school.as('mentor'), null],
      ['instructor', school.as('instructor'), null],
      ['admin', school.as('admin'), null],
      ['superadmin', school.as('superadmin'), null],
      ['another mentor', school.as(school.idleMentor), missing],
      ['another instructor', school.as(school.idleInstructor), missing],
      ['the learner on the review page', school.as('student'), forbidden],
      ['another learner', school.as(school.otherStudent), forbidden],
      ['recruiter', school.as('recruiter'), forbidden],
      ['enrolment manager', school.as('enrolment_manager'), forbidden],
      ['visitor', school.anonymous(), { kind: 'unauthenticated' }],
      ['mentor of another school', world.there.as('mentor'), missing],
      ['admin of another school', world.there.as('admin'), missing],
    ];
    for (const [who, ctx, refusal] of table) {
      const read = getReview(ctx, { submission: uuid });
      if (refusal) await expect(read, who).rejects.toMatchObject(refusal);
      else await expect(read, who).resolves.toMatchObject({ submission: uuid });
      if (refusal)
        await expect(
          reviewSubmission(ctx, { submission: uuid, version: 1, decision: 'approved' }),
          who,
        ).rejects.toMatchObject(refusal);
    }
    const lists = async (ctx: ReturnType<School['as']>) =>
      (await listSubmissions(ctx, { limit: 100 })).items.map((item) => item.submission);
    expect(await lists(school.as('mentor'))).toContain(uuid);
    expect(await lists(school.as('mentor'))).not.toContain(school.otherSubmission.uuid);
    expect(await lists(school.as('instructor'))).toEqual(expect.arrayContaining([uuid, school.otherSubmission.uuid]));
    expect(await lists(school.as(school.idleMentor))).toEqual([]);
    expect(await lists(school.as(school.idleInstructor))).not.toContain(uuid);
    expect(await lists(world.there.as('admin'))).not.toContain(uuid);
  });

  it('a mentor of another course of the same learner does not read this one', async () => {
    const elsewhere = await createPerson({ organization: school.organization, roles: ['mentor'] });
    await createMentorAssignment({ mentor: elsewhere, learner: school.people.student, course: school.draftCourse });
    await expect(getReview(school.as(elsewhere), { submission: school.submission.uuid })).rejects.toMatchObject({
      kind: 'not_found',
    });
    expect((await listSubmissions(school.as(elsewhere), {})).items).toEqual([]);
  });

  it('keys of rows and drafts never leave', async () => {
    const { item } = await openAssignment();
    const ctx = school.as('student');
    await saveDraft(ctx, { item, text: 'secret first thought' });
    const { submission } = await submitAssignment(ctx, { item, text: TEXT });
    const answers = [
      await getReview(school.as('mentor'), { submission }),
      await listSubmissions(school.as('mentor'), {}),
      await getAssignmentPanel(ctx, { item }),
      await listAssignments(ctx, {}),
    ];
    for (const answer of answers) {
      const text = JSON.stringify(answer);
      expect(text).not.toContain('secret first thought');
      expect(text).not.toMatch(/"(id|personId|organizationId|email)"/);
    }
  });
});

describe('a queue of thousands', () => {
  it('P14: page 1 and a page in the depth read the same, by the key’s index; the cursor names a row by its uuid', async () => {
    const { org, assignment } = school;
    await ownerSql`insert into people (organization_id, email) select ${org.id}, 'queue-' || n || '@school.test' from generate_series(1, 2000) n`;
    // Work that came within the same millisecond must not be skipped or repeated.
    await ownerSql`insert into submissions (organization_id, person_id, assignment_id, status, version, submitted_at)
      select ${org.id}, id, ${assignment.id}, 'submitted', 1, '2020-01-01'::timestamptz + (id % 1000) * interval '1 microsecond'
      from people where email like 'queue-%'`;
    await ownerSql`analyze submissions`;
    const first = await listSubmissions(school.as('admin'), { limit: 20 });
    expect(first.next).toMatch(/^a\.20\.[0-9a-f]{8}-[0-9a-f-]{27}$/);
    const second = await listSubmissions(school.as('admin'), { limit: 20, cursor: first.next ?? '' });
    const both = await listSubmissions(school.as('admin'), { limit: 40 });
    expect([...first.items, ...second.items].map((one) => one.submission)).toEqual(
      both.items.map((one) => one.submission),
    );
    type Plan = { 'Shared Hit Blocks': number; 'Shared Read Blocks': number; 'Node Type': string; Plans?: Plan[] };
    const read = async (after: string) => {
      const [row] = await ownerSql<{ 'QUERY PLAN': [{ Plan: Plan }] }>`
        explain (analyze, buffers, format json) select id from submissions where organization_id = ${org.id} and status = 'submitted'
          and (submitted_at, id) > (${after}::timestamptz, 0::bigint) order by submitted_at, id limit 20`;
      const plan = row?.['QUERY PLAN'][0].Plan;
      return {
        blocks: (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0),
        plan: JSON.stringify(plan),
      };
    };
    const near = await read('2019-01-01');
    const deep = await read('2020-01-01T00:00:00.000900Z');
    expect(deep.plan).toContain('submissions_organization_id_status_submitted_at_id_idx');
    expect(Math.abs(deep.blocks - near.blocks)).toBeLessThanOrEqual(25);
  });
});
