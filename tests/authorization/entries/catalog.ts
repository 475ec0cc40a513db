import { ownerSql } from '@/tests/support/db';
import { EMPTY, type Entries, EVERYBODY } from '../matrix';

const AUTHORS = 'U++F+FFFU';
const OTHER_AUTHORS = 'U++FFFFFU';
const NO_COURSE = 'UNNFNFFFU';

/** Courses as their authors and the public see them. */
export const catalog: Entries = {
  'catalog.list_public_courses': { procedure: 'catalog.list', input: () => ({}), own: EVERYBODY },
  'catalog.list_public_course_slugs': { input: () => ({}), own: EVERYBODY },
  'catalog.get_public_course': {
    input: (school, relation) => ({ slug: (relation === 'own' ? school.course : school.draftCourse).slug }),
    own: EVERYBODY,
    other: EMPTY, // a draft
    foreign: EMPTY,
  },
  'catalog.update_course': {
    procedure: 'catalog.update',
    input: (school, relation) => ({
      course: (relation === 'own' ? school.course : school.elsewhere.course).uuid,
      level: 'advanced',
    }),
    own: AUTHORS,
    elsewhere: OTHER_AUTHORS,
    foreign: NO_COURSE,
  },
  'catalog.publish_course': {
    procedure: 'catalog.publish',
    input: (school, relation) => ({ course: (relation === 'own' ? school.course : school.elsewhere.course).uuid }),
    own: AUTHORS,
    elsewhere: NO_COURSE.replace(/^UNN/, 'U++'), // a draft of somebody else does not exist
    foreign: NO_COURSE,
    reset: ({ here, there }) =>
      ownerSql`update courses set status = 'draft' where id = any (${[here.course.id, here.elsewhere.course.id, there.course.id].map(String)}::bigint[])`,
  },
  'catalog.archive_course': {
    procedure: 'catalog.archive',
    input: (school, relation) => ({ course: (relation === 'own' ? school.course : school.elsewhere.course).uuid }),
    own: AUTHORS,
    elsewhere: OTHER_AUTHORS,
    foreign: NO_COURSE,
    reset: ({ here, there }) =>
      ownerSql`update courses set status = 'published', archived_at = null where id = any (${[here.course.id, here.elsewhere.course.id, there.course.id].map(String)}::bigint[])`,
  },
};
