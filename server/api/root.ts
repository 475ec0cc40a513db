import { identityRouter } from '@/server/domains/identity/router';
import { router } from './trpc';

/** Every procedure of the product. */
export const appRouter = router({ identity: identityRouter });

/** The type the browser client is made of. */
export type AppRouter = typeof appRouter;
