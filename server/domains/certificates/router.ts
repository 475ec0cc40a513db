import { passthrough } from '@/lib/zod/passthrough';
import { procedure, router } from '@/server/api/trpc';
import { revokeCertificate } from './commands/revoke-certificate';
import { shareCertificate, unshareCertificate } from './commands/share-certificate';
import { certificateInput, revokeInput } from './schema';

/** The certificate procedures. The PDF has its own plain route: app/api/certificates. */
export const certificatesRouter = router({
  share: procedure.input(passthrough(certificateInput)).mutation(({ ctx, input }) => shareCertificate(ctx.ctx, input)),
  unshare: procedure
    .input(passthrough(certificateInput))
    .mutation(({ ctx, input }) => unshareCertificate(ctx.ctx, input)),
  revoke: procedure.input(passthrough(revokeInput)).mutation(({ ctx, input }) => revokeCertificate(ctx.ctx, input)),
});
