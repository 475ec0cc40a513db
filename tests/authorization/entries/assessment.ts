import { ownerSql } from '@/tests/support/db';
import { type Entries, NOTHING, SIGNED_IN } from '../matrix';
import { attemptOf, attemptsAre } from './fixtures';

const GRADERS = 'U++F+FFFU';
const READERS = 'U++F++FFU';

const sent = () =>
  ownerSql`update submissions set status = 'submitted', version = 1, reviewed_at = null, reviewed_by_id = null`;
const returned = () =>
  ownerSql`update submissions set status = 'returned', version = (select coalesce(max(number), 0) from submission_versions v where v.submission_id = submissions.id)`;

const essayGrade = (quiz: { questions: { uuid: string; type: string }[] }) =>
  quiz.questions.filter((one) => one.type === 'essay').map((one) => ({ question: one.uuid, points: 2, feedback: '' }));

/** Quizzes, assignments, reviews. */
export const assessment: Entries = {
  'assessment.attempt.start': {
    procedure: 'assessment.startAttempt',
    input: (school, relation) => ({ item: (relation === 'own' ? school.items.quiz : school.elsewhere.quizItem).uuid }),
    own: 'UFFFFFF+U',
    elsewhere: 'UFFFFFFFU',
    foreign: NOTHING,
    reset: () => attemptsAre('graded'),
  },
  'assessment.attempt.submit': {
    procedure: 'assessment.submitAttempt',
    input: async (school, relation) => ({ attempt: (await attemptOf(school, relation)).uuid }),
    own: 'UNNNNNN+U',
    other: NOTHING,
    foreign: NOTHING,
    reset: () => attemptsAre('in_progress'),
  },
  'assessment.attempt.get': {
    input: async (school, relation) => ({ attempt: (await attemptOf(school, relation)).uuid }),
    own: 'U++N+NN+U',
    other: 'U++N+NNNU',
    elsewhere: 'U++NNNNNU',
    foreign: NOTHING,
    reset: () => attemptsAre('submitted'),
  },
  'assessment.answer.save': {
    input: async (school, relation) => ({
      attempt: (await attemptOf(school, relation)).uuid,
      answers: [{ question: school.quiz.questions[0]?.uuid, response: null, flagged: false, sequence: 1 }],
    }),
    own: 'UNNNNNN+U',
    other: NOTHING,
    foreign: NOTHING,
    reset: () => attemptsAre('in_progress'),
  },
  'assessment.essay.grade': {
    procedure: 'assessment.gradeEssay',
    input: async (school, relation) => ({
      attempt: (await attemptOf(school, relation)).uuid,
      grades: essayGrade(relation === 'elsewhere' ? school.elsewhere.quiz : school.quiz),
    }),
    own: GRADERS,
    elsewhere: 'U++FNFFFU',
    foreign: 'UNNFNFFFU',
    reset: () => attemptsAre('submitted'),
  },
  'assessment.essay.review': {
    input: async (school, relation) => ({ attempt: (await attemptOf(school, relation)).uuid }),
    own: GRADERS,
    elsewhere: 'U++FNFFFU',
    foreign: 'UNNFNFFFU',
    reset: () => attemptsAre('submitted'),
  },
  'assessment.essay.list': { input: () => ({}), own: GRADERS },
  'assessment.quiz.card': {
    input: (school, relation) => ({ item: (relation === 'own' ? school.items.quiz : school.elsewhere.quizItem).uuid }),
    own: 'U++F++F+U',
    elsewhere: 'U++FFFFFU',
    foreign: NOTHING,
  },
  'assessment.draft.save': {
    procedure: 'assessment.saveDraft',
    input: (school, relation) => ({
      item: (relation === 'own' ? school.items.assignment : school.elsewhere.assignmentItem).uuid,
      text: 'A draft.',
    }),
    own: 'UNNNNNN+U',
    elsewhere: NOTHING,
    foreign: NOTHING,
    reset: returned,
  },
  'assessment.assignment.submit': {
    procedure: 'assessment.submitAssignment',
    input: (school, relation) => ({
      item: (relation === 'own' ? school.items.assignment : school.elsewhere.assignmentItem).uuid,
      text: 'My answer.',
    }),
    own: 'UFFFFFF+U',
    elsewhere: 'UFFFFFFFU',
    foreign: NOTHING,
    reset: returned,
  },
  'assessment.assignment.panel': {
    input: (school, relation) => ({
      item: (relation === 'own' ? school.items.assignment : school.elsewhere.assignmentItem).uuid,
    }),
    own: 'U++F++F+U',
    elsewhere: 'U++FFFFFU',
    foreign: NOTHING,
  },
  'assessment.assignment.list': { input: () => ({}), own: SIGNED_IN },
  'assessment.submission.review': {
    procedure: 'assessment.reviewSubmission',
    input: (school, relation) => ({
      submission: (relation === 'own'
        ? school.submission
        : relation === 'other'
          ? school.otherSubmission
          : school.elsewhere.submission
      ).uuid,
      version: 1,
      decision: 'approved',
      comment: 'Well done.',
    }),
    own: READERS,
    other: 'U++F+NFFU',
    elsewhere: 'U++FNNFFU',
    foreign: 'UNNFNNFFU',
    reset: sent,
  },
  'assessment.submission.get_review': {
    input: (school, relation) => ({
      submission: (relation === 'own'
        ? school.submission
        : relation === 'other'
          ? school.otherSubmission
          : school.elsewhere.submission
      ).uuid,
    }),
    own: READERS,
    other: 'U++F+NFFU',
    elsewhere: 'U++FNNFFU',
    foreign: 'UNNFNNFFU',
    reset: sent,
  },
  'assessment.submission.list': { input: () => ({}), own: READERS },
  // Whoever reads a queue may ask for a place in it; what is not theirs to read has none there.
  'assessment.submission.place': { input: (school) => ({ submission: school.submission.uuid }), own: READERS },
};
