import './file-access';

export { completeItem, completeWatchedItem } from './commands/complete-item';
export { createEnrolment, type EnrolmentPlace, type NewEnrolment } from './commands/create-enrolment';
export { createStudent } from './commands/create-student';
export { enrolInCourse } from './commands/enrol-in-course';
export { enrolLearner } from './commands/enrol-learner';
export { type CompletionOutcome, markItemCompleted } from './commands/mark-item-completed';
export { rebuildProgress } from './commands/rebuild-progress';
export { type HeartbeatAnswer, recordHeartbeat, type SeenRanges } from './commands/record-heartbeat';
export { recordLessonView } from './commands/record-lesson-view';
export { unlockNextLesson } from './commands/unlock-lessons';
export type {
  CompletionDto,
  DashboardDto,
  DueDto,
  FileDto,
  LessonItemDto,
  LessonPageDto,
  LessonStateDto,
  LockDto,
  MyCourseDto,
  OutlineDto,
  OutlineLessonDto,
  ResourceDto,
  StoryboardDto,
  VideoTrackDto,
  WorkState,
} from './dto';
export { courseCompleted, enrolmentCreated, lessonCompleted, lessonUnlocked } from './events';
export { getCourseOutline } from './queries/get-course-outline';
export { getDashboard, listMyCourses } from './queries/get-dashboard';
export { getLessonPage } from './queries/get-lesson-page';
export { type OpenLesson, requireOpenLesson } from './queries/require-open-lesson';
export { type CompletionProof, completionProof } from './schema';
