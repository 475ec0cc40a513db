import { on } from '@/server/core/jobs';
import { courseCompleted } from '@/server/domains/learning/events';
import { issueForCourse } from './jobs';

/** What certificates do when something happens elsewhere. */
export const subscriptions = [on(courseCompleted, issueForCourse, (p) => p)];
