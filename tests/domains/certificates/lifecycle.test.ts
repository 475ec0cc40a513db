import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { runEffect } from '@/server/core/effects';
import { storage } from '@/server/core/storage';
import {
  getCertificate,
  getSharedCertificate,
  issueCertificate,
  listMyCertificates,
  revokeCertificate,
  serveCertificate,
  shareCertificate,
  takeCertificateFile,
  unshareCertificate,
  verifyCertificate,
} from '@/server/domains/certificates';
import { handler } from '@/server/domains/certificates/handlers/issue';
import { issueForCourse } from '@/server/domains/certificates/jobs';
import { VERIFY_LIMIT } from '@/server/domains/certificates/schema';
import type { Course } from '@/server/generated/prisma/client';
import { createAssignment } from '@/tests/factories/assessment';
import { createCourse, createLesson, createSection } from '@/tests/factories/courses';
import { createEnrolment } from '@/tests/factories/learning';
import { createOrganization } from '@/tests/factories/organizations';
import { createPerson, type PersonWithRoles } from '@/tests/factories/people';
import { anonymousCtx, ctxFor, jobCtx, orgOf } from '@/tests/support/ctx';
import { ownerDb, ownerSql } from '@/tests/support/db';

type OrgOf = Awaited<ReturnType<typeof orgOf>>;
let org: OrgOf;
let otherOrg: OrgOf;
let teacher: PersonWithRoles;
let otherTeacher: PersonWithRoles;
let admin: PersonWithRoles;
let course: Course;
let address = 0;

/** A visitor with an address of their own, so that the tests do not use up each other's limit. */
const visitor = (where = org) => {
  address += 1;
  return anonymousCtx(where, { ip: `198.51.100.${address}` });
};
const check = (number: string, where = org) => verifyCertificate(visitor(where), { number });

beforeAll(async () => {
  const organization = await createOrganization({ timezone: 'Asia/Amman' });
  org = await orgOf(organization);
  otherOrg = await orgOf(await createOrganization());
  teacher = await createPerson({ organization, roles: ['instructor'], nameEn: 'Salma', nameAr: 'سلمى' });
  otherTeacher = await createPerson({ organization, roles: ['instructor'] });
  admin = await createPerson({ organization, roles: ['admin'] });
  course = await createCourse({ organization, instructors: [teacher] });
  const section = await createSection({ course });
  await createLesson({ section, minutes: 10 });
  await createAssignment({ lesson: await createLesson({ section, minutes: 30 }) });
});

async function graduate(completedAt: Date | null = new Date('2026-03-05T22:30:00Z')) {
  const learner = await createPerson({ organization: { id: org.id } });
  const enrolment = await createEnrolment({
    person: learner,
    course,
    ...(completedAt ? { status: 'completed', completedAt } : {}),
  });
  return { learner, enrolmentId: String(enrolment.id) };
}

async function certified() {
  const { learner, enrolmentId } = await graduate();
  const issued = await issueCertificate(jobCtx(org), { enrolmentId });
  if (!issued) throw new Error('no certificate');
  return { learner, enrolmentId, ...issued };
}

