import { describe, expect, it } from 'vitest';
import { ANONYMOUS, makeActor } from '@/server/core/context';
import { attemptPolicy } from '@/server/domains/assessment/quizzes/policy';
import { submissionPolicy } from '@/server/domains/assessment/submissions/policy';
import { permissionsOf, ROLE_CODES, type RoleCode } from '@/server/domains/identity/permissions';
import { mentoringPolicy } from '@/server/domains/mentorship/policy';

const actor = (role: RoleCode, personId = 1n) =>
  makeActor({ kind: 'person', personId, roles: new Set([role]), permissions: permissionsOf([role]) });

type Said = 'yes' | 'no' | 'hidden';
const said = (verdict: ReturnType<typeof submissionPolicy.read>): Said =>
  verdict === true ? 'yes' : verdict.hidden ? 'hidden' : 'no';

/** By role: a stranger's work, with an assignment as mentor, in a course taught, one's own. */
function row(rule: (typeof submissionPolicy)['read'], role: RoleCode): [Said, Said, Said, Said] {
  const base = { personId: 2n, assigned: false, teaches: false };
  const who = actor(role);
  return [
    said(rule(who, base)),
    said(rule(who, { ...base, assigned: true })),
    said(rule(who, { ...base, teaches: true })),
    said(rule(who, { ...base, personId: 1n })),
  ];
}

describe('submissions, role by role', () => {
  const read: Record<RoleCode, [Said, Said, Said, Said]> = {
    superadmin: ['yes', 'yes', 'yes', 'yes'],
    admin: ['yes', 'yes', 'yes', 'yes'],
    enrolment_manager: ['hidden', 'hidden', 'hidden', 'yes'],
    instructor: ['hidden', 'yes', 'yes', 'yes'],
    mentor: ['hidden', 'yes', 'hidden', 'yes'],
    recruiter: ['hidden', 'hidden', 'hidden', 'yes'],
    student: ['hidden', 'hidden', 'hidden', 'yes'],
  };
  const review: Record<RoleCode, [Said, Said, Said, Said]> = {
    superadmin: ['yes', 'yes', 'yes', 'no'],
    admin: ['yes', 'yes', 'yes', 'no'],
    enrolment_manager: ['hidden', 'hidden', 'hidden', 'no'],
    instructor: ['hidden', 'yes', 'yes', 'no'],
    mentor: ['hidden', 'yes', 'hidden', 'no'],
    recruiter: ['hidden', 'hidden', 'hidden', 'no'],
    student: ['hidden', 'hidden', 'hidden', 'no'],
  };
  it.each(ROLE_CODES)('read as %s', (role) => expect(row(submissionPolicy.read, role)).toEqual(read[role]));
  it.each(ROLE_CODES)('review as %s', (role) => expect(row(submissionPolicy.review, role)).toEqual(review[role]));
  it.each(ROLE_CODES)('send as %s', (role) => {
    const [stranger, , , own] = row(submissionPolicy.send, role);
    expect([stranger, own]).toEqual(['hidden', role === 'student' ? 'yes' : 'no']);
  });
  it('visitors see nothing', () => {
    const subject = { personId: 2n, assigned: true, teaches: true };
    for (const rule of Object.values(submissionPolicy)) expect(said(rule(ANONYMOUS, subject))).toBe('hidden');
  });
});

describe('attempts, role by role', () => {
  const grade: Record<RoleCode, [Said, Said]> = {
    superadmin: ['yes', 'yes'],
    admin: ['yes', 'yes'],
    enrolment_manager: ['hidden', 'hidden'],
    instructor: ['hidden', 'yes'],
    mentor: ['hidden', 'hidden'],
    recruiter: ['hidden', 'hidden'],
    student: ['hidden', 'hidden'],
  };
  it.each(ROLE_CODES)('grade and read as %s', (role) => {
    for (const rule of [attemptPolicy.grade, attemptPolicy.read])
      expect([false, true].map((teaches) => said(rule(actor(role), { personId: 2n, teaches })))).toEqual(grade[role]);
    expect(said(attemptPolicy.read(actor(role), { personId: 1n, teaches: false }))).toBe('yes');
    expect(said(attemptPolicy.grade(actor(role), { personId: 1n, teaches: true }))).not.toBe('yes');
  });
  it.each(ROLE_CODES)('take as %s', (role) => {
    expect(said(attemptPolicy.take(actor(role), { personId: 1n, teaches: false }))).toBe(
      role === 'student' ? 'yes' : 'no',
    );
    expect(said(attemptPolicy.take(actor(role), { personId: 2n, teaches: true }))).toBe('hidden');
  });
});

describe('mentoring, role by role', () => {
  const subject = { mentorId: 2n, learnerId: 3n, isMentor: true };
  const assigning: RoleCode[] = ['superadmin', 'admin', 'enrolment_manager'];
  it.each(ROLE_CODES)('assign and end as %s', (role) => {
    const wanted = assigning.includes(role) ? 'yes' : 'hidden';
    expect(said(mentoringPolicy.assign(actor(role), subject))).toBe(wanted);
    expect(said(mentoringPolicy.end(actor(role)))).toBe(wanted);
    expect(said(mentoringPolicy.see(actor(role), subject))).toBe(wanted);
  });
  it('needs a mentor who is somebody else', () => {
    expect(said(mentoringPolicy.assign(actor('admin'), { ...subject, isMentor: false }))).toBe('no');
    expect(said(mentoringPolicy.assign(actor('admin'), { ...subject, learnerId: 2n }))).toBe('no');
  });
  it('both sides see it', () => {
    expect(said(mentoringPolicy.see(actor('mentor', 2n), subject))).toBe('yes');
    expect(said(mentoringPolicy.see(actor('student', 3n), subject))).toBe('yes');
  });
});
