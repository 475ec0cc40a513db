import { beforeAll, describe, expect, it } from 'vitest';
import { ANONYMOUS, createCtx } from '@/server/core/context';
import { verifyCertificate } from '@/server/domains/certificates';
import { VERIFY_LIMIT, verifyLimitKey } from '@/server/domains/certificates/schema';
import { forgetCourseAddresses } from '@/server/edge/course-addresses';
import { publicAnswer } from '@/server/edge/public-answer';
import { createCourse } from '@/tests/factories/courses';
import { createCertificate } from '@/tests/factories/learning';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type School } from '@/tests/support/world';

let school: School;
let there: School;
const request = new Request('http://school.test/');
const answer = (below: string, locale: 'en' | 'ar' = 'en', of = school) => publicAnswer(of.org, locale, below, request);
const expire = () => forgetCourseAddresses([`org:${school.org.slug}:addresses`]);

beforeAll(async () => {
  const world = await buildWorld();
  school = world.here;
  there = world.there;
  const of = { organization: school.organization };
  const [moved, gone, closed] = await Promise.all([
    createCourse({ ...of, slug: 'old' }),
    createCourse({ ...of, slug: 'taken-away' }),
    createCourse({ ...of, slug: 'closed', visibility: 'private' }),
  ]);
  await createCourse({ ...of, slug: 'english-only', publishedLocales: ['en'] });
  await ownerSql`update courses set slug = 'متجر-جديد' where id = ${moved.id}`;
  await ownerSql`update courses set deleted_at = now() where id = ${gone.id}`;
  await ownerSql`update courses set slug = 'closed-2' where id = ${closed.id}`;
});

