import { issueCertificate } from '@/server/domains/certificates/commands/issue-certificate';
import { createAttempt } from '@/tests/factories/assessment';
import { createFile, createRung } from '@/tests/factories/files';
import { createMentorAssignment } from '@/tests/factories/learning';
import { createSession, type PersonWithRoles } from '@/tests/factories/people';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { jobCtx, type School } from '@/tests/support/world';

const kept = new Map<string, Promise<{ id: bigint; uuid: string }>>();

/** The same row for the same question, made when it is first asked for. */
function once(key: string, make: () => Promise<{ id: bigint; uuid: string }>): Promise<{ id: bigint; uuid: string }> {
  const known = kept.get(key) ?? make();
  kept.set(key, known);
  return known;
}

/** A submitted attempt whose essay waits: of the learner in the main course, or elsewhere. */
export function attemptOf(school: School, place: 'own' | 'other' | 'elsewhere') {
  const person = place === 'own' ? school.people.student : school.otherStudent;
  const quiz = place === 'elsewhere' ? school.elsewhere.quiz : school.quiz;
  return once(`${school.org.slug} attempt ${place}`, async () => {
    const attempt = await createAttempt({ quiz, person, number: 900, state: 'submitted' });
    for (const question of quiz.questions) {
      await ownerDb().attemptAnswer.create({
        data: {
          organizationId: school.org.id,
          personId: person.id,
          attemptId: attempt.id,
          questionId: question.id,
          response: question.type === 'essay' ? { text: 'Words.' } : {},
        },
      });
    }
    return attempt;
  });
}

/** Puts the attempts of `attemptOf` into a state, their essays waiting; every other attempt is over. */
export async function attemptsAre(state: 'in_progress' | 'submitted' | 'graded'): Promise<void> {
  await ownerSql`update attempt_answers set points = case when question_id in (select id from questions where type = 'essay') then null else 0 end`;
  await ownerSql`update quiz_attempts set state = 'graded', submitted_at = now(), graded_at = now() where number <> 900`;
  await ownerSql`update quiz_attempts set state = ${state}::attempt_state, graded_at = null, points = null, passed = null,
    submitted_at = case when ${state} <> 'in_progress' then now() end where number = 900`;
}

/** A notice of the learner. */
export const noticeOf = (school: School, person = school.people.student) =>
  once(`${school.org.slug} notice ${person.id}`, () =>
    ownerDb().notification.create({
      data: { organizationId: school.org.id, personId: person.id, type: 'lesson_unlocked', dedupeKey: 'matrix' },
    }),
  );

/** A second sign-in of somebody. */
export const sessionOf = (school: School, person: PersonWithRoles) =>
  once(`${school.org.slug} session ${person.id}`, () => createSession(person));

/** A file that the learner is sending. */
export const uploadOf = (school: School) =>
  once(`${school.org.slug} upload`, () =>
    createFile({
      uploadedBy: school.people.student,
      purpose: 'assignment_submission',
      state: 'receiving',
      isTemporary: true,
      expiresAt: new Date(Date.now() + 86_400_000),
    }),
  );

const documentOf = async (school: School) => {
  const file = await createFile({ uploadedBy: school.people.student, purpose: 'student_document' });
  const owner = { organizationId: school.org.id, personId: school.people.student.id };
  const document = await ownerDb().studentDocument.create({
    data: { ...owner, fileId: file.id, title: 'Identity card', kind: 'identity' },
  });
  return { file, document };
};

/** The file of a document about the learner: nobody's who teaches. */
export const privateFileOf = (school: School) =>
  once(`${school.org.slug} private file`, async () => (await documentOf(school)).file);

/** A document that the learner added. */
export const ownDocumentOf = (school: School) =>
  once(`${school.org.slug} document`, async () => (await documentOf(school)).document);

/** The same file with a rung made of it. */
export const ladderOf = (school: School) =>
  once(`${school.org.slug} ladder`, async () => {
    const file = await privateFileOf(school);
    await createRung(await ownerDb().file.findUniqueOrThrow({ where: { id: file.id } }));
    return file;
  });

/** A mentorship of its own, so that ending it ends no other test. */
export const mentorshipOf = (school: School) =>
  once(`${school.org.slug} mentorship`, () =>
    createMentorAssignment({
      mentor: school.idleMentor,
      learner: school.people.student,
      course: school.elsewhere.course,
    }),
  );

/** A row of the trail. */
export const auditEntryOf = (school: School) =>
  once(`${school.org.slug} trail`, () =>
    ownerDb().auditEntry.findFirstOrThrow({ where: { organizationId: school.org.id } }),
  );

/** The certificate of the learner in the main course, really issued. */
export const certificateOf = (school: School) =>
  once(`${school.org.slug} certificate`, async () => {
    await ownerDb().enrolment.update({
      where: { id: school.enrolment.id },
      data: { status: 'completed', completedAt: new Date() },
    });
    const issued = await issueCertificate(jobCtx(school.org), { enrolmentId: String(school.enrolment.id) });
    if (!issued) throw new Error('No certificate was issued.');
    return issued;
  }) as Promise<{ id: bigint; uuid: string; number: string }>;

/** A job that was given up. */
export const jobRunOf = (school: School) =>
  once(`${school.org.slug} job run`, () =>
    ownerDb().jobRun.create({
      data: {
        organizationId: school.org.id,
        job: 'core.tidy',
        key: 'core.tidy:2026-01-01T03:00:00.000Z',
        state: 'dead',
        payload: { slot: '2026-01-01T03:00:00.000Z' },
      },
    }),
  );

/** A mail to the learner. */
export const mailOf = (school: School) =>
  once(`${school.org.slug} mail`, () =>
    ownerDb().mailMessage.create({
      data: {
        organizationId: school.org.id,
        personId: school.people.student.id,
        template: 'test',
        locale: 'en',
        toEmail: school.people.student.email,
        subject: 'Hello',
        html: '<p>Hello</p>',
        text: 'Hello',
        dedupeKey: 'matrix',
      },
    }),
  );

/** Course material that everybody may read, so that only the course decides who may lay it beside a recording. */
export const materialOf = (school: School) =>
  createFile({ organization: school.organization, purpose: 'course_material', isPublic: true });

/** A picture among the material of a course that nothing shows yet. */
export const pictureOf = (school: School, uploadedBy: PersonWithRoles) =>
  once(`${school.org.slug} picture ${uploadedBy.id}`, () =>
    createFile({ uploadedBy, purpose: 'course_material', mimeType: 'image/png', originalName: 'table.png' }),
  );

/** A picture that is meant as the school's logo. */
export const logoOf = (school: School) =>
  once(`${school.org.slug} logo`, async () => {
    const file = await createFile({
      organization: school.organization,
      purpose: 'organization_logo',
      mimeType: 'image/png',
      originalName: 'logo.png',
    });
    return ownerDb().file.update({ where: { id: file.id }, data: { width: 400, height: 100 } });
  });
