import { type AppError, isAppError } from '@/lib/errors/app-error';
import { recordAudit } from './audit';
import type { Ctx } from './context';
import { metrics } from './monitoring/metrics';

const DENIED = new Set(['forbidden', 'unauthenticated', 'not_found', 'rate_limited']);
const AGAIN_MS = 60_000;
const MOST_REMEMBERED = 20_000;

// Edges are bundled apart: one memory for all of them.
type Memory = { told: WeakSet<object>; lately: Map<string, number> };
const shared = globalThis as typeof globalThis & { growthOsRefusals?: Memory };

function memory(): Memory {
  shared.growthOsRefusals ??= { told: new WeakSet(), lately: new Map() };
  return shared.growthOsRefusals;
}

/** Whether an error is a refusal of a person or place, rather than of an input or a state. */
export function isDenial(e: unknown): e is AppError {
  return isAppError(e) && DENIED.has(e.kind);
}

/** Says that this refusal stands in the trail already, so that no edge it passes writes it again. True the first time. */
export function tellOnce(e: unknown): boolean {
  if (typeof e !== 'object' || e === null) return true;
  const { told } = memory();
  if (told.has(e)) return false;
  told.add(e);
  return true;
}

/**
 * Where a refusal leaves the building (a route, a procedure, a page): writes it into the trail unless its command did.
 * The same again within a minute is counted only, and so are strangers who find nothing (docs/decisions/022). Never
 * throws: the refusal itself is what matters.
 */
export async function recordRefusal(ctx: Ctx, operation: string, e: unknown, where: object = {}): Promise<void> {
  if (!isDenial(e) || !tellOnce(e)) return;
  metrics().refusals.inc({ kind: e.kind });
  if (ctx.actor.kind === 'anonymous' && e.kind !== 'forbidden') return;
  const who = ctx.actor.personUuid ?? ctx.ip ?? '';
  if (isRepeated(`${ctx.org.uuid} ${who} ${operation} ${e.reason}`)) return;
  const note = { action: 'denied', operation, context: { reason: e.reason, ...where } } as const;
  await recordAudit(ctx, note).catch((failure: unknown) =>
    ctx.log.error({ err: failure }, 'the refusal could not be recorded'),
  );
}

function isRepeated(key: string): boolean {
  const { lately } = memory();
  const now = Date.now();
  if ((lately.get(key) ?? 0) > now) return true;
  if (lately.size >= MOST_REMEMBERED) lately.clear();
  lately.set(key, now + AGAIN_MS);
  return false;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** Records a route handler's refusal: `GET /api/files/{uuid}`, with the path that was asked for. */
export async function recordRefusedRoute(ctx: Ctx, request: Request, e: unknown): Promise<void> {
  const path = URL.parse(request.url)?.pathname.slice(0, 300) ?? '';
  await recordRefusal(ctx, `${request.method} ${path.replace(UUID, '{uuid}')}`, e, { path });
}
