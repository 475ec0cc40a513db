/**
 * Who may do what, as data. A role holds permissions, each with a reach; a policy then asks whether this very object
 * lies within that reach. Nothing here knows a person or a row, so the same tables serve server, screens and tests.
 */

/** The seven roles every school starts with, from the widest to the narrowest. */
export const ROLE_CODES = [
  'superadmin',
  'admin',
  'enrolment_manager',
  'instructor',
  'mentor',
  'recruiter',
  'student',
] as const;

/** One of the seven system roles. */
export type RoleCode = (typeof ROLE_CODES)[number];

/** The classes of data that the access table speaks of. */
export const DATA_CLASSES = ['user', 'student', 'content', 'financial', 'system'] as const;

/** One class of data: people, learning records, what is taught and written, money, the machine. */
export type DataClass = (typeof DATA_CLASSES)[number];

/** What can be done with data. */
export const VERBS = ['read', 'create', 'change', 'remove'] as const;

/** One of the four verbs. */
export type Verb = (typeof VERBS)[number];

/**
 * How far a permission goes, narrow to wide. `self`: the person's own things. `assigned`: the learners one mentors.
 * `owned`: the courses one teaches, the company one recruits for. `organization`: the school. `platform`: every school.
 */
export const REACHES = ['self', 'assigned', 'owned', 'organization', 'platform'] as const;

/** How far a permission goes. */
export type Reach = (typeof REACHES)[number];

type Grants = Partial<Record<RoleCode, Reach>>;

/** One permission: what it protects, its name in both languages, and which role holds it how far. */
export type Permission = {
  readonly dataClass: DataClass;
  readonly verb: Verb;
  readonly name: { readonly en: string; readonly ar: string };
  readonly grants: Readonly<Grants>;
};

const can = (dataClass: DataClass, verb: Verb, en: string, ar: string, grants: Grants): Permission => ({
  dataClass,
  verb,
  name: { en, ar },
  grants,
});

const staff = { superadmin: 'organization', admin: 'organization' } as const satisfies Grants;
const enrolling = { ...staff, enrolment_manager: 'organization' } as const satisfies Grants;
const teaching = { ...staff, instructor: 'owned' } as const satisfies Grants;
const guiding = { ...teaching, mentor: 'assigned' } as const satisfies Grants;
const recruiting = { ...staff, recruiter: 'owned' } as const satisfies Grants;
const learner = { student: 'self' } as const satisfies Grants;
const everyone = {
  superadmin: 'self',
  admin: 'self',
  enrolment_manager: 'self',
  instructor: 'self',
  mentor: 'self',
  recruiter: 'self',
  student: 'self',
} as const satisfies Grants;

