import { ownerSql } from '@/tests/support/db';
import { type Entries, SIGNED_IN } from '../matrix';
import { mentorshipOf } from './fixtures';

const ENROLLING = 'U+++FFFFU';

/** Who guides whom. */
export const mentorship: Entries = {
  'mentorship.mentor.assign': {
    procedure: 'mentorship.assignMentor',
    input: (school) => ({
      learner: school.otherStudent.uuid,
      mentor: school.idleMentor.uuid,
      course: school.elsewhere.course.slug,
    }),
    own: ENROLLING,
    foreign: 'UNNNFFFFU',
    reset: ({ here }) =>
      ownerSql`update mentor_assignments set ended_at = now() where learner_id = ${here.otherStudent.id}`,
  },
  'mentorship.mentor.end': {
    procedure: 'mentorship.endMentoring',
    input: async (school) => ({ assignment: (await mentorshipOf(school)).uuid }),
    own: ENROLLING,
    foreign: 'UNNNFFFFU',
  },
  'mentorship.mentor.mine': { input: () => ({}), own: SIGNED_IN },
  'mentorship.mentee.list': { input: () => ({}), own: 'U++F++FFU' },
};
