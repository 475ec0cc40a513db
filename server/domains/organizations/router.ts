import { passthrough } from '@/lib/zod/passthrough';
import { procedure, router } from '@/server/api/trpc';
import { updateRobots } from './commands/update-robots';
import { updateRobotsInput } from './schema';

/** Procedures of a school's settings. */
export const organizationsRouter = router({
  updateRobots: procedure
    .input(passthrough(updateRobotsInput))
    .mutation(({ ctx, input }) => updateRobots(ctx.ctx, input)),
});
