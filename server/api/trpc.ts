import { initTRPC, TRPCError } from '@trpc/server';
import { isAppError } from '@/lib/errors/app-error';
import { ERROR_KINDS } from '@/lib/errors/kinds';
import { errorText, fieldTexts } from '@/lib/i18n/translator';
import type { Ctx } from '@/server/core/context';
import { recordRefusal } from '@/server/core/refusals';

/** What every procedure gets: the one context all edges build. */
export type ApiContext = { ctx: Ctx };

const t = initTRPC.context<ApiContext>().create({
  // The reader's language, the reason as a word, the fields; never a stack, never what the log knows.
  errorFormatter({ shape, error, ctx }) {
    const cause = error.cause;
    const locale = ctx?.ctx.locale ?? 'en';
    const reference = (ctx?.ctx.requestId ?? '').slice(0, 8);
    const known = isAppError(cause);
    return {
      code: shape.code,
      message:
        known || error.code === 'INTERNAL_SERVER_ERROR'
          ? errorText(locale, cause, reference)
          : errorText(locale, null, reference),
      data: {
        httpStatus: known ? ERROR_KINDS[cause.kind].http : shape.data.httpStatus,
        kind: known
          ? cause.kind
          : error.code === 'NOT_FOUND'
            ? 'not_found'
            : error.code === 'BAD_REQUEST'
              ? 'validation'
              : 'internal',
        reason: known ? cause.reason : 'internal',
        params: known ? cause.params : {},
        fields: known ? fieldTexts(locale, cause) : [],
        reference,
      },
    };
  },
});

const errors = t.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const cause = result.error.cause;
  const kind = isAppError(cause) ? cause.kind : 'internal';
  await recordRefusal(ctx.ctx, path, cause, { edge: 'procedure' });
  if (ERROR_KINDS[kind].log !== 'info')
    ctx.ctx.log[ERROR_KINDS[kind].log]({ err: cause ?? result.error, path }, 'a procedure refused or failed');
  if (isAppError(cause)) throw new TRPCError({ code: ERROR_KINDS[cause.kind].trpc, cause, message: cause.message });
  return result;
});

/** Composes procedures. */
export const router = t.router;

/** The only procedure builder: who may call is said by the command or query it delegates to. */
export const procedure = t.procedure.use(errors);

/** Calls procedures in-process, for tests. */
export const createCallerFactory = t.createCallerFactory;