/** Every permission by its code. Learner permissions belong to learners only: staff who study hold both roles. */
export const PERMISSIONS = {
  'account.manage': can('user', 'change', 'Own profile, password and sessions', 'الملف الشخصي والدخول', everyone),
  'activity.read': can('user', 'read', 'Own activity', 'سجل النشاط الشخصي', everyone),
  'support.ask': can('user', 'create', 'Ask support, report content', 'طلب الدعم والإبلاغ', everyone),
  'business_account.connect': can('user', 'create', 'Connect business accounts', 'ربط حسابات الأعمال', learner),
  'job.apply': can('user', 'create', 'Apply for jobs, keep resumes', 'التقدّم للوظائف وحفظ السيرة الذاتية', learner),
  'people.read': can('user', 'read', 'See people', 'عرض الأشخاص', enrolling),
  'people.create': can('user', 'create', 'Add people', 'إضافة أشخاص', enrolling),
  'people.update': can('user', 'change', 'Edit people', 'تعديل بيانات الأشخاص', enrolling),
  'people.suspend': can('user', 'change', 'Suspend and restore people', 'إيقاف الأشخاص وإعادتهم', enrolling),
  'people.delete': can('user', 'remove', 'Delete people', 'حذف الأشخاص', staff),
  'role.assign': can('user', 'change', 'Give and take roles', 'منح الأدوار وسحبها', staff),
  'ticket.handle': can('user', 'change', 'Answer support requests', 'الرد على طلبات الدعم', staff),
  'application.review': can('user', 'change', 'Review job applications', 'مراجعة طلبات التوظيف', recruiting),
  'application.read_files': can(
    'user',
    'read',
    'Read resumes of applicants',
    'قراءة السير الذاتية للمتقدمين',
    recruiting,
  ),
  'application.message': can('user', 'create', 'Write to applicants', 'مراسلة المتقدمين', recruiting),

  'course.join': can('student', 'create', 'Join an open course', 'الانضمام إلى دورة متاحة', learner),
  'lesson.complete': can('student', 'change', 'Complete lessons and quizzes', 'إتمام الدروس والاختبارات', learner),
  'note.write': can('student', 'create', 'Private notes', 'الملاحظات الخاصة', learner),
  'submission.create': can('student', 'create', 'Hand in assignments', 'تسليم الواجبات', learner),
  'submission.read': can('student', 'read', 'Read assignments', 'قراءة الواجبات', { ...guiding, ...learner }),
  'submission.review': can('student', 'change', 'Approve or return assignments', 'اعتماد الواجبات أو إعادتها', guiding),
  'quiz.grade': can('student', 'change', 'Grade quizzes', 'تقييم الاختبارات', teaching),
  'progress.read': can('student', 'read', 'See progress', 'عرض التقدّم', { ...guiding, ...learner }),
  'enrolment.read': can('student', 'read', 'See enrolments', 'عرض التسجيلات', { ...enrolling, ...guiding, ...learner }),
  'enrolment.create': can('student', 'create', 'Enrol learners', 'تسجيل المتعلّمين', { ...enrolling, ...teaching }),
  'enrolment.extend': can('student', 'change', 'Extend access', 'تمديد الوصول', enrolling),
  'enrolment.end': can('student', 'remove', 'End enrolments', 'إنهاء التسجيل', enrolling),
  'mentor.assign': can('student', 'change', 'Assign mentors', 'إسناد الإرشاد', enrolling),
  'mentoring.host': can('student', 'create', 'Hold mentoring sessions', 'عقد جلسات الإرشاد', { mentor: 'assigned' }),
  'mentoring.book': can('student', 'create', 'Book mentoring sessions', 'حجز جلسات الإرشاد', learner),
  'learning_analytics.read': can('student', 'read', 'Figures about learning', 'إحصاءات التعلّم', guiding),
  'certificate.read': can('student', 'read', 'See and download certificates', 'عرض الشهادات وتنزيلها', {
    ...teaching,
    ...learner,
  }),
  'certificate.share': can('student', 'change', 'Share own certificates', 'مشاركة الشهادات الشخصية', learner),
  'certificate.issue': can('student', 'create', 'Issue certificates', 'إصدار الشهادات', teaching),
  'certificate.revoke': can('student', 'remove', 'Revoke certificates', 'إبطال الشهادات', teaching),

  'lesson.read': can('content', 'read', 'Open lessons and their files', 'فتح الدروس وملفاتها', {
    ...guiding,
    ...learner,
  }),
  'course.read_draft': can('content', 'read', 'See unpublished courses', 'عرض الدورات غير المنشورة', teaching),
  'course.create': can('content', 'create', 'Create courses', 'إنشاء الدورات', teaching),
  'course.edit': can('content', 'change', 'Edit courses', 'تعديل الدورات', teaching),
  'course.publish': can('content', 'change', 'Publish and archive courses', 'نشر الدورات وأرشفتها', teaching),
  'course.delete': can('content', 'remove', 'Delete courses', 'حذف الدورات', teaching),
  'course.moderate': can('content', 'change', 'Hide, restore and hand over courses', 'حجب الدورات ونقل ملكيتها', staff),
  'resource.manage': can('content', 'change', 'Manage course files', 'إدارة ملفات الدورات', teaching),
  'comment.create': can('content', 'create', 'Comment in courses', 'التعليق في الدورات', { ...guiding, ...learner }),
  'comment.answer': can('content', 'create', 'Answer as the instructor', 'الإجابة بصفة التعليم', {
    instructor: 'owned',
  }),
  'content.moderate': can('content', 'change', 'Moderate posts and comments', 'ضبط المنشورات والتعليقات', staff),
  'report.review': can('content', 'change', 'Review reports', 'مراجعة البلاغات', staff),
  'community.take_part': can(
    'content',
    'create',
    'Posts, groups, favourites',
    'المنشورات والمجموعات والمفضلة',
    everyone,
  ),
  'chat.use': can('content', 'create', 'Chat', 'المحادثة', everyone),
  'chat.moderate': can('content', 'change', 'Moderate chats', 'ضبط المحادثات', teaching),
  'event.register': can('content', 'create', 'Register for events', 'التسجيل في الفعاليات', learner),
  'job.post': can('content', 'create', 'Post jobs', 'نشر الوظائف', recruiting),
  'job.approve': can('content', 'change', 'Approve jobs', 'اعتماد الوظائف', staff),
  'job_analytics.read': can('content', 'read', 'Figures about jobs', 'إحصاءات الوظائف', recruiting),
  'company_page.manage': can('content', 'change', 'Manage company pages', 'إدارة صفحات الشركات', recruiting),
  'audit.read_course': can('content', 'read', 'Audit trail of a course', 'سجل تدقيق الدورة', teaching),

  'plan.buy': can('financial', 'create', 'Buy plans and courses', 'شراء الاشتراكات والدورات', learner),
  'plan.manage': can('financial', 'change', 'Manage plans', 'إدارة خطط الاشتراك', staff),
  'invoice.read': can('financial', 'read', 'See and download invoices', 'عرض الفواتير وتنزيلها', {
    ...staff,
    ...learner,
  }),
  'invoice.manage': can('financial', 'change', 'Manage invoices', 'إدارة الفواتير', staff),

  'settings.manage': can('system', 'change', 'Settings of the school', 'إعدادات المدرسة', staff),
  'operations.read': can('system', 'read', 'Jobs, mails and the state of the day', 'المهام والرسائل وسير اليوم', staff),
  'operations.retry': can('system', 'change', 'Run jobs and mails again', 'إعادة المهام والرسائل', staff),
  'audit.read': can('system', 'read', 'Audit trail', 'سجل التدقيق', { superadmin: 'platform', admin: 'organization' }),
  'analytics.read': can('system', 'read', 'Figures and reports', 'الإحصاءات والتقارير', {
    superadmin: 'platform',
    admin: 'organization',
  }),
  'trash.restore': can('system', 'change', 'Restore what was deleted', 'استعادة المحذوف', staff),
  'role.define': can('system', 'change', 'Define roles and permissions', 'تعريف الأدوار والصلاحيات', {
    superadmin: 'platform',
  }),
  'integration.configure': can('system', 'change', 'Configure integrations', 'إعداد الربط مع الخدمات', {
    superadmin: 'platform',
  }),
  'organization.cross': can('system', 'read', 'Act in another school', 'العمل داخل مدرسة أخرى', {
    superadmin: 'platform',
  }),
} as const satisfies Record<string, Permission>;

