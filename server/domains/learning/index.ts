export { type CompletionOutcome, markItemCompleted } from './commands/mark-item-completed';
export { unlockNextLesson } from './commands/unlock-lessons';
export { courseCompleted, enrolmentCreated, lessonCompleted, lessonUnlocked } from './events';
export { type OpenLesson, requireOpenLesson } from './queries/require-open-lesson';
export { type CompletionProof, completionProof } from './schema';
