import { beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { attachToRecording, detachFromRecording } from '@/server/domains/catalog';
import { getLessonPage } from '@/server/domains/learning';
import { openFile } from '@/server/domains/media/queries/open-file';
import { createVideo } from '@/tests/factories/courses';
import { createFile } from '@/tests/factories/files';
import { ownerDb } from '@/tests/support/db';
import { buildWorld, type School, type World } from '@/tests/support/world';

let world: World;
let here: School;
beforeAll(async () => {
  world = await buildWorld();
  here = world.here;
});

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (e: unknown) => (e instanceof AppError ? `${e.kind} ${e.reason}` : String(e)),
  );
const sheet = (originalName: string) =>
  createFile({
    uploadedBy: here.people.instructor,
    purpose: 'course_material',
    originalName,
    isTemporary: true,
    expiresAt: new Date(Date.now() + 86_400_000),
  });

async function attachmentsFor(ctx: Ctx): Promise<string[]> {
  const [one] = here.lessons;
  const page = await getLessonPage(ctx, { course: here.course.slug, lesson: one?.slug ?? '' });
  const video = page.items.find((item) => item.kind === 'video');
  return video?.kind === 'video' ? video.attachments.map((file) => file.name) : [];
}

describe('L44 catalog.recording.attach, catalog.recording.detach', () => {
  test('stand beside the player, in the reader’s language, and not among the files of the lesson', async () => {
    const author = here.as('instructor');
    const item = here.items.video.uuid;
    const [both, english, arabic] = await Promise.all([sheet('both.pdf'), sheet('english.pdf'), sheet('عربي.pdf')]);
    await attachToRecording(author, { item, files: [both.uuid] });
    await attachToRecording(author, { item, files: [english.uuid], locale: 'en' });
    await attachToRecording(author, { item, files: [arabic.uuid], locale: 'ar' });
    expect(await attachmentsFor(here.as('student', { locale: 'en' }))).toEqual(['both.pdf', 'english.pdf']);
    expect(await attachmentsFor(here.as('student', { locale: 'ar' }))).toEqual(['both.pdf', 'عربي.pdf']);
    const page = await getLessonPage(here.as('student'), {
      course: here.course.slug,
      lesson: here.lessons[0]?.slug ?? '',
    });
    expect(page.resources.map((resource) => resource.file?.name)).not.toContain('both.pdf');
    await detachFromRecording(author, { item, files: [both.uuid] });
    expect(await attachmentsFor(here.as('student', { locale: 'en' }))).toEqual(['english.pdf']);
    expect(await outcome(openFile(here.as('admin'), { uuid: both.uuid }))).toBe('not_found not_found');
    const left = await ownerDb().file.findFirstOrThrow({ where: { uuid: both.uuid } });
    expect(left.deletedAt).not.toBeNull();
  });

  test('only a recording takes them, and only from the course’s own authors', async () => {
    const { uuid } = await sheet('mine.pdf');
    const attach = (ctx: Ctx, item: string) => outcome(attachToRecording(ctx, { item, files: [uuid] }));
    expect(await attach(here.as('instructor'), here.items.text.uuid)).toBe('not_found not_found');
    expect(await attach(here.as(here.idleInstructor), here.items.video.uuid)).toBe('forbidden catalog.not_your_course');
    expect(await attach(here.as('student'), here.items.video.uuid)).toBe('forbidden forbidden');
    expect(await attach(world.there.as('admin'), here.items.video.uuid)).toBe('not_found not_found');
    expect(await attach(here.as('instructor'), here.items.video.uuid)).toBe('done');
  });
});

describe('L44, MED-44 an attachment follows its recording by direct link too', () => {
  test('open lesson and place: yes; locked lesson, no place, other people: refused, and access ends with the place', async () => {
    const locked = here.lessons[3];
    if (!locked) throw new Error('no fourth lesson');
    const [open, shut] = await Promise.all([sheet('open.pdf'), sheet('shut.pdf')]);
    const { item } = await createVideo({ lesson: locked });
    const author = here.as('instructor');
    await attachToRecording(author, { item: here.items.video.uuid, files: [open.uuid] });
    await attachToRecording(author, { item: item.uuid, files: [shut.uuid] });
    expect(await outcome(openFile(here.as('student'), { uuid: open.uuid }))).toBe('done');
    expect(await outcome(openFile(here.as('student'), { uuid: shut.uuid }))).toMatch(/^forbidden learning\./);
    for (const ctx of [here.as('mentor'), here.as('admin'), author])
      expect(await outcome(openFile(ctx, { uuid: shut.uuid }))).toBe('done');
    for (const ctx of [here.as('recruiter'), here.anonymous(), world.there.as('admin'), world.there.as('student')])
      expect(await outcome(openFile(ctx, { uuid: open.uuid }))).not.toBe('done');
    await ownerDb().enrolment.update({ where: { id: here.enrolment.id }, data: { status: 'dropped' } });
    await ownerDb().entitlement.updateMany({
      where: { personId: here.people.student.id },
      data: { revokedAt: new Date() },
    });
    expect(await outcome(openFile(here.as('student'), { uuid: open.uuid }))).not.toBe('done');
  });
});
