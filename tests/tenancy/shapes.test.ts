import { beforeAll, describe, expect, test } from 'vitest';
import { createAssignment, createSubmission } from '@/tests/factories/assessment';
import { createFile } from '@/tests/factories/files';
import { asRole, ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

// What others wrote is kept as they wrote it; the reader parses it with the schema of what it expects.
const AS_IT_CAME: Record<string, string> = {
  'attempt_answers.response':
    'what was answered so far, nothing included: checked by the kind of the question when it is graded',
  'idempotency_keys.response': 'the answer of an operation, whatever it is',
  'job_effects.result': 'the answer of a job, whatever it is',
  'job_runs.payload': 'checked by the job’s own schema when it runs',
  'outbox_events.payload': 'checked by the event’s own schema when it is announced and read',
  'process_heartbeats.details': 'what a process says of itself',
  'schedule_runs.report': 'the answer of a job, whatever it is',
  'webhook_events.payload': 'what a vendor sent, after its signature was checked',
};

describe('DAT-7 shapes', () => {
  test('every json column is an object or a list by its own constraint, or stands here with its reason', async () => {
    const rows = await ownerSql<{ name: string }>`
      select c.table_name || '.' || c.column_name as name from information_schema.columns c
      join pg_tables t on t.schemaname = 'public' and t.tablename = c.table_name
      where c.table_schema = 'public' and c.data_type = 'jsonb' and not exists (select from pg_constraint k
        where k.conrelid = ('public.' || c.table_name)::regclass and k.contype = 'c'
          and pg_get_constraintdef(k.oid) like '%jsonb_typeof(' || c.column_name || ') =%')`;
    expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(AS_IT_CAME).sort());
  });

  test('text, a list or nothing where an object belongs is refused', async () => {
    for (const value of ['"text"', '[]', 'null', '3'])
      await expect(
        ownerSql`update courses set metadata = ${value}::jsonb where id = ${world.here.course.id}`,
        value,
      ).rejects.toMatchObject({ code: '23514', constraint: 'metadata_object' });
  });
});

describe('words of vocabularies in columns', () => {
  test('a level is one of the platform or of the school itself, active when it is chosen, and kept afterwards', async () => {
    const { here, there } = world;
    const level = (code: string, course = here.course.id) =>
      ownerSql`update courses set level = ${code} where id = ${course} returning level`;
    await expect(level('wizard')).rejects.toMatchObject({
      code: '23503',
      message: 'wizard is no value of course_levels',
    });
    await ownerSql`insert into lookups (organization_id, type_id, code, name_en, name_ar)
      select ${here.org.id}, id, 'wizard', 'Wizard', 'خبير' from lookup_types where code = 'course_levels'`;
    expect(await level('wizard')).toHaveLength(1);
    await expect(level('wizard', there.course.id)).rejects.toMatchObject({ code: '23503' });
    await ownerSql`update lookups set is_active = false where code = 'wizard'`;
    expect(await ownerSql`update courses set tint = 'brand' where id = ${here.course.id} returning level`).toEqual([
      { level: 'wizard' },
    ]);
    await expect(level('wizard', here.openCourse.id)).rejects.toMatchObject({ code: '23503' });
    await asRole('growthos_app', { orgId: here.org.id }, async (sql) => {
      expect(
        await sql("update courses set level = 'advanced' where id = $1 returning level", [here.course.id]),
      ).toEqual([{ level: 'advanced' }]);
    });
  });

  test('a resource is of a kind that exists', async () => {
    const resource = (type: string) =>
      ownerSql`insert into resources (organization_id, course_id, type, translations)
        values (${world.here.org.id}, ${world.here.course.id}, ${type}, '{}') returning type`;
    await expect(resource('hologram')).rejects.toMatchObject({ code: '23503' });
    expect(await resource('archive')).toEqual([{ type: 'archive' }]);
  });
});

describe('MED-45 L21 what was sent and decided', () => {
  test('is neither changed nor removed, keeps its files and takes no more, whoever tries', async () => {
    const { here } = world;
    const person = here.people.student;
    const [sent, other] = [
      await createFile({ uploadedBy: person, purpose: 'assignment_submission' }),
      await createFile({ uploadedBy: person, purpose: 'assignment_submission' }),
    ];
    const assignment = await createAssignment({ lesson: here.elsewhere.lesson });
    const submission = await createSubmission({ assignment, person, files: [sent] });
    const version = await ownerDb().submissionVersion.findFirstOrThrow({ where: { submissionId: submission.id } });
    const link = await ownerDb().fileLink.findFirstOrThrow({ where: { fileId: sent.id } });
    const owner = { organizationId: here.org.id, personId: person.id, submissionId: submission.id };
    const review = await ownerDb().submissionReview.create({
      data: { ...owner, reviewerId: here.people.mentor.id, version: 1, decision: 'returned', comment: 'More.' },
    });
    const draft = await ownerDb().fileLink.create({
      data: { organizationId: here.org.id, subjectType: 'course', subjectId: here.course.id, fileId: other.id },
    });
    await asRole('growthos_app', { orgId: here.org.id, reach: 'organization' }, async (sql) => {
      for (const [text, id] of [
        ["update submission_versions set text = 'Better.' where id = $1", version.id],
        ['delete from submission_versions where id = $1', version.id],
        ["update submission_reviews set comment = 'Never said.' where id = $1", review.id],
        ['delete from submission_reviews where id = $1', review.id],
        ['delete from file_links where id = $1', link.id],
        [`update file_links set file_id = ${other.id} where id = $1`, link.id],
        [
          `update file_links set subject_type = 'submission_version', subject_id = ${version.id} where id = $1`,
          draft.id,
        ],
        [
          `insert into file_links (organization_id, subject_type, subject_id, file_id) values ($1, 'submission_version', ${version.id}, ${other.id})`,
          here.org.id,
        ],
      ] as const) {
        await sql('savepoint before');
        await expect(sql(text, [id]), text).rejects.toMatchObject({ code: '23001' });
        await sql('rollback to before');
      }
      expect(await sql('delete from file_links where id = $1 returning id', [draft.id])).toHaveLength(1);
    });
    await expect(ownerSql`delete from submission_versions where id = ${version.id}`).rejects.toMatchObject({
      code: '23001',
    });
  });
});
