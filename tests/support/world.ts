import type { Ctx, Org } from '@/server/core/context';
import { ROLE_CODES, type RoleCode } from '@/server/domains/identity/permissions';
import type {
  Assignment,
  ContentItem,
  Course,
  Enrolment,
  Lesson,
  Organization,
  Section,
  Submission,
} from '@/server/generated/prisma/client';
import { createAssignment, createQuiz, createSubmission } from '@/tests/factories/assessment';
import { createContentItem, createCourse, createLesson, createSection, createVideo } from '@/tests/factories/courses';
import { createEnrolment, createMentorAssignment, createUnlock } from '@/tests/factories/learning';
import { createOrganization } from '@/tests/factories/organizations';
import { createPerson, type PersonWithRoles } from '@/tests/factories/people';
import { anonymousCtx, ctxFor, orgOf } from './ctx';
import { ownerDb } from './db';

export { frozenClock } from './clock';
export { anonymousCtx, ctxFor, jobCtx, orgOf } from './ctx';

/** One school of the world. */
export type School = {
  organization: Organization;
  org: Org;
  /** One person per role; `student` is enrolled and has `mentor`. */
  people: Record<RoleCode, PersonWithRoles>;
  /** Enrolled too, without a mentor. */
  otherStudent: PersonWithRoles;
  /** A mentor of nobody. */
  idleMentor: PersonWithRoles;
  /** An instructor of nothing. */
  idleInstructor: PersonWithRoles;
  suspended: PersonWithRoles;
  course: Course;
  draftCourse: Course;
  /** Published, free, and nobody is in it. */
  openCourse: Course;
  sections: Section[];
  /** 1 video + text (open), 2 quiz (opens after 1), 3 assignment (opens after 2), 4 text (opens when 3 is approved). */
  lessons: Lesson[];
  items: { video: ContentItem; text: ContentItem; last: ContentItem; quiz: ContentItem; assignment: ContentItem };
  quiz: Awaited<ReturnType<typeof createQuiz>>;
  assignment: Assignment;
  enrolment: Enrolment;
  otherEnrolment: Enrolment;
  /** Sent by `student`, waiting for `mentor`. */
  submission: Submission;
  otherSubmission: Submission;
  /** Another course, taught by `idleInstructor`; only `otherStudent` is in it, and their work waits there. */
  elsewhere: {
    course: Course;
    lesson: Lesson;
    text: ContentItem;
    quizItem: ContentItem;
    assignmentItem: ContentItem;
    quiz: Awaited<ReturnType<typeof createQuiz>>;
    assignment: Assignment;
    enrolment: Enrolment;
    submission: Submission;
  };
  /** The context of a person of this school (by role, or the person). */
  as(who: RoleCode | PersonWithRoles, fields?: Parameters<typeof ctxFor>[2]): Ctx;
  anonymous(): Ctx;
};

const itemOf = ({ contentItemId }: { contentItemId: bigint }) =>
  ownerDb().contentItem.findUniqueOrThrow({ where: { id: contentItemId } });

async function createSchool(slug: string, hostname: string, isDefault: boolean): Promise<School> {
  const organization = await createOrganization({ slug, hostname, isDefault });
  const person = (roles: RoleCode[], more: Parameters<typeof createPerson>[0] = {}) =>
    createPerson({ organization, roles, ...more });
  const people = {} as Record<RoleCode, PersonWithRoles>;
  for (const role of ROLE_CODES) people[role] = await person([role], { isPublic: role === 'instructor' });
  const otherStudent = await person(['student']);
  const idleMentor = await person(['mentor']);
  const idleInstructor = await person(['instructor']);
  const suspended = await person(['student'], { status: 'suspended' });

  const course = await createCourse({ organization, instructors: [people.instructor] });
  const draftCourse = await createCourse({ organization, status: 'draft', instructors: [people.instructor] });
  const openCourse = await createCourse({ organization, instructors: [people.instructor] });
  const sections = [await createSection({ course }), await createSection({ course })];
  const [first, second] = sections as [Section, Section];
  const one = await createLesson({ section: first, opening: 'enrolment' });
  const two = await createLesson({ section: first, opening: 'previous_completed' });
  const three = await createLesson({ section: second, opening: 'previous_completed' });
  const four = await createLesson({ section: second, opening: 'previous_approved' });
  const { item: video } = await createVideo({ lesson: one });
  const text = await createContentItem({ lesson: one });
  const quiz = await createQuiz({ lesson: two });
  const assignment = await createAssignment({ lesson: three });
  const last = await createContentItem({ lesson: four });

  const enrolment = await createEnrolment({ person: people.student, course });
  const otherEnrolment = await createEnrolment({ person: otherStudent, course });
  for (const lesson of [one, two, three]) await createUnlock(people.student, lesson);
  for (const lesson of [one, two, three]) await createUnlock(otherStudent, lesson);
  await createMentorAssignment({ mentor: people.mentor, learner: people.student, course });
  const submission = await createSubmission({ assignment, person: people.student });
  const otherSubmission = await createSubmission({ assignment, person: otherStudent });

  const course2 = await createCourse({ organization, instructors: [idleInstructor] });
  const lesson2 = await createLesson({ course: course2, opening: 'enrolment' });
  const text2 = await createContentItem({ lesson: lesson2 });
  const quiz2 = await createQuiz({ lesson: lesson2 });
  const assignment2 = await createAssignment({ lesson: lesson2 });
  const enrolment2 = await createEnrolment({ person: otherStudent, course: course2 });
  await createUnlock(otherStudent, lesson2);
  const submission2 = await createSubmission({ assignment: assignment2, person: otherStudent });
  const org = await orgOf(organization);
  return {
    organization,
    org,
    people,
    otherStudent,
    idleMentor,
    idleInstructor,
    suspended,
    course,
    draftCourse,
    openCourse,
    sections,
    lessons: [one, two, three, four],
    items: { video, text, last, quiz: await itemOf(quiz), assignment: await itemOf(assignment) },
    quiz,
    assignment,
    enrolment,
    otherEnrolment,
    submission,
    otherSubmission,
    elsewhere: {
      course: course2,
      lesson: lesson2,
      text: text2,
      quizItem: await itemOf(quiz2),
      assignmentItem: await itemOf(assignment2),
      quiz: quiz2,
      assignment: assignment2,
      enrolment: enrolment2,
      submission: submission2,
    },
    as: (who, fields) => ctxFor(typeof who === 'string' ? people[who] : who, org, fields),
    anonymous: () => anonymousCtx(org),
  };
}

/** Two schools with the same shape and different people: `here` answers for unknown hosts, `there` for there.test. */
export type World = { here: School; there: School };

/** Builds the world once per test file: `const world = await buildWorld()` in a beforeAll. */
export async function buildWorld(): Promise<World> {
  return {
    here: await createSchool('here', 'here.test', true),
    there: await createSchool('there', 'there.test', false),
  };
}
