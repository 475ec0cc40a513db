import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { newStorageKey, storage } from '@/server/core/storage';
import { listDocuments, purgeDeletedFiles } from '@/server/domains/media';
import { addDocument } from '@/server/domains/media/commands/add-document';
import { removeDocument, restoreDocument } from '@/server/domains/media/commands/remove-document';
import { openFile } from '@/server/domains/media/queries/open-file';
import type { Person } from '@/server/generated/prisma/client';
import { createFile } from '@/tests/factories/files';
import { frozenClock } from '@/tests/support/clock';
import { asRole, ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, jobCtx, type World } from '@/tests/support/world';

let world: World;
const clock = frozenClock();
const DAY = 86_400_000;
beforeAll(async () => {
  world = await buildWorld();
});
beforeEach(() => ownerSql`delete from student_documents`);

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (e: unknown) => (e instanceof AppError ? `${e.kind} ${e.reason}` : String(e)),
  );

async function uploaded(by: Person): Promise<string> {
  const storageKey = newStorageKey(world.here.org.uuid, clock.now());
  await storage().put(storageKey, [Buffer.from('%PDF-1.4')]);
  const expiresAt = new Date(clock.now().getTime() + DAY);
  const file = await createFile({
    uploadedBy: by,
    purpose: 'student_document',
    originalName: 'id card.pdf',
    isTemporary: true,
    expiresAt,
    storageKey,
  });
  return file.uuid;
}

async function add(ctx: Ctx, by: Person, person = world.here.people.student, title = ''): Promise<string> {
  const file = await uploaded(by);
  return (await addDocument(ctx, { person: person.uuid, file, kind: 'identity', title })).document;
}

describe('MED-42 media.document.add, media.document.list', () => {
  test('the learner and the enrolment staff add and see; the name falls back to the file’s', async () => {
    const { here } = world;
    const { student, enrolment_manager: staff } = here.people;
    await add(here.as('student', { now: clock.now }), student);
    await add(here.as('enrolment_manager', { now: clock.now }), staff, student, 'Agreement');
    const own = await listDocuments(here.as('student'), { person: student.uuid });
    expect(own.documents.map((d) => [d.title, d.addedBy, d.mayRemove])).toEqual([
      ['Agreement', 'school', false], // the learner does not see who of the staff it was, nor may take it away
      ['id card.pdf', 'learner', true],
    ]);
    expect(own.documents[1]).toMatchObject({ kind: { en: 'Identity document' }, file: { scanState: 'unscanned' } });
    expect(own.kinds.map((kind) => kind.code)).toContain('qualification');
    const seen = await listDocuments(here.as('admin'), { person: student.uuid });
    expect(seen.documents.map((d) => d.mayRemove)).toEqual([true, true]);
    expect(seen.documents[0]?.addedBy).toMatchObject({ en: staff.nameEn });
  });

  test('documents are kept for learners only, of a known kind, and no file is two of them', async () => {
    const { here } = world;
    const admin = here.as('admin', { now: clock.now });
    const { student, mentor, admin: adminPerson } = here.people;
    const file = await uploaded(adminPerson);
    const input = { person: student.uuid, file, kind: 'identity' };
    expect(await outcome(addDocument(admin, { ...input, person: mentor.uuid }))).toBe(
      'forbidden media.documents_of_learners',
    );
    expect(await outcome(addDocument(admin, { ...input, kind: 'secret' }))).toMatch(/^validation/);
    expect(await outcome(addDocument(admin, input))).toBe('done');
    expect(await outcome(addDocument(admin, { ...input, person: here.otherStudent.uuid }))).toBe(
      'conflict media.already_used',
    );
  });

  test('every look of the staff stands in the trail, each time; one’s own does not', async () => {
    const { here } = world;
    const { student } = here.people;
    await ownerSql`alter table audit_entries disable trigger immutable`;
    await ownerSql`delete from audit_entries where action in ('viewed', 'downloaded')`;
    await add(here.as('student', { now: clock.now }), student);
    const { documents } = await listDocuments(here.as('student'), { person: student.uuid });
    const uuid = documents[0]?.file.uuid ?? '';
    await listDocuments(here.as('enrolment_manager'), { person: student.uuid });
    for (let n = 0; n < 2; n += 1) await openFile(here.as('enrolment_manager'), { uuid });
    for (let n = 0; n < 2; n += 1) await openFile(here.as('student'), { uuid });
    const rows = await ownerSql<{ action: string; actor_id: bigint }>`
      select action::text as action, actor_id from audit_entries where action in ('viewed', 'downloaded') order by id`;
    const staff = here.people.enrolment_manager.id;
    expect(rows.filter((row) => row.actor_id === staff).map((row) => row.action)).toEqual([
      'viewed',
      'downloaded',
      'downloaded',
    ]);
    expect(rows.filter((row) => row.actor_id === student.id).map((row) => row.action)).toEqual(['downloaded']);
  });
});