describe('the front door (SEO-21, SEO-33)', () => {
  it('lets pages answer that exist', async () => {
    for (const below of [
      '',
      '/courses',
      '/courses/search',
      `/courses/${school.course.slug}`,
      '/learn/whatever',
      '/verify',
      '/share.png',
    ])
      expect(await answer(below), below).toBeNull();
    expect(await answer(`/courses/${encodeURIComponent('متجر-جديد')}`, 'ar')).toBeNull();
  });

  it('leads an old address to the newest one, in both languages, below it too, encoded once', async () => {
    const slug = encodeURIComponent('متجر-جديد');
    expect(await answer('/courses/old')).toEqual({ moved: `/en/courses/${slug}` });
    expect(await answer('/courses/old', 'ar')).toEqual({ moved: `/ar/courses/${slug}` });
    expect(await answer('/learn/old/first-lesson')).toEqual({ moved: `/en/learn/${slug}/first-lesson` });
    expect(await answer('/learn/old')).toEqual({ moved: `/en/learn/${slug}` });
    expect(await answer('/share/old.png')).toEqual({ moved: `/en/share/${slug}.png` });
  });

  it('leads a decomposed address to the composed one, at once even when the course has moved (SEO-20)', async () => {
    for (const [was, slug] of [
      ['رحلة-قديمة', 'مقدّمة-إلى-الآداب'],
      ['old-cafe', 'café-crème'],
    ] as const) {
      const course = await createCourse({ organization: school.organization, slug: was });
      await ownerSql`update courses set slug = ${slug} where id = ${course.id}`;
      expire();
      const [composed, decomposed] = [slug.normalize('NFC'), slug.normalize('NFD')].map(encodeURIComponent);
      expect(decomposed).not.toBe(composed);
      for (const locale of ['en', 'ar'] as const) {
        expect(await answer(`/courses/${composed}`, locale)).toBeNull();
        for (const asked of [decomposed, encodeURIComponent(was), encodeURIComponent(was.normalize('NFD'))]) {
          expect(await answer(`/courses/${asked}`, locale)).toEqual({ moved: `/${locale}/courses/${composed}` });
          expect(await answer(`/learn/${asked}/first`, locale)).toEqual({
            moved: `/${locale}/learn/${composed}/first`,
          });
          expect(await answer(`/share/${asked}.png`, locale)).toEqual({ moved: `/${locale}/share/${composed}.png` });
        }
        expect(await answer(`/learn/${composed}/first`, locale)).toBeNull();
      }
    }
  });

  it('says gone of a deleted course, and nothing of drafts, private ones, other schools and languages', async () => {
    expect(await answer('/courses/taken-away')).toEqual({ instead: 'gone' });
    const missing = ['no-such-course', school.draftCourse.slug, 'closed', 'closed-2', there.course.slug, '%E0%A4%A'];
    for (const slug of missing) expect(await answer(`/courses/${slug}`), slug).toEqual({ instead: 'missing' });
    expect(await answer('/courses/english-only', 'ar')).toEqual({ instead: 'missing' });
    expect(await answer('/courses/english-only')).toBeNull();
    expect(await answer('/courses/old', 'en', there)).toEqual({ instead: 'missing' });
  });

  it('does not tell a stranger where a private course moved, nor by another form of its address that it is there', async () => {
    expect(await answer('/learn/closed/a-lesson')).toBeNull();
    await ownerSql`update courses set slug = 'café-fermé' where slug = 'closed-2'`;
    expire();
    for (const form of ['NFC', 'NFD'] as const)
      expect(await answer(`/learn/${encodeURIComponent('café-fermé'.normalize(form))}/a-lesson`), form).toBeNull();
    await ownerSql`update courses set slug = 'closed-2' where slug = 'café-fermé'`;
    expire();
  });

  it('lets nobody see whether a certificate that is not shared exists', async () => {
    const certificate = await createCertificate({ person: school.people.student, course: school.course });
    const below = `/certificates/shared/${certificate.number}`;
    const set = (shared: boolean) =>
      ownerSql`update certificates set is_shared = ${shared} where id = ${certificate.id}`;
    await set(false);
    expect(await answer(below)).toEqual({ instead: 'missing' });
    expect(await answer('/certificates/shared/KRS-2026-AAAAAAAA-A')).toEqual({ instead: 'missing' });
    await set(true);
    expect(await answer(below)).toBeNull();
    expect(await answer(below, 'en', there)).toEqual({ instead: 'missing' });
  });

  it('says so before the page to whoever checks too many numbers, and to nobody else', async () => {
    const from = (ip: string) => new Request('http://school.test/', { headers: { 'x-client-ip': ip } });
    const ask = (ip: string, of = school) => publicAnswer(of.org, 'en', '/verify/KRS-2026-AAAAAAAA-A', from(ip));
    const ctx = createCtx({ org: school.org, actor: ANONYMOUS, locale: 'en', ip: '203.0.113.7' });
    for (let n = 0; n < VERIFY_LIMIT.limit; n += 1) {
      expect(await ask('203.0.113.7'), `after ${n}`).toBeNull();
      await verifyCertificate(ctx, { number: 'KRS-2026-AAAAAAAA-A' });
    }
    const refused = await ask('203.0.113.7');
    expect(refused).toEqual({ busyFor: expect.any(Number) });
    const { busyFor } = refused as { busyFor: number };
    expect(busyFor).toBeGreaterThan(VERIFY_LIMIT.windowSeconds - 60);
    expect(busyFor).toBeLessThanOrEqual(VERIFY_LIMIT.windowSeconds);
    // the page agrees, its form stays open, and so do other addresses and other schools
    await expect(verifyCertificate(ctx, { number: 'x' })).rejects.toMatchObject({ kind: 'rate_limited' });
    expect(await publicAnswer(school.org, 'en', '/verify', from('203.0.113.7'))).toBeNull();
    expect(await ask('203.0.113.8')).toBeNull();
    expect(await ask('203.0.113.7', there)).toBeNull();
    await ownerSql`update rate_limits set window_start = now() - interval '601 seconds'
      where key = ${verifyLimitKey(school.org.id, '203.0.113.7')}`;
    expect(await ask('203.0.113.7')).toBeNull();
  });

  it('gives the pages behind its answers no address of their own', async () => {
    for (const below of ['/missing', '/gone']) expect(await answer(below)).toEqual({ instead: 'missing' });
  });

  it('knows a change as soon as it is told, and asks the database once for any number of visitors', async () => {
    await answer('/courses/old');
    await ownerSql`update courses set slug = 'newest' where slug = 'متجر-جديد'`;
    expect(await answer('/courses/old')).toEqual({ moved: `/en/courses/${encodeURIComponent('متجر-جديد')}` });
    expire();
    expect(await answer('/courses/old')).toEqual({ moved: '/en/courses/newest' });

    const from = performance.now();
    for (let n = 0; n < 20_000; n += 1) await answer(`/courses/invented-${n}`);
    // twenty thousand invented addresses: no statement each, nothing kept
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