/** The code of a permission. */
export type PermissionCode = keyof typeof PERMISSIONS;

/** Every permission code, in the order of the catalogue. */
export const PERMISSION_CODES = Object.keys(PERMISSIONS) as PermissionCode[];

const catalogue: Record<PermissionCode, Permission> = PERMISSIONS;

/** A role as it is seeded: names in both languages and the permissions it holds. */
export type SystemRole = {
  readonly code: RoleCode;
  readonly name: { readonly en: string; readonly ar: string };
  readonly permissions: readonly PermissionCode[];
};

// Arabic names are areas of work, not persons: the product does not store gender (visual language, voice).
const roleNames: Record<RoleCode, { en: string; ar: string }> = {
  superadmin: { en: 'Superadmin', ar: 'إدارة المنصة' },
  admin: { en: 'Admin', ar: 'إدارة المدرسة' },
  enrolment_manager: { en: 'Enrolment manager', ar: 'إدارة التسجيل' },
  instructor: { en: 'Instructor', ar: 'تعليم' },
  mentor: { en: 'Mentor', ar: 'إرشاد' },
  recruiter: { en: 'Recruiter', ar: 'توظيف' },
  student: { en: 'Student', ar: 'تعلّم' },
};

/** The seven system roles with their permission sets. */
export const SYSTEM_ROLES: readonly SystemRole[] = ROLE_CODES.map((code) => ({
  code,
  name: roleNames[code],
  permissions: PERMISSION_CODES.filter((permission) => catalogue[permission].grants[code]),
}));

