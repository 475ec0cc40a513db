import { beforeAll, describe, expect, it } from 'vitest';
import {
  archiveCourse,
  getPublicCourse,
  listPublicCourseSlugs,
  listPublicCourses,
  publishCourse,
  updateCourse,
} from '@/server/domains/catalog';
import { getCourseOutline } from '@/server/domains/learning';
import { createContentItem, createCourse, createLesson, createSection } from '@/tests/factories/courses';
import { createEnrolment } from '@/tests/factories/learning';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, type School } from '@/tests/support/world';

let school: School;
let there: School;

beforeAll(async () => {
  const world = await buildWorld();
  school = world.here;
  there = world.there;
});

const text = (title: string) => ({ title, tagline: '', summary: 'In short.', description: [], outcomes: [] });
const titled = (en: string, ar: string, more: Parameters<typeof createCourse>[0] = {}) =>
  createCourse({ organization: school.organization, translations: { en: text(en), ar: text(ar) }, ...more });
const search = async (words: string, locale: 'en' | 'ar' = 'en') =>
  (await listPublicCourses({ ...school.anonymous(), locale }, { search: words })).items.map((course) => course.slug);

describe('the public catalogue', () => {
  it('finds in both languages at once, whatever hamza, vowel mark and tatweel', async () => {
    const course = await titled('Selling by photograph', 'البيع بالصورة والإعلانات المؤثّرة');
    for (const words of ['PHOTOGRAPH', 'selling', 'الاعلانات', 'الإعلانـــات', 'المؤثره', 'البيع photograph'])
      expect(await search(words), words).toContain(course.slug);
    expect(await search('الاعلانات nothing')).not.toContain(course.slug);
    expect(await search('100%_')).toEqual([]);
  });

  it('shows published and public courses only, and only of its school', async () => {
    const all = await search('');
    expect(all).toContain(school.course.slug);
    expect(all).not.toContain(school.draftCourse.slug);
    const hidden = await titled('Hidden', 'مخفية', { visibility: 'private' });
    const old = await titled('Old', 'قديمة', { status: 'archived' });
    const later = await search('');
    expect(later).not.toContain(hidden.slug);
    expect(later).not.toContain(old.slug);
    expect(later).not.toContain(there.course.slug);
    for (const slug of [hidden.slug, old.slug, school.draftCourse.slug, there.course.slug])
      await expect(getPublicCourse(school.anonymous(), { slug })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('filters by level, price and language, and pages without losing or repeating one', async () => {
    const ar = await titled('Only Arabic', 'بالعربية فقط', {
      publishedLocales: ['ar'],
      level: 'advanced',
      priceMinor: 500n,
    });
    const list = (more: Parameters<typeof listPublicCourses>[1], locale: 'en' | 'ar' = 'ar') =>
      listPublicCourses({ ...school.anonymous(), locale }, more);
    expect((await list({ level: 'advanced', price: 'paid' })).items.map((c) => c.slug)).toEqual([ar.slug]);
    expect((await list({ price: 'free' })).items.every((c) => c.priceMinor === 0)).toBe(true);
    expect((await list({ language: 'en' })).items.map((c) => c.slug)).not.toContain(ar.slug);
    expect((await list({}, 'en')).items.map((c) => c.slug)).not.toContain(ar.slug);
    const everything = (await list({ limit: 60 })).items.map((c) => c.slug);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 1, ...(cursor ? { cursor } : {}) });
      paged.push(...page.items.map((c) => c.slug));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(paged).toEqual(everything);
  });

  it('lists every public address for the site map', async () => {
    const slugs = (await listPublicCourseSlugs(school.anonymous(), {})).map((course) => course.slug);
    expect(slugs).toContain(school.course.slug);
    for (const hidden of [school.draftCourse.slug, there.course.slug]) expect(slugs).not.toContain(hidden);
  });

  it('tells of a course what it is, and nothing of what stands in its lessons', async () => {
    const course = await getPublicCourse(school.anonymous(), { slug: school.course.slug });
    expect(course).toMatchObject({
      lessonCount: 4,
      assignmentCount: 1,
      quizCount: 1,
      instructors: [{ uuid: school.people.instructor.uuid }],
    });
    expect(course.sections.flatMap((s) => s.lessons).map((l) => l.kinds)).toEqual([
      ['video', 'text'],
      ['quiz'],
      ['assignment'],
      ['text'],
    ]);
    expect(JSON.stringify(course)).not.toContain('Words.');
  });
});

describe('changing a course', () => {
  const notices = async () => {
    const rows = await ownerSql<{ operation: string; changes: Record<string, unknown> }>`
      select operation, changes from audit_entries where entity_type = 'courses' order by id desc limit 1`;
    return rows[0];
  };

  it('is for its instructors and the administration; the trail keeps old and new', async () => {
    const change = { course: school.course.uuid, priceMinor: 9900 };
    await updateCourse(school.as('instructor'), change);
    expect(await notices()).toMatchObject({
      operation: 'catalog.update_course',
      changes: { price_minor: { old: 0, new: 9900 } },
    });
    await updateCourse(school.as('admin'), { ...change, priceMinor: 0 });
    await expect(updateCourse(school.as(school.idleInstructor), change)).rejects.toMatchObject({
      kind: 'forbidden',
      reason: 'catalog.not_your_course',
    });
    for (const who of ['student', 'mentor', 'enrolment_manager', 'recruiter'] as const)
      await expect(updateCourse(school.as(who), change)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(updateCourse(there.as('admin'), change)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('changes one language and leaves the other, and is what the public reads next', async () => {
    await updateCourse(school.as('admin'), { course: school.course.uuid, texts: { ar: { title: 'عنوان جديد' } } });
    const row = await ownerDb().course.findUniqueOrThrow({ where: { id: school.course.id } });
    expect(row.translations).toMatchObject({
      // what a change does not name stays as it was
      ar: { title: 'عنوان جديد', tagline: 'عن الدورة.', summary: 'عن الدورة.', outcomes: ['عن الدورة.'] },
      en: { title: expect.stringContaining('Course') },
    });
    const read = await getPublicCourse({ ...school.anonymous(), locale: 'ar' }, { slug: school.course.slug });
    expect(read.title).toBe('عنوان جديد');
  });

  it('refuses courses that would require each other, and names the way round', async () => {
    const [a, b, c] = [await titled('Alpha', 'ألفا'), await titled('Beta', 'بيتا'), await titled('Gamma', 'غاما')];
    const admin = school.as('admin');
    await updateCourse(admin, { course: a.uuid, prerequisites: { all: [{ course: b.uuid }] } });
    await updateCourse(admin, { course: b.uuid, prerequisites: { any: [{ course: c.uuid }] } });
    await expect(updateCourse(admin, { course: c.uuid, prerequisites: { course: a.uuid } })).rejects.toMatchObject({
      reason: 'catalog.prerequisite_loop',
      params: { loop: 'Gamma → Alpha → Beta → Gamma' },
    });
    await updateCourse(admin, { course: b.uuid, prerequisites: null });
    await updateCourse(admin, { course: c.uuid, prerequisites: { course: a.uuid } });
  });

  it('publishes what is complete, once', async () => {
    const draft = await titled('Draft', 'مسودة', { status: 'draft', publishedAt: undefined as never });
    const publish = () => publishCourse(school.as('admin'), { course: draft.uuid });
    await expect(publish()).rejects.toMatchObject({ kind: 'precondition', reason: 'catalog.no_lessons' });
    const lesson = await createLesson({ section: await createSection({ course: draft }) });
    await expect(publish()).rejects.toMatchObject({ reason: 'catalog.lesson_empty', params: { lesson: 1 } });
    await createContentItem({ lesson });
    await publish();
    expect(await search('Draft')).toContain(draft.slug);
    await expect(publish()).rejects.toMatchObject({ reason: 'catalog.already_published' });
  });

  it('DAT-14: put back after it was archived, a course keeps the day it was first published', async () => {
    const course = await titled('Evergreen', 'دائمة', { publishedAt: new Date('2026-01-02T00:00:00Z') });
    await createContentItem({ lesson: await createLesson({ section: await createSection({ course }) }) });
    await archiveCourse(school.as('admin'), { course: course.uuid });
    await publishCourse(school.as('admin'), { course: course.uuid });
    const row = await ownerDb().course.findUniqueOrThrow({ where: { id: course.id } });
    expect(row).toMatchObject({ status: 'published', publishedAt: course.publishedAt, archivedAt: null });
  });

  it('archives: gone from the catalogue, kept for everyone with a place', async () => {
    const course = await titled('Finished', 'منتهية');
    const done = school.people.student;
    await createEnrolment({ person: done, course, status: 'completed', completedAt: new Date() });
    await archiveCourse(school.as('admin'), { course: course.uuid });
    expect(await search('Finished')).toEqual([]);
    expect((await getCourseOutline(school.as(done), { course: course.slug })).as).toBe('learner');
    await expect(getCourseOutline(school.as(school.otherStudent), { course: course.slug })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});
