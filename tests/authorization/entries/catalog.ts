import { ownerSql } from '@/tests/support/db';
import { EMPTY, type Entries, EVERYBODY, NOTHING, SIGNED_IN } from '../matrix';
import { materialOf } from './fixtures';

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
  'catalog.find_moved_course': {
    input: async (school, relation) => ({
      slug: await formerSlugOf(relation === 'own' ? school.course : school.draftCourse),
    }),
    own: SIGNED_IN,
    other: 'U++N+NNNU', // a draft that moved: its authors follow
    foreign: NOTHING,
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
  'catalog.recording.attach': {
    procedure: 'catalog.attachToRecording',
    input: async (school) => ({ item: school.items.video.uuid, files: [(await materialOf(school)).uuid] }),
    own: 'U++F+FFFU',
    foreign: 'UNNFNFFFU',
  },
  'catalog.recording.detach': {
    procedure: 'catalog.detachFromRecording',
    input: async (school) => ({ item: school.items.video.uuid, files: [(await materialOf(school)).uuid] }),
    own: 'U++F+FFFU',
    foreign: 'UNNFNFFFU',
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

/** An address that the course had before. */
async function formerSlugOf(course: { id: bigint; organizationId: bigint }): Promise<string> {
  const slug = `course-9000${course.id}`;
  await ownerSql`insert into course_slugs (organization_id, course_id, slug) values (${course.organizationId}, ${course.id}, ${slug}) on conflict do nothing`;
  return slug;
}
