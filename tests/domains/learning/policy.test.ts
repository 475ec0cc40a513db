import { describe, expect, it } from 'vitest';
import { ANONYMOUS, makeActor } from '@/server/core/context';
import { permissionsOf, ROLE_CODES, type RoleCode } from '@/server/domains/identity/permissions';
import { enrolmentPolicy, type LessonSubject, lessonPolicy } from '@/server/domains/learning/policy';
import { type LockFacts, lockReason } from '@/server/domains/learning/rules/lock';

const ME = 7n;
const as = (role: RoleCode) =>
  makeActor({ kind: 'person', personId: ME, roles: new Set([role]), permissions: permissionsOf([role]) });

const subject = (more: Partial<LessonSubject> = {}): LessonSubject => ({
  personId: ME,
  courseStatus: 'published',
  visibility: 'public',
  enrolled: true,
  isPreview: false,
  teaches: false,
  guides: false,
  lock: null,
  ...more,
});

const answer = (verdict: true | { hidden: boolean }) => (verdict === true ? 'yes' : verdict.hidden ? 'hidden' : 'no');

/** What each role is told about one lesson that is not their own. */
const table = (rule: 'see' | 'open', more: Partial<LessonSubject>) =>
  Object.fromEntries(ROLE_CODES.map((role) => [role, answer(lessonPolicy[rule](as(role), subject(more)))]));

describe('who opens a lesson', () => {
  it('with a place and an unlock: the learner; staff by reach', () => {
    expect(table('open', { lock: null })).toMatchObject({ student: 'yes', admin: 'yes', superadmin: 'yes' });
  });

  it('locked: nobody but those who work with the course', () => {
    expect(table('open', { lock: 'previous_completed' })).toEqual({
      superadmin: 'yes',
      admin: 'yes',
      enrolment_manager: 'no',
      instructor: 'no',
      mentor: 'no',
      recruiter: 'no',
      student: 'no',
    });
    expect(table('open', { lock: 'not_enrolled', enrolled: false, teaches: true }).instructor).toBe('yes');
    expect(table('open', { lock: 'not_enrolled', enrolled: false, guides: true })).toMatchObject({
      mentor: 'yes',
      student: 'no',
    });
  });

  it('as a preview: everyone signed in, while the course is published', () => {
    const open = table('open', { lock: 'not_enrolled', enrolled: false, isPreview: true });
    expect(new Set(Object.values(open))).toEqual(new Set(['yes']));
    const archived = { lock: 'not_enrolled', enrolled: false, isPreview: true, courseStatus: 'archived' } as const;
    expect(table('open', archived).student).toBe('no');
  });

  it('of somebody else: hidden from learners', () => {
    expect(answer(lessonPolicy.open(as('student'), subject({ personId: 8n })))).toBe('hidden');
  });
});

describe('who knows of a lesson', () => {
  const staff = { superadmin: 'yes', admin: 'yes' };
  it.each([
    ['draft', 'public', false, { ...staff, student: 'hidden', mentor: 'hidden', instructor: 'hidden' }],
    ['draft', 'public', true, { ...staff, student: 'hidden' }],
    ['published', 'private', false, { ...staff, student: 'hidden', recruiter: 'hidden' }],
    ['published', 'private', true, { ...staff, student: 'yes' }],
    ['archived', 'public', false, { ...staff, student: 'hidden' }],
    ['archived', 'public', true, { ...staff, student: 'yes' }],
    ['published', 'public', false, { ...staff, student: 'yes', recruiter: 'yes', mentor: 'yes' }],
  ] as const)('%s %s, enrolled %s', (courseStatus, visibility, enrolled, expected) => {
    expect(table('see', { courseStatus, visibility, enrolled })).toMatchObject(expected);
  });

  it('visitors see public ones only', () => {
    expect(answer(lessonPolicy.see(ANONYMOUS, subject({ enrolled: false })))).toBe('yes');
    expect(answer(lessonPolicy.see(ANONYMOUS, subject({ enrolled: false, visibility: 'private' })))).toBe('hidden');
  });
});

describe('who gives a place', () => {
  const course = {
    courseStatus: 'published',
    visibility: 'private',
    priceMinor: 100n,
    enrolled: false,
    teaches: false,
  } as const;
  it('follows the reach of the permission', () => {
    const told = (teaches: boolean) =>
      Object.fromEntries(
        ROLE_CODES.map((role) => [role, answer(enrolmentPolicy.grant(as(role), { ...course, teaches }))]),
      );
    expect(told(false)).toEqual({
      superadmin: 'yes',
      admin: 'yes',
      enrolment_manager: 'yes',
      instructor: 'hidden',
      mentor: 'no',
      recruiter: 'no',
      student: 'no',
    });
    expect(told(true).instructor).toBe('yes');
  });

  it('not in drafts or archives', () => {
    expect(answer(enrolmentPolicy.grant(as('admin'), { ...course, courseStatus: 'draft' }))).toBe('no');
    expect(answer(enrolmentPolicy.grant(as('admin'), { ...course, courseStatus: 'archived' }))).toBe('no');
  });

  it('oneself only as a learner, in free and public courses', () => {
    const free = { ...course, visibility: 'public', priceMinor: 0n } as const;
    expect(answer(enrolmentPolicy.join(as('student'), free))).toBe('yes');
    expect(answer(enrolmentPolicy.join(as('admin'), free))).toBe('no');
    expect(answer(enrolmentPolicy.join(as('student'), { ...free, priceMinor: 1n }))).toBe('no');
    expect(answer(enrolmentPolicy.join(as('student'), { ...free, visibility: 'private' }))).toBe('hidden');
  });
});

describe('why a lesson is locked', () => {
  const now = new Date('2026-03-01T00:00:00Z');
  const facts: LockFacts = {
    enrolment: 'active',
    entitled: true,
    unlocked: true,
    opening: 'previous_completed',
    opensAt: null,
  };
  it.each([
    [{}, null],
    [{ enrolment: 'completed' }, null],
    [{ enrolment: null }, 'not_enrolled'],
    [{ enrolment: 'dropped' }, 'not_enrolled'],
    [{ enrolment: 'expired' }, 'access_ended'],
    [{ entitled: false }, 'access_ended'],
    [{ unlocked: false }, 'previous_completed'],
    [{ unlocked: false, opening: 'previous_approved' }, 'previous_approved'],
    [{ opensAt: new Date('2026-03-02T00:00:00Z') }, 'date'],
    [{ opensAt: new Date('2026-02-02T00:00:00Z') }, null],
  ] as const)('%j: %s', (more, expected) => {
    expect(lockReason({ ...facts, ...more }, now)).toBe(expected);
  });
});
