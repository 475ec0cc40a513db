import { adminRouter } from '@/server/domains/admin/router';
import { assessmentRouter } from '@/server/domains/assessment/router';
import { catalogRouter } from '@/server/domains/catalog/router';
import { certificatesRouter } from '@/server/domains/certificates/router';
import { engagementRouter } from '@/server/domains/engagement/router';
import { identityRouter } from '@/server/domains/identity/router';
import { learningRouter } from '@/server/domains/learning/router';
import { mediaRouter } from '@/server/domains/media/router';
import { mentorshipRouter } from '@/server/domains/mentorship/router';
import { organizationsRouter } from '@/server/domains/organizations/router';
import { router } from './trpc';

/** Every procedure of the product. */
export const appRouter = router({
  admin: adminRouter,
  assessment: assessmentRouter,
  catalog: catalogRouter,
  certificates: certificatesRouter,
  engagement: engagementRouter,
  identity: identityRouter,
  learning: learningRouter,
  media: mediaRouter,
  mentorship: mentorshipRouter,
  organizations: organizationsRouter,
});

/** The type the browser client is made of. */
export type AppRouter = typeof appRouter;
