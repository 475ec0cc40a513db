import { describe, expect, it } from 'vitest';
import { makeActor } from '@/server/core/context';
import { type CourseSubject, coursePolicy } from '@/server/domains/catalog';
import { findLoop, requiredCourses } from '@/server/domains/catalog/rules/prerequisites';
import { missingForPublishing } from '@/server/domains/catalog/rules/readiness';
import { courseTranslations, prerequisiteRule } from '@/server/domains/catalog/schema';
import { permissionsOf, ROLE_CODES, type RoleCode } from '@/server/domains/identity/permissions';

const uuid = (n: number) => `0198f3a0-0000-7000-8000-00000000000${n}`;
const as = (role: RoleCode) =>
  makeActor({ kind: 'person', personId: 7n, roles: new Set([role]), permissions: permissionsOf([role]) });
const answer = (verdict: true | { hidden: boolean }) => (verdict === true ? 'yes' : verdict.hidden ? 'hidden' : 'no');

describe('prerequisites', () => {
  it('nest all, any and not, and nothing else', () => {
    const rule = {
      all: [{ course: uuid(1) }, { any: [{ course: uuid(2), minPercent: 70 }, { not: { course: uuid(3) } }] }],
    };
    expect(prerequisiteRule.safeParse(rule).success).toBe(true);
    expect(requiredCourses(rule)).toEqual([uuid(1), uuid(2), uuid(3)]);
    expect(prerequisiteRule.safeParse({ all: [] }).success).toBe(false);
    expect(prerequisiteRule.safeParse({ course: 'x' }).success).toBe(false);
    expect(prerequisiteRule.safeParse({ course: uuid(1), any: [] }).success).toBe(false);
  });

  it('name the loop they would make', () => {
    const requires = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['a']],
    ]);
    expect(findLoop('a', requires)).toEqual(['a', 'b', 'd', 'a']);
    expect(findLoop('c', requires)).toBeNull();
    expect(findLoop('x', new Map([['x', ['x']]]))).toEqual(['x', 'x']);
  });
});

describe('publishing', () => {
  const ready = {
    publishedLocales: ['en', 'ar'],
    titles: { en: 'Shop', ar: 'متجر' },
    summaries: { en: 'In short', ar: 'باختصار' },
    lessons: [{ title: { en: 'One', ar: 'واحد' }, items: 1 }],
  };
  it('needs texts in every published language and content in every lesson', () => {
    expect(missingForPublishing(ready)).toBeNull();
    expect(missingForPublishing({ ...ready, publishedLocales: [] })?.reason).toBe('catalog.no_language');
    expect(missingForPublishing({ ...ready, summaries: { en: 'x' } })).toMatchObject({
      reason: 'catalog.text_missing',
      params: { language: 'ar' },
    });
    expect(missingForPublishing({ ...ready, lessons: [] })?.reason).toBe('catalog.no_lessons');
    expect(missingForPublishing({ ...ready, lessons: [{ title: ready.titles, items: 0 }] })?.reason).toBe(
      'catalog.lesson_empty',
    );
    expect(missingForPublishing({ ...ready, lessons: [{ title: { en: 'x' }, items: 1 }] })?.reason).toBe(
      'catalog.lesson_untitled',
    );
    expect(
      missingForPublishing({ ...ready, publishedLocales: ['en'], titles: { en: 'x' }, summaries: { en: 'y' } }),
    ).toBeNull();
  });
});

describe('role × status × visibility', () => {
  const course = (more: Partial<CourseSubject>): CourseSubject => ({
    status: 'published',
    visibility: 'public',
    teaches: false,
    enrolled: false,
    ...more,
  });
  const who = (rule: keyof typeof coursePolicy, more: Partial<CourseSubject>) =>
    ROLE_CODES.filter((role) => answer(coursePolicy[rule](as(role), course(more))) === 'yes');

  it('published and public: everyone', () => expect(who('see', {})).toEqual([...ROLE_CODES]));
  it('draft: authors and administration', () => {
    expect(who('see', { status: 'draft' })).toEqual(['superadmin', 'admin']);
    expect(who('see', { status: 'draft', teaches: true })).toEqual(['superadmin', 'admin', 'instructor']);
    expect(who('see', { status: 'draft', enrolled: true })).toEqual(['superadmin', 'admin']);
  });
  it('private: who has a place; archived: who had one', () => {
    expect(who('see', { visibility: 'private' })).toEqual(['superadmin', 'admin']);
    expect(who('see', { visibility: 'private', enrolled: true })).toContain('student');
    expect(who('see', { status: 'archived' })).toEqual(['superadmin', 'admin']);
    expect(who('see', { status: 'archived', enrolled: true })).toContain('student');
  });
  it('editing and publishing: the administration and the course’s own instructors', () => {
    for (const rule of ['edit', 'archive'] as const) {
      expect(who(rule, {})).toEqual(['superadmin', 'admin']);
      expect(who(rule, { teaches: true })).toEqual(['superadmin', 'admin', 'instructor']);
    }
    expect(who('publish', { status: 'draft', teaches: true })).toEqual(['superadmin', 'admin', 'instructor']);
    expect(who('publish', {})).toEqual([]);
    expect(answer(coursePolicy.edit(as('student'), course({ status: 'draft' })))).toBe('hidden');
  });
});

describe('texts of a course', () => {
  it('exist in at least one language and keep nothing unknown', () => {
    expect(courseTranslations.safeParse({}).success).toBe(false);
    expect(courseTranslations.safeParse({ ar: { title: 'متجر' } }).success).toBe(true);
    expect(courseTranslations.safeParse({ en: { title: 'Shop', html: '<b>' } }).success).toBe(false);
  });
});
