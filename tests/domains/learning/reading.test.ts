import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  completeItem,
  getCourseOutline,
  getDashboard,
  getLessonPage,
  listMyCourses,
  recordHeartbeat,
  recordLessonView,
} from '@/server/domains/learning';
import { createResource } from '@/tests/factories/courses';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, type School } from '@/tests/support/world';

let school: School;

beforeAll(async () => {
  school = (await buildWorld()).here;
});

const lessonOf = async (index: number, who: Parameters<School['as']>[0] = 'student') =>
  getLessonPage(school.as(who), { course: school.course.slug, lesson: school.lessons[index]?.slug ?? '' });

describe('the outline', () => {
  it('says of every lesson where it stands and why it is locked', async () => {
    const outline = await getCourseOutline(school.as('student'), { course: school.course.slug });
    const lessons = outline.sections.flatMap((section) => section.lessons);
    expect(lessons.map((lesson) => lesson.state)).toEqual(['open', 'open', 'waiting', 'locked']);
    expect(lessons[3]?.lock).toMatchObject({
      why: 'previous_approved',
      waitsFor: { number: 3 },
      assignment: { state: 'submitted' },
      next: { label: 'see_assignment', href: `/en/learn/${school.course.slug}/${school.lessons[2]?.slug}` },
    });
    expect(outline).toMatchObject({ as: 'learner', progress: { done: 0, total: 4, percent: 0 } });
  });

  it('shows staff every lesson open and no progress of anybody', async () => {
    for (const who of ['admin', 'instructor', 'mentor'] as const) {
      const outline = await getCourseOutline(school.as(who), { course: school.course.slug });
      expect(outline.as).toBe('staff');
      expect(outline.sections.flatMap((s) => s.lessons).every((lesson) => lesson.state === 'open')).toBe(true);
    }
  });

  it('shows visitors a public course locked, and hides drafts and private ones', async () => {
    const visitor = school.as('recruiter');
    const outline = await getCourseOutline(visitor, { course: school.course.slug });
    expect(outline.sections[0]?.lessons[0]?.lock?.why).toBe('not_enrolled');
    await expect(getCourseOutline(visitor, { course: school.draftCourse.slug })).rejects.toMatchObject({
      kind: 'not_found',
    });
    expect((await getCourseOutline(school.as('instructor'), { course: school.draftCourse.slug })).as).toBe('staff');
    await expect(
      getCourseOutline(school.as(school.idleInstructor), { course: school.draftCourse.slug }),
    ).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('the trail of a learner', () => {
  it('has one row for an opened lesson, and none for where somebody was last', async () => {
    const ctx = school.as('student', { sessionUuid: randomUUID() });
    const enrolment = school.enrolment.id;
    const rows = async () =>
      (
        await ownerSql<{ action: string; changes: Record<string, unknown> }>`select action, changes from audit_entries
          where entity_type = 'enrolments' and entity_id = ${enrolment} order by id`
      ).map((row) => ({ action: row.action, fields: Object.keys(row.changes) }));
    const before = await rows();
    await recordLessonView(ctx, { lesson: school.lessons[1]?.uuid ?? '' });
    const [moved] = await ownerSql`select last_lesson_id from enrolments where id = ${enrolment}`;
    expect(moved).toEqual({ last_lesson_id: school.lessons[1]?.id });
    expect(await rows()).toEqual(before);
    expect(
      await ownerSql`select 1 from audit_entries where request_id = ${ctx.requestId} and action = 'viewed'`,
    ).toHaveLength(1);
    // what an enrolment really says is recorded as before
    await ownerSql`update enrolments set status = 'expired' where id = ${enrolment}`;
    await ownerSql`update enrolments set status = 'active' where id = ${enrolment}`;
    expect((await rows()).slice(before.length)).toEqual([
      { action: 'updated', fields: ['status'] },
      { action: 'updated', fields: ['status'] },
    ]);
  });
});

describe('the lesson page', () => {
  it('gives an open lesson its items in order', async () => {
    const page = await lessonOf(0);
    expect(page.items.map((item) => item.kind)).toEqual(['video', 'text']);
    expect(page.records).toBe(true);
    const video = page.items[0];
    expect(video?.kind === 'video' && video.tracks.map((track) => track.locale)).toEqual(['en', 'ar']);
    expect(page.next).toMatchObject({ number: 2, open: true });
  });

  it('gives a locked lesson its reason and nothing of its content', async () => {
    const page = await lessonOf(3);
    expect(page.items).toEqual([]);
    expect(page.resources).toEqual([]);
    expect(page.lesson.lock?.why).toBe('previous_approved');
  });

  it('merges resources of three levels without repeating a file', async () => {
    const [lesson] = school.lessons;
    const low = await createResource({ lesson: lesson as never });
    const high = await createResource({ course: school.course });
    await ownerDb().resource.create({
      data: {
        organizationId: school.organization.id,
        courseId: school.course.id,
        sectionId: lesson?.sectionId ?? 0n,
        type: 'pdf',
        translations: { en: { title: 'Again' }, ar: { title: 'مرة أخرى' } },
        fileEnId: low.fileEnId,
        fileArId: low.fileArId,
      },
    });
    const page = await lessonOf(0);
    expect(page.resources.map(({ uuid, origin }) => ({ uuid, origin }))).toEqual([
      { uuid: low.uuid, origin: 'lesson' },
      { uuid: high.uuid, origin: 'course' },
    ]);
  });

  it('logs one view and one audit row per sitting, and nothing for a locked lesson', async () => {
    const ctx = school.as('student', { sessionUuid: '11111111-1111-7111-8111-111111111111' });
    const lesson = school.lessons[0]?.uuid ?? '';
    expect((await lessonOf(0)).isNewView).toBe(true);
    expect(await recordLessonView(ctx, { lesson })).toEqual({ isNew: true });
    expect(await recordLessonView(ctx, { lesson })).toEqual({ isNew: false });
    const tomorrow = school.as('student', {
      sessionUuid: ctx.actor.sessionUuid ?? '',
      now: () => new Date(Date.now() + 86_400_000),
    });
    expect(await recordLessonView(tomorrow, { lesson })).toEqual({ isNew: true });
    const rows = await ownerSql`select 1 from audit_entries where action = 'viewed' and entity_uuid = ${lesson}::uuid`;
    expect(rows).toHaveLength(2);
    await expect(recordLessonView(ctx, { lesson: school.lessons[3]?.uuid ?? '' })).rejects.toMatchObject({
      kind: 'forbidden',
      reason: 'learning.locked',
    });
  });
});

describe('the dashboard', () => {
  it('says where to go on, what is due and what is locked and why', async () => {
    const start = Date.now();
    const ctx = school.as('student', { now: () => new Date(start) });
    const video = school.items.video.uuid;
    await recordHeartbeat(ctx, { item: video, locale: 'en', rate: 1, positionSeconds: 0, played: [] });
    const later = school.as('student', { now: () => new Date(start + 25_000) });
    await recordHeartbeat(later, { item: video, locale: 'en', rate: 1, positionSeconds: 30, played: [[10, 30]] });
    const board = await getDashboard(ctx, {});
    expect(board.goOn).toMatchObject({
      lesson: { slug: school.lessons[0]?.slug, number: 1 },
      video: { positionSeconds: 30, skippedSeconds: 10 },
    });
    expect(board.due).toMatchObject([{ state: 'submitted' }]);
    expect(board.locked).toMatchObject([{ lock: { why: 'previous_approved', assignment: { state: 'submitted' } } }]);
    expect(board.courses).toMatchObject([{ slug: school.course.slug, open: 3, waits: true }]);
  });

  it('has the same progress as the outline', async () => {
    const ctx = school.as('student');
    await completeItem(ctx, { item: school.items.text.uuid });
    const [course] = (await listMyCourses(ctx, {})).items;
    const outline = await getCourseOutline(ctx, { course: school.course.slug });
    expect(course?.progress).toEqual(outline.progress);
    expect(course?.goOn?.slug).toBe(outline.goOn?.slug);
  });

  it('is empty for somebody without a course', async () => {
    expect(await getDashboard(school.as('recruiter'), {})).toEqual({
      goOn: null,
      courses: [],
      due: [],
      locked: [],
      note: null,
      unread: 0,
    });
  });
});
