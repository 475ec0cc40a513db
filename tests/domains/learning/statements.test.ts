import { beforeAll, describe, expect, it } from 'vitest';
import { getPublicCourse, listPublicCourses } from '@/server/domains/catalog';
import {
  getCourseOutline,
  getDashboard,
  getLessonPage,
  listMyCourses,
  recordHeartbeat,
} from '@/server/domains/learning';
import { statementsOf } from '@/tests/support/statements';
import { buildWorld, type School } from '@/tests/support/world';

let school: School;

beforeAll(async () => {
  school = (await buildWorld()).here;
});

describe('pages and hot writes send few statements', () => {
  const names = () => ({ course: school.course.slug, lesson: school.lessons[0]?.slug ?? '' });
  it.each([
    ['dashboard', 1, () => getDashboard(school.as('student'), {})],
    ['my courses', 1, () => listMyCourses(school.as('student'), {})],
    ['outline', 1, () => getCourseOutline(school.as('student'), { course: school.course.slug })],
    ['lesson page', 2, () => getLessonPage(school.as('student'), names())],
    [
      'locked lesson',
      1,
      () => getLessonPage(school.as('student'), { ...names(), lesson: school.lessons[3]?.slug ?? '' }),
    ],
    ['public catalogue', 1, () => listPublicCourses(school.anonymous(), {})],
    ['public course', 1, () => getPublicCourse(school.anonymous(), { slug: school.course.slug })],
    [
      'heartbeat',
      1,
      () =>
        recordHeartbeat(school.as('student'), {
          item: school.items.video.uuid,
          locale: 'en',
          rate: 1,
          positionSeconds: 1,
          played: [],
        }),
    ],
  ] as const)('%s: %i', async (_name, count, work) => {
    expect(await statementsOf(work)).toHaveLength(count);
  });
});
