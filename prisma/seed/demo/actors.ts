import type { CommandCtx } from '@/server/core/command';
import { type Ctx, createCtx, makeActor, type Org } from '@/server/core/context';
import type { NoticeOrder } from '@/server/domains/engagement';
import { permissionsOf } from '@/server/domains/identity/permissions';
import type { SeededPeople } from './people';

/** A person of the cast with their keys in the database. */
export type Seeded = NonNullable<ReturnType<SeededPeople['get']>>;

/** A notice and when it was sent; they are written together at the end, oldest first. */
export type PastNotice = { at: Date; order: NoticeOrder };

/** What a replay of the past needs everywhere. `begun` is the moment all "days ago" are counted from. */
export type Replay = { org: Org; people: SeededPeople; begun: Date; notices: PastNotice[] };

/** Events of the last day keep this request id: they stay in the outbox for the workers. */
export const TODAY = 'seed-today';

const DAY = 24 * 3_600_000;

/** One person of the cast, by key. */
export function someone(people: SeededPeople, key: string): Seeded {
  const found = people.get(key);
  if (!found) throw new Error(`Nobody in this school is called ${key}`);
  return found;
}

/** The first person of a role. */
export function someoneWho(people: SeededPeople, ...roles: string[]): Seeded {
  for (const role of roles)
    for (const one of people.values()) if (one.member.roles.some((held) => held === role)) return one;
  throw new Error(`This school has nobody who is ${roles.join(' or ')}`);
}

/** The context of a person at a moment of the past, with exactly the rights the person has. */
export function actingAt({ org, begun }: Replay, { id, uuid, member }: Seeded, at: Date): Ctx {
  const actor = makeActor({
    kind: 'person',
    personId: id,
    personUuid: uuid,
    name: { en: member.nameEn, ar: member.nameAr },
    email: member.email,
    roles: new Set(member.roles),
    permissions: permissionsOf(member.roles),
    preferences: { locale: member.locale, timezone: member.timezone, theme: 'system', digits: 'latn' },
  });
  const recent = begun.getTime() - at.getTime() < DAY;
  return createCtx({ org, actor, locale: member.locale, now: () => at, ...(recent ? { requestId: TODAY } : {}) });
}

/** Both names of a person, as notices carry them. */
export const namesOf = ({ member }: Seeded) => ({ en: member.nameEn, ar: member.nameAr });

/** The inside of a command, as the seed's own helpers get it. */
export type { CommandCtx };
