import { createHash } from 'node:crypto';
import type {
  Certificate,
  Course,
  Enrolment,
  EnrolmentStatus,
  EntitlementSource,
  Lesson,
  MentorAssignment,
  Person,
  UnlockSource,
} from '@/server/generated/prisma/client';
import { ownerDb } from '@/tests/support/db';
import { createCourse } from './courses';
import { createPerson } from './people';
import { next } from './sequence';

type EnrolmentFields = Partial<{
  person: Person;
  course: Course;
  source: EntitlementSource;
  status: EnrolmentStatus;
  enrolledAt: Date;
  endsAt: Date;
  completedAt: Date;
}>;

/** An enrolment with the entitlement that grants it. */
export async function createEnrolment(fields: EnrolmentFields = {}): Promise<Enrolment> {
  const { source = 'free', endsAt, ...given } = fields;
  const course =
    given.course ?? (await createCourse(given.person ? { organization: { id: given.person.organizationId } } : {}));
  const organizationId = course.organizationId;
  const person = given.person ?? (await createPerson({ organization: { id: organizationId } }));
  const { person: _person, course: _course, enrolledAt = new Date('2026-01-03T00:00:00Z'), ...rest } = given;
  const owner = { organizationId, personId: person.id, courseId: course.id };
  const entitlement = await ownerDb().entitlement.create({
    data: { ...owner, source, startsAt: enrolledAt, endsAt: endsAt ?? null },
  });
  return ownerDb().enrolment.create({
    data: { ...owner, type: source, entitlementId: entitlement.id, enrolledAt, ...rest },
  });
}

/** A lesson that is open to a person. */
export async function createUnlock(person: Person, lesson: Lesson, source: UnlockSource = 'enrolment'): Promise<void> {
  await ownerDb().lessonUnlock.create({
    data: { organizationId: lesson.organizationId, personId: person.id, lessonId: lesson.id, source },
  });
}

/** A mentor for a learner; in every course unless one is given. */
export async function createMentorAssignment(fields: {
  mentor: Person;
  learner: Person;
  course?: Course;
  endedAt?: Date;
}): Promise<MentorAssignment> {
  return ownerDb().mentorAssignment.create({
    data: {
      organizationId: fields.mentor.organizationId,
      mentorId: fields.mentor.id,
      learnerId: fields.learner.id,
      courseId: fields.course?.id ?? null,
      endedAt: fields.endedAt ?? null,
    },
  });
}

/** The row of an issued certificate with invented seal; for issuing a real one call the domain's command. */
export async function createCertificate(
  fields: Partial<{
    person: Person;
    course: Course;
    number: string;
    revokedAt: Date;
    isShared: boolean;
    sheet: object;
  }> = {},
): Promise<Certificate> {
  const course =
    fields.course ?? (await createCourse(fields.person ? { organization: { id: fields.person.organizationId } } : {}));
  const organizationId = course.organizationId;
  const person = fields.person ?? (await createPerson({ organization: { id: organizationId } }));
  const n = next();
  const { person: _person, course: _course, ...rest } = fields;
  return ownerDb().certificate.create({
    data: {
      organizationId,
      personId: person.id,
      courseId: course.id,
      number: `TST-2026-${String(n).padStart(6, '0')}`,
      sheet: {},
      completedOn: new Date('2026-02-01T00:00:00Z'),
      signature: 'invented',
      fingerprint: createHash('sha256').update(String(n)).digest('hex'),
      ...rest,
    },
  });
}
