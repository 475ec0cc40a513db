import { beforeAll, expect, test } from 'vitest';
import {
  getCourse,
  getOverview,
  getPerson,
  listCourses,
  listJobs,
  listMails,
  listPeople,
} from '@/server/domains/admin';
import { getAuditEntry, listAudit, listOwnActivity } from '@/server/domains/audit';
import { statementsOf } from '@/tests/support/statements';
import { buildWorld, type School } from '@/tests/support/world';

let school: School;
let entry: string;

beforeAll(async () => {
  school = (await buildWorld()).here;
  entry = (await listAudit(school.as('admin'), { entity: 'enrolments' })).items[0]?.uuid ?? '';
});

test.each([
  ['overview', 3, () => getOverview(school.as('admin'), {})],
  ['people: page and count', 2, () => listPeople(school.as('admin'), { limit: 100 })],
  [
    'person: three reads and the note in the trail',
    4,
    () => getPerson(school.as('admin'), { person: school.people.student.uuid }),
  ],
  ['courses', 2, () => listCourses(school.as('admin'), {})],
  ['course', 2, () => getCourse(school.as('admin'), { course: school.course.slug })],
  ['jobs, their count and the schedules', 3, () => listJobs(school.as('admin'), {})],
  ['mails', 2, () => listMails(school.as('admin'), {})],
  ['trail', 1, () => listAudit(school.as('admin'), { limit: 100 })],
  ['one row of the trail with the names of its references', 3, () => getAuditEntry(school.as('admin'), { entry })],
  ['own activity', 1, () => listOwnActivity(school.as('student'), {})],
])('%s: %i statements', async (_name, most, work) => {
  expect((await statementsOf(work)).length).toBeLessThanOrEqual(most);
});