/** True for the code of a system role. */
export function isRoleCode(value: string): value is RoleCode {
  return (ROLE_CODES as readonly string[]).includes(value);
}

/** True for the code of a permission. */
export function isPermissionCode(value: string): value is PermissionCode {
  return Object.hasOwn(PERMISSIONS, value);
}

/** The widest reach that these roles together give a permission; null when none holds it. */
export function reachOf(roles: readonly RoleCode[], permission: PermissionCode): Reach | null {
  const grants = catalogue[permission].grants;
  return widest(roles.map((role) => grants[role]));
}

/** True when one of the roles holds the permission, however far it reaches. */
export function holds(roles: readonly RoleCode[], permission: PermissionCode): boolean {
  return reachOf(roles, permission) !== null;
}

/** Every permission of a person with these roles, each with its widest reach. */
export function permissionsOf(roles: readonly RoleCode[]): Map<PermissionCode, Reach> {
  const held = new Map<PermissionCode, Reach>();
  for (const code of PERMISSION_CODES) {
    const reach = reachOf(roles, code);
    if (reach) held.set(code, reach);
  }
  return held;
}

/** How far a role may apply a verb to a class of data; null means not at all. Follows from the permissions. */
export function dataAccess(role: RoleCode, dataClass: DataClass, verb: Verb): Reach | null {
  const matching = PERMISSION_CODES.map((code) => catalogue[code]).filter(
    (permission) => permission.dataClass === dataClass && permission.verb === verb,
  );
  return widest(matching.map((permission) => permission.grants[role]));
}

/** Whom a holder of a role may create, change, suspend: the arrows of the role hierarchy, nothing else. */
export const ROLE_HIERARCHY: Readonly<Record<RoleCode, readonly RoleCode[]>> = {
  superadmin: ['admin', 'enrolment_manager', 'instructor', 'mentor', 'recruiter'],
  admin: ['enrolment_manager', 'instructor', 'mentor', 'recruiter', 'student'],
  enrolment_manager: ['student'],
  instructor: [],
  mentor: [],
  recruiter: [],
  student: [],
};

/** True when a person with these roles may give, take or manage the target role. An equal or higher one: never. */
export function canManageRole(actorRoles: readonly RoleCode[], targetRole: RoleCode): boolean {
  return actorRoles.some((role) => ROLE_HIERARCHY[role].includes(targetRole));
}

/**
 * True when a person with these roles may change or suspend a person who holds the target roles: every one of them
 * must lie below. Being a learner besides does not shield a member of staff, so `student` counts only on its own;
 * a person without any role counts as a learner.
 */
export function canManagePerson(actorRoles: readonly RoleCode[], targetRoles: readonly RoleCode[]): boolean {
  const working = targetRoles.filter((role) => role !== 'student');
  const decisive: readonly RoleCode[] = working.length > 0 ? working : ['student'];
  return decisive.every((role) => canManageRole(actorRoles, role));
}

function widest(reaches: readonly (Reach | undefined)[]): Reach | null {
  return REACHES.findLast((reach) => reaches.includes(reach)) ?? null;
}
