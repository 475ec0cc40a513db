import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '@/lib/errors/app-error';
import { translator } from '@/lib/i18n/translator';
import { pictureHref } from '@/lib/pictures/renditions';
import { renderMail } from '@/server/core/mail/render';
import { newStorageKey, storage } from '@/server/core/storage';
import { forgetOrgs, orgBySlug } from '@/server/core/tenants';
import { issueCertificate } from '@/server/domains/certificates/commands/issue-certificate';
import { storedSheet } from '@/server/domains/certificates/rules/sheet';
import { startUpload } from '@/server/domains/media';
import { inspectFile } from '@/server/domains/media/inspect-file';
import { openPicture } from '@/server/domains/media/queries/open-picture';
import { getSettings, removeLogo, setLogo } from '@/server/domains/organizations';
import type { File } from '@/server/generated/prisma/client';
import { createFile } from '@/tests/factories/files';
import { asRole, ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, jobCtx, orgOf, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});
beforeEach(() => ownerSql`update organizations set logo_file_id = null`);

const alt = { en: 'Kurrasa, a school', ar: 'كُرّاسة، مدرسة' };
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (e: unknown) => (e instanceof AppError ? (e.fields[0]?.path ?? e.reason) : String(e)),
  );

async function uploaded(width = 400, height = 100): Promise<File> {
  const bytes = await sharp({ create: { width, height, channels: 4, background: '#0b5e65' } })
    .png()
    .toBuffer();
  const storageKey = newStorageKey(world.here.org.uuid, new Date());
  await storage().put(storageKey, [bytes]);
  const file = await createFile({
    uploadedBy: world.here.people.admin,
    purpose: 'organization_logo',
    mimeType: 'image/png',
    originalName: 'logo.png',
    sizeBytes: BigInt(bytes.length),
    storageKey,
    isTemporary: true,
    expiresAt: new Date(Date.now() + 86_400_000),
  });
  return ownerDb().file.update({ where: { id: file.id }, data: { width, height, sha256: 'c'.repeat(64) } });
}

const present = async () => (await orgOf(world.here.organization)).logo;
const open = (uuid: string) => openPicture(world.here.anonymous(), { uuid, name: 'original', accept: null });

describe('MED-43 organizations.set-logo, organizations.remove-logo', () => {
  test('the picture and its words stand wherever the school is known; a visitor sees it only from then on', async () => {
    const { here } = world;
    const file = await uploaded();
    expect(await outcome(open(file.uuid))).toBe('not_found');
    await setLogo(here.as('admin'), { file: file.uuid, alt });
    expect(await present()).toEqual({ uuid: file.uuid, width: 400, height: 100, alt });
    expect((await open(file.uuid)).isPublic).toBe(true);
    expect((await getSettings(here.as('admin'), {})).logo?.alt).toEqual(alt);
    expect((await orgOf(world.there.organization)).logo).toBeNull();
    const [trace] = await ownerSql<{ operation: string; changes: object }>`
      select operation, changes from audit_entries where entity_type = 'organizations' order by id desc limit 1`;
    expect(trace?.operation).toBe('organizations.set-logo');
    expect(trace?.changes).toHaveProperty('logo_file_id');
  });

  test('its words change without a new picture; half a description is refused', async () => {
    const { here } = world;
    const file = await uploaded();
    const say = (words: object) => outcome(setLogo(here.as('admin'), { file: file.uuid, alt: words as never }));
    expect(await say({ en: 'Only English', ar: '' })).toBe('alt.ar');
    expect(await say({ decorative: false })).toBe('alt.en');
    expect(await say(alt)).toBe('done');
    expect(await say({ decorative: true })).toBe('done');
    expect((await present())?.alt).toEqual({ decorative: true });
  });

  test('a replaced one goes to the bin, a removed one too, and the drawn mark is back', async () => {
    const { here } = world;
    const admin = here.as('admin');
    const [first, second] = [await uploaded(), await uploaded(300, 300)];
    await setLogo(admin, { file: first.uuid, alt });
    await setLogo(admin, { file: second.uuid, alt });
    expect((await ownerDb().file.findUniqueOrThrow({ where: { id: first.id } })).deletedAt).not.toBeNull();
    await removeLogo(admin, {});
    expect(await present()).toBeNull();
    expect(await outcome(open(second.uuid))).toBe('not_found');
    expect(await outcome(removeLogo(admin, {}))).toBe('organizations.no_logo');
  });

  test('pages are told within the second, and the school is read anew', async () => {
    const { here } = world;
    const heard: string[] = [];
    const { listen } = await import('@/server/core/listen');
    const ear = await listen(['revalidate'], { onMessage: (payload) => heard.push(payload) });
    expect((await orgBySlug(here.org.slug))?.logo).toBeNull();
    const file = await uploaded();
    await setLogo(here.as('admin'), { file: file.uuid, alt });
    await expect.poll(() => heard.join(), { timeout: 1_000 }).toContain(`org:${here.org.slug}`);
    await ear.close();
    forgetOrgs(); // what the web process does when it hears that
    expect((await orgBySlug(here.org.slug))?.logo?.uuid).toBe(file.uuid);
  });

  test('only rasters, by their content; neither specks nor lines', async () => {
    const { here } = world;
    const admin = here.as('admin');
    const svg = { purpose: 'organization_logo' as const, name: 'logo.svg', size: 200, mimeType: 'image/svg+xml' };
    expect(await outcome(startUpload(admin, svg))).toBe('media.type_not_taken');
    const key = newStorageKey(here.org.uuid, new Date());
    const text = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    await storage().put(key, [text]);
    const dressed = { storageKey: key, name: 'logo.png', declaredMimeType: 'image/png', sizeBytes: text.length };
    expect(await inspectFile(here.org.uuid, dressed, new Date())).toEqual({ refusal: 'type_mismatch' });
    const small = await uploaded(16, 16);
    expect(await outcome(setLogo(admin, { file: small.uuid, alt }))).toBe('organizations.logo_too_small');
    const line = await uploaded(900, 40);
    expect(await outcome(setLogo(admin, { file: line.uuid, alt }))).toBe('organizations.logo_shape');
    for (const role of ['enrolment_manager', 'instructor', 'mentor', 'recruiter', 'student'] as const)
      expect(await outcome(setLogo(here.as(role), { file: small.uuid, alt })), role).toBe('forbidden');
  });

  test('the relay knows the logo and no other file', async () => {
    const file = await uploaded();
    await setLogo(world.here.as('admin'), { file: file.uuid, alt });
    await createFile({ organization: world.here.organization, purpose: 'student_document' });
    await asRole('growthos_relay', {}, async (sql) => {
      const rows = await sql('select logo from organization_directory where slug = $1', [world.here.org.slug]);
      expect(rows[0]?.logo).toMatchObject({ uuid: file.uuid });
      const purposes = await sql('select distinct purpose::text as purpose from files');
      expect(purposes).toEqual([{ purpose: 'organization_logo' }]);
    });
  });
});

