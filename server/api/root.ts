import { router } from './trpc';

/** Every procedure of the product. */
export const appRouter = router({});

/** The type the browser client is made of. */
export type AppRouter = typeof appRouter;
