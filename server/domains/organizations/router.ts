import { passthrough } from '@/lib/zod/passthrough';
import { procedure, router } from '@/server/api/trpc';
import { removeLogo, setLogo } from './commands/set-logo';
import { updateRobots } from './commands/update-robots';
import { removeLogoInput, setLogoInput, updateRobotsInput } from './schema';

/** Procedures of a school's settings. */
export const organizationsRouter = router({
  setLogo: procedure.input(passthrough(setLogoInput)).mutation(({ ctx, input }) => setLogo(ctx.ctx, input)),
  removeLogo: procedure.input(passthrough(removeLogoInput)).mutation(({ ctx, input }) => removeLogo(ctx.ctx, input)),
  updateRobots: procedure
    .input(passthrough(updateRobotsInput))
    .mutation(({ ctx, input }) => updateRobots(ctx.ctx, input)),
});