describe('MED-43 where the logo stands', () => {
  const mail = async () =>
    renderMail({ subject: 'Hello', heading: 'Hello', why: 'Because.', blocks: [] } as never, {
      org: await orgOf(world.here.organization),
      locale: 'ar',
      t: translator('ar'),
      unsubscribe: null,
    }).html;

  test('on top of a mail, at a whole address, with its measures and its words', async () => {
    expect(await mail()).not.toContain('<img');
    const file = await uploaded(1000, 250);
    await setLogo(world.here.as('admin'), { file: file.uuid, alt });
    const html = await mail();
    const image = /<img [^>]*>/.exec(html)?.[0] ?? '';
    expect(image).toMatch(/src="https?:\/\/here\.test[^"]*"/);
    expect(image).toContain(pictureHref(file.uuid, 'mail.png'));
    expect(image).toContain('width="160" height="40"');
    expect(image).toContain(`alt="${alt.ar}"`);
    await setLogo(world.here.as('admin'), { file: file.uuid, alt: { decorative: true } });
    expect(await mail()).toMatch(/alt=""[^>]*>&nbsp; <bdi>/);
  });

  test('on certificates from then on, which keep it when the school changes it', async () => {
    const { here } = world;
    const file = await uploaded();
    await setLogo(here.as('admin'), { file: file.uuid, alt });
    await ownerDb().enrolment.update({
      where: { id: here.enrolment.id },
      data: { status: 'completed', completedAt: new Date() },
    });
    const issued = await issueCertificate(jobCtx(here.org), { enrolmentId: String(here.enrolment.id) });
    const row = await ownerDb().certificate.findUniqueOrThrow({
      where: { id: issued?.id ?? 0n },
      include: { file: true },
    });
    expect(storedSheet.parse(row.sheet).logo).toEqual({ file: file.uuid, width: 400, height: 100, alt });
    const pdf = Buffer.from(
      await storage().read(row.file?.storageKey ?? '', 0, Number(row.file?.sizeBytes ?? 0)),
    ).toString('latin1');
    expect(pdf).toMatch(/\/Subtype\s*\/Image/);
    await removeLogo(here.as('admin'), {});
    expect((await ownerDb().file.findUniqueOrThrow({ where: { id: file.id } })).deletedAt).toBeNull();
    expect((await open(file.uuid)).isPublic).toBe(true);
  });
});
