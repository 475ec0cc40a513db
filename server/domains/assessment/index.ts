import './file-access';

export { type AssignmentPanelDto, getAssignmentPanel } from './assignments/queries/get-assignment-panel';
export { type AssignmentList, type AssignmentListItem, listAssignments } from './assignments/queries/list-assignments';
export type { CriterionDto } from './assignments/queries/load-rubric';
export { attemptGraded, attemptSubmitted, submissionReviewed, submissionSent } from './events';
export { gradeEssay } from './quizzes/commands/grade-essay';
export { type SaveReceipt, saveAnswer } from './quizzes/commands/save-answer';
export { startAttempt } from './quizzes/commands/start-attempt';
export { type SubmitReceipt, submitAttempt } from './quizzes/commands/submit-attempt';
export type {
  AttemptDto,
  GradedAttemptDto,
  GradedQuestionDto,
  QuestionDto,
  RunningAttemptDto,
  WaitingAttemptDto,
} from './quizzes/dto';
export { getAttempt } from './quizzes/queries/get-attempt';
export { type EssayReviewDto, getEssayReview } from './quizzes/queries/get-essay-review';
export { type AttemptSummary, getQuizCard, type QuizCardDto } from './quizzes/queries/get-quiz-card';
export { listWaitingEssays, type WaitingEssay } from './quizzes/queries/list-waiting-essays';
export { type ReviewReceipt, reviewSubmission } from './submissions/commands/review-submission';
export { saveDraft } from './submissions/commands/save-draft';
export { type SentReceipt, submitAssignment } from './submissions/commands/submit-assignment';
export { getQueuePlace, type QueuePlace } from './submissions/queries/get-queue-place';
export { getReview, type ReviewPageDto } from './submissions/queries/get-review';
export { listSubmissions, type QueueItem, type QueuePage } from './submissions/queries/list-submissions';
export type { NoteDto, ReviewDto, SubmittedFile, VersionDto } from './submissions/queries/load-history';
export type { DiffPart } from './submissions/rules/diff';