describe('MED-42 who gets the file and the row, by role', () => {
  test('the file: the learner and the staff who may change people; a teacher and a mentor find nothing', async () => {
    const { here, there } = world;
    await add(here.as('student', { now: clock.now }), here.people.student);
    const [document] = (await listDocuments(here.as('student'), { person: here.people.student.uuid })).documents;
    const uuid = document?.file.uuid ?? '';
    for (const role of ['superadmin', 'admin', 'enrolment_manager', 'student'] as const)
      expect(await outcome(openFile(here.as(role), { uuid })), role).toBe('done');
    for (const role of ['instructor', 'mentor', 'recruiter'] as const)
      expect(await outcome(openFile(here.as(role), { uuid })), role).toBe('not_found not_found');
    for (const other of [here.as(here.otherStudent), here.anonymous(), there.as('admin')])
      expect(await outcome(openFile(other, { uuid }))).toBe('not_found not_found');
  });

  test('who sent it for the school and then left the office keeps nothing of it', async () => {
    const { here } = world;
    await add(here.as('enrolment_manager', { now: clock.now }), here.people.enrolment_manager, here.people.student);
    const [document] = (await listDocuments(here.as('student'), { person: here.people.student.uuid })).documents;
    const uuid = document?.file.uuid ?? '';
    expect(await outcome(openFile(here.as('student'), { uuid }))).toBe('done');
    const { roles: _roles, ...left } = here.people.enrolment_manager;
    const asMentor = here.as({ ...left, roles: ['mentor'] } as never);
    expect(await outcome(openFile(asMentor, { uuid }))).toBe('not_found not_found');
  });

  test('the database says the same, whatever a query asks', async () => {
    const { here } = world;
    const { student } = here.people;
    await add(here.as('student', { now: clock.now }), student);
    const seen = (viewer: { personId?: bigint; reach: string }) =>
      asRole('growthos_app', { orgId: here.org.id, ...viewer }, async (sql) => {
        const [row] = await sql('select count(*)::int as n from student_documents');
        return Number(row?.n);
      });
    const { people } = here;
    expect(await seen({ personId: student.id, reach: 'own' })).toBe(1);
    expect(await seen({ personId: people.admin.id, reach: 'organization' })).toBe(1);
    expect(await seen({ personId: people.enrolment_manager.id, reach: 'organization' })).toBe(1);
    expect(await seen({ reach: 'organization' })).toBe(1); // a job
    expect(await seen({ personId: people.instructor.id, reach: 'organization' })).toBe(0);
    expect(await seen({ personId: people.mentor.id, reach: 'mentees' })).toBe(0);
    expect(await seen({ personId: here.otherStudent.id, reach: 'own' })).toBe(0);
    expect(await seen({ reach: 'none' })).toBe(0);
  });
});

describe('MED-42 media.document.remove, media.document.restore', () => {
  test('removed, its file is gone for everybody; restored, both are back; after thirty days nothing is left', async () => {
    const { here } = world;
    const { student } = here.people;
    const me = here.as('student', { now: clock.now });
    const document = await add(me, student);
    const [before] = (await listDocuments(me, { person: student.uuid })).documents;
    const uuid = before?.file.uuid ?? '';
    await removeDocument(me, { document });
    expect((await listDocuments(me, { person: student.uuid })).documents).toEqual([]);
    expect(await outcome(openFile(here.as('admin'), { uuid }))).toBe('not_found not_found');
    expect(await outcome(removeDocument(me, { document }))).toBe('not_found not_found');
    await restoreDocument(here.as('admin'), { document });
    expect(await outcome(restoreDocument(me, { document }))).toBe('conflict media.not_in_bin');
    expect(await outcome(openFile(me, { uuid }))).toBe('done');
    await removeDocument(me, { document });
    const { storageKey } = await ownerDb().file.findFirstOrThrow({ where: { uuid } });
    const later = (days: number) =>
      jobCtx(here.org, { now: () => new Date(clock.now().getTime() + days * DAY) } as never);
    await purgeDeletedFiles(later(29), {});
    expect(await storage().size(storageKey)).not.toBeNull();
    await purgeDeletedFiles(later(31), {});
    expect(await storage().size(storageKey)).toBeNull();
    expect(await ownerDb().studentDocument.count({ where: { uuid: document } })).toBe(0);
    expect(await outcome(restoreDocument(me, { document }))).toBe('not_found not_found');
  });

  test('what the school added, the learner cannot take away; others learn nothing', async () => {
    const { here } = world;
    const document = await add(
      here.as('enrolment_manager', { now: clock.now }),
      here.people.enrolment_manager,
      here.people.student,
    );
    expect(await outcome(removeDocument(here.as('student'), { document }))).toBe(
      'forbidden media.document_of_the_school',
    );
    for (const other of [here.as('mentor'), here.as('instructor'), here.as(here.otherStudent)])
      expect(await outcome(removeDocument(other, { document }))).toBe('not_found not_found');
    expect(await outcome(removeDocument(here.as('admin'), { document }))).toBe('done');
  });
});
