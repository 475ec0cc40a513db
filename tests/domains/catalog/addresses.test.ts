import { beforeAll, describe, expect, it } from 'vitest';
import { findMovedCourse, updateCourse } from '@/server/domains/catalog';
import { createCourse } from '@/tests/factories/courses';
import { asRole, ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, type School } from '@/tests/support/world';

let school: School;
let there: School;
beforeAll(async () => {
  const world = await buildWorld();
  school = world.here;
  there = world.there;
});

const fresh = (slug: string, more: object = {}) => createCourse({ organization: school.organization, slug, ...more });
const rename = (course: { uuid: string }, slug: string) =>
  updateCourse(school.as('admin'), { course: course.uuid, slug });
const addresses = async (orgId = school.org.id) => {
  const rows = await ownerSql<{ slug: string; course_slug: string; state: string }>`
    select slug, course_slug, state from course_addresses(${orgId}) order by slug`;
  return new Map(rows.map((row) => [row.slug, `${row.state} ${row.course_slug}`]));
};
const taken = { kind: 'validation', fields: [{ path: 'slug', key: 'slug_taken' }] };

describe('the address of a course (SEO-11, SEO-21)', () => {
  it('changes, and every earlier one leads to the newest without a chain', async () => {
    const course = await fresh('first-name');
    expect(await rename(course, 'second-name')).toEqual({ course: course.uuid, slug: 'second-name' });
    await rename(course, 'third-name');
    const known = await addresses();
    for (const slug of ['first-name', 'second-name', 'third-name']) expect(known.get(slug)).toBe('public third-name');
    expect((await addresses(there.org.id)).has('first-name')).toBe(false);
  });

  it('is kept in one form: Unicode, composed, lower case', async () => {
    const course = await fresh('form');
    await rename(course, ' Café-متجر-2 '.normalize('NFD'));
    expect((await ownerDb().course.findUniqueOrThrow({ where: { id: course.id } })).slug).toBe(
      'café-متجر-2'.normalize('NFC'),
    );
    for (const slug of ['a b', 'a/b', 'a--b', '-a', 'a?b', ''])
      await expect(rename(course, slug), slug).rejects.toMatchObject({
        kind: 'validation',
        fields: [{ path: 'slug' }],
      });
    await expect(rename(course, 'search')).rejects.toMatchObject(taken);
    await expect(ownerSql`update courses set slug = ${'cafe\u0301'} where id = ${course.id}`).rejects.toThrow(
      'slug_normalised',
    );
  });

  it('is never given to another course, whether it has it, had it, or was deleted with it', async () => {
    const course = await fresh('wanted-one');
    await rename(course, 'wanted-two');
    const other = await fresh('wants');
    for (const slug of ['wanted-one', 'wanted-two']) await expect(rename(other, slug)).rejects.toMatchObject(taken);
    await ownerSql`update courses set deleted_at = now() where id = ${course.id}`;
    await expect(rename(other, 'wanted-two')).rejects.toMatchObject(taken);
    await expect(fresh('wanted-one')).rejects.toThrow(/already exists|Unique constraint/i);
    await expect(ownerSql`update courses set slug = 'wanted-one' where id = ${other.id}`).rejects.toThrow(
      'belonged to another',
    );
    // another school has its own names
    await expect(createCourse({ organization: there.organization, slug: 'wanted-one' })).resolves.toBeTruthy();
  });

  it('may be taken back by the course that had it', async () => {
    const course = await fresh('home');
    await rename(course, 'away');
    await rename(course, 'home');
    const known = await addresses();
    expect([known.get('home'), known.get('away')]).toEqual(['public home', 'public home']);
  });

  it('is noted whoever writes: bare SQL, and a rename at the same moment as a new course', async () => {
    const course = await fresh('bare');
    await ownerSql`update courses set slug = 'bare-2' where id = ${course.id}`;
    expect((await addresses()).get('bare')).toBe('public bare-2');

    const race = await fresh('race');
    const results = await Promise.allSettled([
      ownerDb().$transaction(async (tx) => {
        await tx.course.update({ where: { id: race.id }, data: { slug: 'race-2' } });
        await new Promise((resolve) => setTimeout(resolve, 300));
      }),
      new Promise((resolve) => setTimeout(resolve, 100)).then(() => fresh('race')),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
    expect((await addresses()).get('race')).toBe('public race-2');
  });

  it('is kept for ever', async () => {
    await expect(ownerSql`delete from course_slugs`).rejects.toThrow('is history');
    await asRole('growthos_app', { orgId: school.org.id, reach: 'organization' }, async (sql) => {
      await expect(sql("update course_slugs set slug = 'x'", [])).rejects.toThrow('is history');
    });
  });

  it('of a deleted course is gone, of a draft, private or archived one unknown unless it moved', async () => {
    const [deleted, draft, hidden, old] = await Promise.all([
      fresh('was-here'),
      fresh('not-yet', { status: 'draft' }),
      fresh('private-club', { visibility: 'private' }),
      fresh('last-year', { status: 'archived' }),
    ]);
    await rename(deleted, 'was-here-2');
    await ownerSql`update courses set deleted_at = now() where id in (${deleted.id}, ${draft.id})`;
    await rename(hidden, 'private-club-2');
    const known = await addresses();
    expect(known.get('was-here')).toBe('gone was-here-2');
    expect(known.get('was-here-2')).toBe('gone was-here-2');
    expect(known.get('private-club')).toBe('hidden private-club-2');
    for (const slug of ['not-yet', 'private-club-2', old.slug]) expect(known.has(slug), slug).toBe(false);
  });

  it('is told to the web processes by the database itself', async () => {
    const heard: string[] = [];
    const { listen } = await import('@/server/core/listen');
    const ear = await listen(['revalidate'], { onMessage: (payload) => heard.push(payload) });
    const course = await fresh('told');
    await ownerSql`update courses set slug = 'told-2' where id = ${course.id}`;
    await expect.poll(() => heard.length, { timeout: 1_000 }).toBeGreaterThanOrEqual(2);
    expect(heard.join()).toContain(`org:${school.org.slug}:addresses`);
    const before = heard.length;
    await ownerSql`update courses set level = 'advanced' where id = ${course.id}`;
    await ownerSql`select pg_notify('revalidate', '["mark"]')`;
    await expect.poll(() => heard.at(-1), { timeout: 1_000 }).toBe('["mark"]');
    expect(heard.length).toBe(before + 1);
    await ear.close();
  });
});

describe('catalog.find_moved_course', () => {
  it('leads those who may see a course that is not public to its new address, and nobody else', async () => {
    const course = await fresh('closed', { visibility: 'private', instructors: [school.people.instructor] });
    await rename(course, 'closed-2');
    await expect(findMovedCourse(school.as('instructor'), { slug: 'closed' })).resolves.toEqual({ slug: 'closed-2' });
    for (const ctx of [school.as('student'), there.as('admin')])
      await expect(findMovedCourse(ctx, { slug: 'closed' })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(findMovedCourse(school.as('admin'), { slug: 'closed-2' })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});
