import { describe, expect, test } from 'vitest';
import {
  canManagePerson,
  canManageRole,
  DATA_CLASSES,
  dataAccess,
  holds,
  isPermissionCode,
  isRoleCode,
  PERMISSION_CODES,
  PERMISSIONS,
  type PermissionCode,
  permissionsOf,
  ROLE_CODES,
  ROLE_HIERARCHY,
  type RoleCode,
  reachOf,
  SYSTEM_ROLES,
  VERBS,
} from '@/server/domains/identity/permissions';

const columns = ['superadmin', 'admin', 'enrolment_manager', 'instructor', 'mentor', 'recruiter', 'student'] as const;

describe('P1 P2 roles', () => {
  test('the seven system roles, named in both languages', () => {
    expect(SYSTEM_ROLES.map((role) => role.code)).toEqual([...columns]);
    for (const role of SYSTEM_ROLES) {
      expect(role.name.en).toMatch(/^[A-Z][a-z ]+$/);
      expect(role.name.ar).toMatch(/^[\u0600-\u06FF ]+$/);
    }
  });

  // The whole matrix written out once more by hand, a letter per cell: s self, a assigned, o owned, O organisation,
  // P platform, . nothing. Columns in the order of `columns`.
  const matrix: Record<PermissionCode, string> = {
    'account.manage': 'sssssss',
    'activity.read': 'sssssss',
    'support.ask': 'sssssss',
    'business_account.connect': '......s',
    'job.apply': '......s',
    'people.read': 'OOO....',
    'people.create': 'OOO....',
    'people.update': 'OOO....',
    'people.suspend': 'OOO....',
    'people.delete': 'OO.....',
    'role.assign': 'OO.....',
    'ticket.handle': 'OO.....',
    'application.review': 'OO...o.',
    'application.read_files': 'OO...o.',
    'application.message': 'OO...o.',
    'course.join': '......s',
    'lesson.complete': '......s',
    'note.write': '......s',
    'submission.create': '......s',
    'submission.read': 'OO.oa.s',
    'submission.review': 'OO.oa..',
    'quiz.grade': 'OO.o...',
    'progress.read': 'OO.oa.s',
    'enrolment.read': 'OOOoa.s',
    'enrolment.create': 'OOOo...',
    'enrolment.extend': 'OOO....',
    'enrolment.end': 'OOO....',
    'mentor.assign': 'OOO....',
    'mentoring.host': '....a..',
    'mentoring.book': '......s',
    'learning_analytics.read': 'OO.oa..',
    'certificate.read': 'OO.o..s',
    'certificate.share': '......s',
    'certificate.issue': 'OO.o...',
    'certificate.revoke': 'OO.o...',
    'lesson.read': 'OO.oa.s',
    'course.read_draft': 'OO.o...',
    'course.create': 'OO.o...',
    'course.edit': 'OO.o...',
    'course.publish': 'OO.o...',
    'course.delete': 'OO.o...',
    'course.moderate': 'OO.....',
    'resource.manage': 'OO.o...',
    'comment.create': 'OO.oa.s',
    'comment.answer': '...o...',
    'content.moderate': 'OO.....',
    'report.review': 'OO.....',
    'community.take_part': 'sssssss',
    'chat.use': 'sssssss',
    'chat.moderate': 'OO.o...',
    'event.register': '......s',
    'job.post': 'OO...o.',
    'job.approve': 'OO.....',
    'job_analytics.read': 'OO...o.',
    'company_page.manage': 'OO...o.',
    'audit.read_course': 'OO.o...',
    'plan.buy': '......s',
    'plan.manage': 'OO.....',
    'invoice.read': 'OO....s',
    'invoice.manage': 'OO.....',
    'settings.manage': 'OO.....',
    'operations.read': 'OO.....',
    'operations.retry': 'OO.....',
    'audit.read': 'PO.....',
    'analytics.read': 'PO.....',
    'trash.restore': 'OO.....',
    'role.define': 'P......',
    'integration.configure': 'P......',
    'organization.cross': 'P......',
  };
  const letters = { self: 's', assigned: 'a', owned: 'o', organization: 'O', platform: 'P' } as const;

  test('every cell of the permission matrix', () => {
    expect(Object.keys(matrix).sort()).toEqual([...PERMISSION_CODES].sort());
    for (const code of PERMISSION_CODES) {
      const row = columns.map((role) => {
        const reach = reachOf([role], code);
        return reach ? letters[reach] : '.';
      });
      expect(row.join(''), code).toBe(matrix[code]);
      columns.forEach((role, index) => {
        const held = matrix[code][index] !== '.';
        expect(holds([role], code), `${role} ${code}`).toBe(held);
        expect(SYSTEM_ROLES[index]?.permissions.includes(code), `${role} ${code}`).toBe(held);
      });
    }
  });

  test('the catalogue is small, well named and bilingual', () => {
    expect(PERMISSION_CODES.length).toBeLessThanOrEqual(70);
    for (const code of PERMISSION_CODES) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/);
      expect(PERMISSIONS[code].name.ar, code).toMatch(/^[\u0600-\u06FF ]+$/);
      expect(PERMISSIONS[code].name.en, code).toMatch(/^[A-Z]/);
    }
    for (const language of ['en', 'ar'] as const) {
      expect(new Set(PERMISSION_CODES.map((code) => PERMISSIONS[code].name[language])).size).toBe(
        PERMISSION_CODES.length,
      );
    }
  });

  test('roles mix: the widest reach wins, nobody holds anything without a role', () => {
    expect(reachOf(['student', 'mentor'], 'submission.read')).toBe('assigned');
    expect(reachOf(['mentor', 'instructor'], 'submission.read')).toBe('owned');
    expect(reachOf(['student', 'admin', 'superadmin'], 'audit.read')).toBe('platform');
    expect(holds(['instructor', 'student'], 'submission.create')).toBe(true);
    expect(permissionsOf([]).size).toBe(0);
    const both = permissionsOf(['mentor', 'student']);
    for (const code of PERMISSION_CODES) {
      expect(both.has(code), code).toBe(holds(['mentor'], code) || holds(['student'], code));
    }
  });

  test('codes are recognised, inherited names of objects are not', () => {
    expect(isRoleCode('mentor')).toBe(true);
    expect(isRoleCode('user')).toBe(false);
    expect(isPermissionCode('course.edit')).toBe(true);
    expect(isPermissionCode('constructor')).toBe(false);
    expect(isPermissionCode('toString')).toBe(false);
  });
});