describe('issuing', () => {
  test('gives one certificate, however many jobs run at once', async () => {
    const { learner, enrolmentId } = await graduate();
    const run = () => runEffect(jobCtx(org), issueForCourse, { enrolmentId }, handler);
    const direct = () => issueCertificate(jobCtx(org), { enrolmentId });
    const outcomes = await Promise.all([run(), run(), direct(), direct()]);
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    const rows = await ownerDb().certificate.findMany({ where: { personId: learner.id } });
    expect(rows).toHaveLength(1);
    const events = await ownerSql`
      select 1 from outbox_events where name = 'certificates.certificate_issued' and payload->>'certificateId' = ${String(rows[0]?.id)}`;
    expect(events).toHaveLength(1);
  });

  test('waits for the last lesson, and is for the system alone', async () => {
    const { learner, enrolmentId } = await graduate(null);
    expect(await issueCertificate(jobCtx(org), { enrolmentId })).toBeNull();
    await expect(issueCertificate(ctxFor(learner, org), { enrolmentId })).rejects.toMatchObject({ kind: 'not_found' });
  });

  test('keeps the PDF whose fingerprint the verification page shows', async () => {
    const { number } = await certified();
    const response = await serveCertificate(ctxFor(admin, org), new Request('http://x.test'), { number });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${number}.pdf"`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await check(number)).toMatchObject({ state: 'valid', sha256 });
    const file = await takeCertificateFile(ctxFor(admin, org), { number });
    expect(await buffer(await storage().stream(file.storageKey))).toEqual(bytes);
  });

  test('dates it by the calendar of the school', async () => {
    const { number } = await certified();
    expect(await check(number)).toMatchObject({ completedOn: '2026-03-06' }); // half past one at night in Amman
  });

  test('freezes the sheet: later names change nothing', async () => {
    const { learner, number } = await certified();
    await ownerDb().person.update({ where: { id: learner.id }, data: { nameEn: 'Somebody Else' } });
    const renamed = { en: { title: 'Renamed' }, ar: { title: 'اسم آخر' } };
    const before = course.translations;
    await ownerDb().course.update({ where: { id: course.id }, data: { translations: renamed } });
    const result = await check(number);
    await ownerDb().course.update({ where: { id: course.id }, data: { translations: before as object } });
    expect(result).toMatchObject({ state: 'valid', sealHolds: true, learner: { en: learner.nameEn } });
    expect(JSON.stringify(result)).not.toMatch(/Renamed|Somebody Else/);
  });

  test('shows the lines of the course, the mentor’s dots and who signs', async () => {
    const { learner, number } = await certified();
    const page = await getCertificate(ctxFor(learner, org), { number: number.toLowerCase() });
    expect(page.sheet.lines).toEqual([
      { share: 10 / 30, dot: false, gap: false },
      { share: 1, dot: true, gap: false },
    ]);
    expect(page.sheet.signatory.name).toEqual({ en: 'Salma', ar: 'سلمى' });
    expect(page.sheet.verifyUrl.endsWith(`/verify/${number}`)).toBe(true);
    expect(JSON.stringify(page)).not.toContain('"id"');
  });
});

describe('verification', () => {
  test('tells a wrong copy from a number nobody issued', async () => {
    const { number } = await certified();
    const last = number.at(-1) === '2' ? '3' : '2';
    expect(await check(`${number.slice(0, -1)}${last}`)).toEqual({ state: 'mistyped' });
    expect(await check('nonsense')).toEqual({ state: 'mistyped' });
    await ownerSql`delete from certificates where number = ${number}`;
    expect(await check(number)).toEqual({ state: 'unknown', number });
  });

  test('knows only the numbers of its own school', async () => {
    const { number } = await certified();
    expect(await check(number, otherOrg)).toEqual({ state: 'unknown', number });
    await expect(takeCertificateFile(visitor(otherOrg), { number })).rejects.toMatchObject({ kind: 'not_found' });
  });

  test('sees a record that was changed behind the seal', async () => {
    const { number } = await certified();
    await ownerSql`update certificates set sheet = jsonb_set(sheet, '{learner,en}', '"An Impostor"') where number = ${number}`;
    expect(await check(number)).toMatchObject({ state: 'valid', sealHolds: false });
  });

  test('is limited per address', async () => {
    const { number } = await certified();
    const ctx = visitor();
    for (let i = 0; i < VERIFY_LIMIT.limit; i += 1) await verifyCertificate(ctx, { number });
    await expect(verifyCertificate(ctx, { number })).rejects.toMatchObject({
      kind: 'rate_limited',
      retryAfter: expect.any(Number),
    });
    expect(await check(number)).toMatchObject({ state: 'valid' });
  });
});

