import { ownerSql } from '@/tests/support/db';
import { type Entries, NOBODY, NOTHING, SIGNED_IN } from '../matrix';

const seenAll = () =>
  ownerSql`insert into video_progress (organization_id, person_id, content_item_id, duration_seconds, seen_seconds)
    select c.organization_id, e.person_id, c.id, 60, 60 from content_items c join lessons l on l.id = c.lesson_id join enrolments e on e.course_id = l.course_id
    where c.kind = 'video' on conflict (organization_id, person_id, content_item_id) do update set seen_seconds = 60`;

let n = 0;
const newAddress = () => `student-${++n}@school.test`;

/** Joining, studying, progress. */
export const learning: Entries = {
  'learning.enrol_in_course': {
    procedure: 'learning.enrol',
    input: (school, relation) => ({
      course: (relation === 'other' ? school.draftCourse : school.openCourse).uuid,
    }),
    own: 'UFFFFFF+U',
    other: 'UFFFFFFNU', // a draft
    foreign: 'UFFFFFFNU',
  },
  'learning.enrol_learner': {
    procedure: 'learning.enrolLearner',
    input: (school, relation) => ({
      person: school.otherStudent.uuid,
      course: (relation === 'own' ? school.course : school.elsewhere.course).uuid,
    }),
    own: 'U++++FFFU',
    elsewhere: 'U+++NFFFU',
    foreign: 'UNNNNFFFU',
  },
  'learning.create_student': {
    procedure: 'learning.createStudent',
    input: (school) => ({
      email: newAddress(),
      nameEn: 'New Student',
      nameAr: '',
      locale: 'en',
      courses: [school.course.uuid],
      mentor: school.people.mentor.uuid,
    }),
    own: 'UF++FFFFU', // a learner: the arrows of the hierarchy
    foreign: 'UFNNFFFFU', // a course of another school
  },
  'learning.complete_item': {
    procedure: 'learning.completeItem',
    input: (school, relation) => ({ item: (relation === 'own' ? school.items.text : school.elsewhere.text).uuid }),
    own: 'UFFFFFF+U',
    elsewhere: 'UFFFFFFFU',
    foreign: 'UFFFFFFNU',
  },
  'learning.complete_watched_item': {
    procedure: 'learning.completeWatchedItem',
    input: (school) => ({ item: school.items.video.uuid }),
    own: 'UFFFFFF+U',
    foreign: 'UFFFFFFNU',
    reset: seenAll,
  },
  'learning.record_heartbeat': {
    input: (school) => ({ item: school.items.video.uuid, locale: 'en', positionSeconds: 1, rate: 1, played: [] }),
    own: 'UNNNNNN+U',
    foreign: NOTHING,
  },
  'learning.record_lesson_view': {
    input: (school, relation) => ({
      lesson: relation === 'own' ? school.lessons[0]?.uuid : school.elsewhere.lesson.uuid,
    }),
    own: 'U++F++F+U',
    elsewhere: 'U++FFFFFU',
    foreign: NOTHING,
  },
  'learning.rebuild_progress': {
    input: (school) => ({ enrolment: school.enrolment.uuid }),
    own: NOBODY,
  },
  'learning.get_course_outline': {
    input: (school, relation) => ({ course: (relation === 'other' ? school.draftCourse : school.course).slug }),
    own: SIGNED_IN,
    other: 'U++N+NNNU', // a draft
    foreign: NOTHING,
  },
  'learning.get_lesson_page': {
    input: (school) => ({ course: school.course.slug, lesson: school.lessons[0]?.slug }),
    own: SIGNED_IN,
    foreign: NOTHING,
  },
  'learning.get_dashboard': { input: () => ({}), own: SIGNED_IN },
  'learning.list_my_courses': { input: () => ({}), own: SIGNED_IN },
};