describe('PRM-G1 G2 hierarchy', () => {
  const arrows: [RoleCode, RoleCode][] = [
    ['superadmin', 'admin'],
    ['superadmin', 'enrolment_manager'],
    ['superadmin', 'mentor'],
    ['superadmin', 'instructor'],
    ['superadmin', 'recruiter'],
    ['admin', 'enrolment_manager'],
    ['admin', 'mentor'],
    ['admin', 'instructor'],
    ['admin', 'recruiter'],
    ['admin', 'student'],
    ['enrolment_manager', 'student'],
  ];

  test('all 49 pairs: the arrows are allowed, every other pair is refused', () => {
    for (const actor of columns) {
      for (const target of columns) {
        const expected = arrows.some(([from, to]) => from === actor && to === target);
        expect(canManageRole([actor], target), `${actor} → ${target}`).toBe(expected);
        expect(canManagePerson([actor], [target]), `${actor} → ${target}`).toBe(expected);
      }
    }
  });

  test('no role manages an equal or a higher one, whatever the mix', () => {
    const order = (role: RoleCode) => ROLE_CODES.indexOf(role);
    for (const role of ROLE_CODES) {
      for (const target of ROLE_HIERARCHY[role])
        expect(order(target), `${role} → ${target}`).toBeGreaterThan(order(role));
    }
    expect(canManageRole(['admin', 'enrolment_manager', 'mentor'], 'admin')).toBe(false);
    expect(canManageRole(['admin', 'enrolment_manager', 'mentor'], 'superadmin')).toBe(false);
    expect(canManageRole([], 'student')).toBe(false);
  });

  test('a person of several roles is managed only from above all of them', () => {
    expect(canManagePerson(['enrolment_manager'], ['student', 'mentor'])).toBe(false);
    expect(canManagePerson(['admin'], ['student', 'mentor'])).toBe(true);
    expect(canManagePerson(['admin'], ['student', 'admin'])).toBe(false);
    expect(canManagePerson(['superadmin'], ['student', 'admin'])).toBe(true);
    expect(canManagePerson(['superadmin', 'admin'], ['student'])).toBe(true);
    expect(canManagePerson([], [])).toBe(false);
    expect(canManagePerson(['enrolment_manager'], [])).toBe(true);
    expect(canManagePerson(['mentor'], [])).toBe(false);
  });

  test('who manages anybody holds the permissions for it, and only they', () => {
    for (const role of ROLE_CODES) {
      for (const code of ['people.create', 'people.update', 'people.suspend'] as const) {
        expect(holds([role], code), `${role} ${code}`).toBe(ROLE_HIERARCHY[role].length > 0);
      }
    }
  });
});

describe('PRM-G3 data class by role and verb', () => {
  // Per class four letters: read, create, change, remove.
  const table: Record<RoleCode, Record<(typeof DATA_CLASSES)[number], string>> = {
    superadmin: { user: 'OOOO', student: 'OOOO', content: 'OOOO', financial: 'O.O.', system: 'P.P.' },
    admin: { user: 'OOOO', student: 'OOOO', content: 'OOOO', financial: 'O.O.', system: 'O.O.' },
    enrolment_manager: { user: 'OOO.', student: 'OOOO', content: '.s..', financial: '....', system: '....' },
    instructor: { user: 'sss.', student: 'oooo', content: 'oooo', financial: '....', system: '....' },
    mentor: { user: 'sss.', student: 'aaa.', content: 'aa..', financial: '....', system: '....' },
    recruiter: { user: 'ooo.', student: '....', content: 'ooo.', financial: '....', system: '....' },
    student: { user: 'sss.', student: 'sss.', content: 'ss..', financial: 'ss..', system: '....' },
  };
  const letters = { self: 's', assigned: 'a', owned: 'o', organization: 'O', platform: 'P' } as const;

  test('class × role × verb', () => {
    for (const role of ROLE_CODES) {
      for (const dataClass of DATA_CLASSES) {
        const cells = VERBS.map((verb) => {
          const reach = dataAccess(role, dataClass, verb);
          return reach ? letters[reach] : '.';
        });
        expect(cells.join(''), `${role} ${dataClass}`).toBe(table[role][dataClass]);
      }
    }
  });

  test('money: the learner reads only own invoices, mentor and instructor nothing, the admin all of the school', () => {
    expect(reachOf(['student'], 'invoice.read')).toBe('self');
    expect(holds(['student'], 'invoice.manage')).toBe(false);
    expect(reachOf(['admin'], 'invoice.manage')).toBe('organization');
    for (const role of ['mentor', 'instructor', 'recruiter', 'enrolment_manager'] as const) {
      for (const verb of VERBS) expect(dataAccess(role, 'financial', verb)).toBeNull();
    }
  });

  test('private notes are the learner’s alone, the admin included among the refused', () => {
    expect(columns.filter((role) => holds([role], 'note.write'))).toEqual(['student']);
  });
});
