import { randomUUID } from 'node:crypto';
import type { Locale } from '@/lib/i18n/locales';
import type { PermissionCode, Reach as PermissionReach, RoleCode } from '@/server/domains/identity/permissions';
import { type Arming, armedDb, armedSql, type Db, type Reach } from './db';
import { type Logger, log } from './log';
import type { Org } from './org';
import { denialError, type Rule } from './policy';

/** Who acts. Anonymous and system are actors too, so nobody tests for null. */
export type Actor = {
  kind: 'person' | 'system' | 'anonymous';
  /** The database key; 0n for anonymous and system. */
  personId: bigint;
  personUuid: string | null;
  sessionUuid: string | null;
  name: { en: string | null; ar: string | null };
  email: string | null;
  roles: ReadonlySet<RoleCode>;
  /** Each permission with how far it goes (self, assigned, owned, organization, platform). */
  permissions: ReadonlyMap<PermissionCode, PermissionReach>;
  /** What the audit trail calls it: a job's name, or null. */
  label: string | null;
  preferences: { locale: Locale; timezone: string; theme: string; digits: string };
  is(personId: bigint): boolean;
  can(permission: PermissionCode): boolean;
  /** How far a permission goes, or null without it. The system reaches the organisation. */
  reach(permission: PermissionCode): PermissionReach | null;
  hasRole(role: RoleCode): boolean;
};

/** What every command and query gets: tenant, actor, language, clock, and a database that sees only their rows. */
export type Ctx = {
  org: Org;
  actor: Actor;
  locale: Locale;
  requestId: string;
  ip: string | null;
  userAgent: string | null;
  /** The client's key for a write that may be sent twice. */
  idempotencyKey: string | null;
  readonly run: string | null;
  log: Logger;
  now(): Date;
  arming: Arming;
  db: Db;
  /** One hand-written statement, armed like db: ctx.sql<Row>`select … where id = ${id}`. int8 is bigint, rows are snake_case. */
  sql<Row>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Row[]>;
  /** Throws unless the rule allows; the denial is recorded. */
  authorize<Subject>(rule: Rule<Subject>, subject: Subject): void;
};

type ActorFields = Partial<Omit<Actor, 'is' | 'can' | 'reach' | 'hasRole'>> & { kind: Actor['kind'] };

/** An actor from plain fields. */
export function makeActor(fields: ActorFields): Actor {
  const actor: Actor = {
    personId: 0n,
    personUuid: null,
    sessionUuid: null,
    name: { en: null, ar: null },
    email: null,
    roles: new Set(),
    permissions: new Map(),
    label: null,
    preferences: { locale: 'en', timezone: 'UTC', theme: 'system', digits: 'latn' },
    ...fields,
    is: (id) => actor.kind === 'person' && actor.personId === id,
    can: (permission) => actor.kind === 'system' || actor.permissions.has(permission),
    reach: (permission) => (actor.kind === 'system' ? 'organization' : (actor.permissions.get(permission) ?? null)),
    hasRole: (role) => actor.roles.has(role),
  };
  return actor;
}

/** Nobody signed in. */
export const ANONYMOUS: Actor = makeActor({ kind: 'anonymous' });

const ORGANIZATION_WIDE: RoleCode[] = ['superadmin', 'admin', 'enrolment_manager', 'instructor'];

/** How far the actor's rows reach inside the organisation. */
export function reachOf(actor: Actor): Reach {
  if (actor.kind === 'system') return 'organization';
  if (actor.kind === 'anonymous') return 'none';
  if (ORGANIZATION_WIDE.some((role) => actor.roles.has(role))) return 'organization';
  return actor.roles.has('mentor') ? 'mentees' : 'own';
}

/** What a context is made of. */
export type CtxFields = {
  org: Org;
  actor: Actor;
  locale: Locale;
  requestId?: string;
  ip?: string | null;
  userAgent?: string | null;
  idempotencyKey?: string | null;
  /** Which run of a job this is; the trail names it (AUD-7). */
  run?: string | null;
  now?: () => Date;
};

/** Joins a tagged template to `$1 … $n` text. */
export function sqlText(strings: TemplateStringsArray): string {
  return strings.reduce((text, part, i) => (i === 0 ? part : `${text}$${i}${part}`), '');
}

/** Builds the context of a request, page or job. */
export function createCtx(fields: CtxFields): Ctx {
  const requestId = fields.requestId ?? randomUUID();
  const { actor, org } = fields;
  const arming: Arming = {
    orgId: org.id,
    personId: actor.kind === 'person' ? actor.personId : null,
    reach: reachOf(actor),
  };
  let db: Db | undefined;
  let logger: Logger | undefined;
  return {
    org,
    actor,
    locale: fields.locale,
    requestId,
    ip: fields.ip ?? null,
    userAgent: fields.userAgent ?? null,
    idempotencyKey: fields.idempotencyKey ?? null,
    run: fields.run ?? null,
    get log() {
      logger ??= log().child({ requestId, org: org.slug, actor: actor.personUuid ?? actor.label ?? actor.kind });
      return logger;
    },
    now: fields.now ?? (() => new Date()),
    arming,
    get db() {
      db ??= armedDb(arming);
      return db;
    },
    sql: <Row>(strings: TemplateStringsArray, ...values: unknown[]) => armedSql<Row>(arming, sqlText(strings), values),
    authorize: (rule, subject) => {
      const verdict = rule(actor, subject);
      if (verdict !== true) throw denialError(verdict);
    },
  };
}

/** A context of the platform itself inside one organisation (jobs, seeds); `label` is what the audit trail calls it. */
export function systemCtx(org: Org, label: string, fields: Partial<Omit<CtxFields, 'org' | 'actor'>> = {}): Ctx {
  return createCtx({ org, actor: makeActor({ kind: 'system', label }), locale: org.defaultLocale, ...fields });
}

export type { Org } from './org';
