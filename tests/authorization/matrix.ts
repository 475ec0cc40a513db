import { TRPCError } from '@trpc/server';
import { isAppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import type { School, World } from '@/tests/support/world';

/**
 * One letter per principal, in the order: anonymous, superadmin, admin, enrolment manager, instructor, mentor,
 * recruiter, student, suspended.
 *
 * `+` may (succeeds, or is stopped by a state such as "already done", never by a right), `U` is asked to sign in,
 * `F` is told why not, `N` is told that there is nothing, `V` is told which field is wrong.
 */
export type Cells = string;

/** Whose object it is: of `student` (in the course of `instructor`, read by `mentor`); of another learner there; of another course. */
export type Relation = 'own' | 'other' | 'elsewhere';

/** What is expected of one operation. */
export type Entry = {
  /** Why it has no cells of its own: no edge reaches it, and what does is in the matrix. */
  unreachable?: string;
  /** The tRPC procedure it is called through; without one it is called by pages or routes and here directly. */
  procedure?: string;
  /** How it is called when it is not exported by itself. */
  call?: (ctx: Ctx, input: unknown) => Promise<unknown>;
  /** The input for an object of that relation; called with the other school for foreign objects. */
  input: (school: School, relation: Relation, world: World) => unknown;
  own: Cells;
  other?: Cells;
  elsewhere?: Cells;
  /** Present when the input names an object: an object of another school and one that does not exist look the same. */
  foreign?: Cells;
  /** The input with a name that nobody has, where replacing uuids and addresses does not make one. */
  missing?: (school: School) => unknown;
  /** Puts the world back before each cell. */
  reset?: (world: World) => Promise<unknown>;
};

/** Entries by the name of the operation. */
export type Entries = Record<string, Entry>;

/** Nobody but staff of the school. */
export const STAFF = 'U++FFFFFU';
/** Every signed-in person. */
export const SIGNED_IN = 'U+++++++U';
/** Visitors too. */
export const EVERYBODY = '+++++++++';
/** Neither people nor visitors: jobs and the command line. */
export const NOBODY = 'NNNNNNNNN';
/** Whoever is signed in finds nothing. */
export const NOTHING = 'UNNNNNNNU';
/** Everybody is let in and finds nothing. */
export const EMPTY = 'NNNNNNNNN';

/** What came of a call. */
export type Outcome = { letter: string; detail: string; succeeded: boolean };

const STATES = new Set(['conflict', 'precondition', 'gone', 'unavailable']);
const LETTERS: Record<string, string> = { unauthenticated: 'U', forbidden: 'F', not_found: 'N', validation: 'V' };

/** Calls and sorts the answer into a letter. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work();
    return { letter: '+', detail: 'ok', succeeded: true };
  } catch (thrown) {
    const e = thrown instanceof TRPCError && thrown.cause ? thrown.cause : thrown;
    if (isAppError(e)) {
      const detail = JSON.stringify([e.kind, e.reason, e.params, e.fields]);
      return { letter: STATES.has(e.kind) ? '+' : (LETTERS[e.kind] ?? '!'), detail, succeeded: false };
    }
    return { letter: '!', detail: e instanceof Error ? `${e.name}: ${e.message}` : String(e), succeeded: false };
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The same input with every name of an object replaced by one that nobody has. */
export function withMissingNames(input: unknown): unknown {
  if (typeof input === 'string') {
    if (UUID.test(input)) return crypto.randomUUID();
    return /^(course|lesson)-\d+$/.test(input) ? 'nobody-has-this-address' : input;
  }
  if (Array.isArray(input)) return input.map(withMissingNames);
  if (input && typeof input === 'object' && Object.getPrototypeOf(input) === Object.prototype)
    return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, withMissingNames(value)]));
  return input;
}

/** Calls an operation through its procedure, or directly. */
export function caller(
  entry: Entry,
  direct: (ctx: Ctx, input: unknown) => Promise<unknown>,
  throughApi: (ctx: Ctx, procedure: string, input: unknown) => Promise<unknown>,
): (ctx: Ctx, input: unknown) => Promise<unknown> {
  const { procedure } = entry;
  return procedure ? (ctx, input) => throughApi(ctx, procedure, input) : direct;
}
