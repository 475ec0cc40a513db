import { assessmentRouter } from '@/server/domains/assessment/router';
import { identityRouter } from '@/server/domains/identity/router';
import { mentorshipRouter } from '@/server/domains/mentorship/router';
import { router } from './trpc';

/** Every procedure of the product. */
export const appRouter = router({ assessment: assessmentRouter, identity: identityRouter, mentorship: mentorshipRouter });

/** The type the browser client is made of. */
export type AppRouter = typeof appRouter;