describe('revoking', () => {
  test('says so to whoever checks, ends sharing and the PDF, and lets a new one be issued', async () => {
    const { learner, enrolmentId, uuid, number } = await certified();
    await shareCertificate(ctxFor(learner, org), { certificate: uuid });
    await revokeCertificate(ctxFor(teacher, org), { certificate: uuid, reason: 'The work was not their own.' });
    const result = await check(number);
    expect(result).toMatchObject({ state: 'revoked', number });
    expect(JSON.stringify(result)).not.toContain(learner.nameEn);
    await expect(getSharedCertificate(visitor(), { number })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(takeCertificateFile(visitor(), { number })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(takeCertificateFile(ctxFor(learner, org), { number })).rejects.toMatchObject({
      reason: 'certificates.revoked',
    });
    await expect(shareCertificate(ctxFor(learner, org), { certificate: uuid })).rejects.toMatchObject({
      reason: 'certificates.revoked',
    });
    const again = { certificate: uuid, reason: 'Once more.' };
    await expect(revokeCertificate(ctxFor(admin, org), again)).rejects.toMatchObject({
      reason: 'certificates.already_revoked',
    });
    const second = await issueCertificate(jobCtx(org), { enrolmentId });
    expect(second).toMatchObject({ isNew: true });
    expect((await listMyCertificates(ctxFor(learner, org), {})).items).toHaveLength(2);
  });

  test('is for staff, and for teachers of the course', async () => {
    const { learner, uuid } = await certified();
    const input = { certificate: uuid, reason: 'No reason at all.' };
    await expect(revokeCertificate(ctxFor(learner, org), input)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(revokeCertificate(ctxFor(otherTeacher, org), input)).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('sharing', () => {
  test('is off until its owner says so, and ends when they say so', async () => {
    const { learner, uuid, number } = await certified();
    const other = await createPerson({ organization: { id: org.id } });
    await expect(getSharedCertificate(visitor(), { number })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(shareCertificate(ctxFor(other, org), { certificate: uuid })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await shareCertificate(ctxFor(learner, org), { certificate: uuid });
    expect(await getSharedCertificate(visitor(), { number })).toMatchObject({ number });
    expect(await takeCertificateFile(visitor(), { number })).toMatchObject({ number });
    await unshareCertificate(ctxFor(learner, org), { certificate: uuid });
    await expect(getSharedCertificate(visitor(), { number })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(takeCertificateFile(visitor(), { number })).rejects.toMatchObject({ kind: 'not_found' });
  });

  test('others neither read nor list it', async () => {
    const { number } = await certified();
    const other = await createPerson({ organization: { id: org.id } });
    await expect(getCertificate(ctxFor(other, org), { number })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(getCertificate(ctxFor(otherTeacher, org), { number })).rejects.toMatchObject({ kind: 'not_found' });
    expect(await getCertificate(ctxFor(teacher, org), { number })).toMatchObject({ number });
    expect(await listMyCertificates(ctxFor(other, org), {})).toMatchObject({ items: [], total: { count: 0 } });
  });
});

describe('the download figure', () => {
  test('counts a person once a day under parallel requests, and the trail has every time', async () => {
    const { learner, uuid, number } = await certified();
    const on = (day: string, who = learner) => ctxFor(who, org, { now: () => new Date(`${day}T10:00:00Z`) });
    await Promise.all(Array.from({ length: 4 }, () => takeCertificateFile(on('2026-04-01'), { number })));
    await takeCertificateFile(on('2026-04-01', admin), { number });
    await takeCertificateFile(on('2026-04-02'), { number });
    expect(await getCertificate(ctxFor(learner, org), { number })).toMatchObject({ downloadCount: 3 });
    const trail = await ownerSql`
      select 1 from audit_entries where action = 'downloaded' and entity_uuid = ${uuid}::uuid`;
    expect(trail).toHaveLength(6);
  });

  test('tells visitors apart without keeping their address', async () => {
    const { learner, uuid, number } = await certified();
    await shareCertificate(ctxFor(learner, org), { certificate: uuid });
    const one = visitor();
    await takeCertificateFile(one, { number });
    await takeCertificateFile(one, { number });
    await takeCertificateFile(visitor(), { number });
    const rows = await ownerSql<{ downloader: string }>`
      select d.downloader from certificate_downloads d join certificates c on c.id = d.certificate_id where c.number = ${number}`;
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(one.ip);
  });
});
