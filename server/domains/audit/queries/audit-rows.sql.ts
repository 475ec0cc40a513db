import type { Ctx } from '@/server/core/context';
import type { AuditRow } from '../dto';

/** What narrows the trail; null leaves it open. `before` is the key of the last row seen. */
export type AuditFilter = {
  action: string | null;
  entity: string | null;
  actorUuid: string | null;
  ownOf: bigint | null;
  request: string | null;
  subjectUuid: string | null;
  search: string | null;
  from: string | null;
  to: string | null;
  before: bigint | null;
  timezone: string;
  limit: number;
};

/**
 * One page of the trail, newest first, by key: page 10,000 costs what page 1 costs. Names are looked up for the page's
 * rows only; an entity that is gone keeps the name the trail remembers.
 */
export function auditRows(ctx: Ctx, f: AuditFilter): Promise<AuditRow[]> {
  const like = f.search ? `%${f.search.replace(/[\\%_]/g, '\\$&')}%` : null;
  return ctx.sql<AuditRow>`
    with page as materialized (
      select a.* from audit_entries a
      where (${f.before}::bigint is null or a.id < ${f.before}::bigint)
        and (${f.action}::text is null or a.action = ${f.action})
        and (${f.entity}::text is null or a.entity_type = ${f.entity})
        and (${f.ownOf}::bigint is null or a.actor_id = ${f.ownOf}::bigint)
        and (${f.actorUuid}::uuid is null or a.actor_id = (select id from people where uuid = ${f.actorUuid}::uuid))
        and (${f.subjectUuid}::uuid is null or a.entity_uuid = ${f.subjectUuid}::uuid)
        and (${f.request}::text is null or a.request_id = ${f.request})
        and (${f.from}::date is null or a.occurred_at >= (${f.from}::date)::timestamp at time zone ${f.timezone}::text)
        and (${f.to}::date is null or a.occurred_at < (${f.to}::date + 1)::timestamp at time zone ${f.timezone}::text)
        and (${like}::text is null or a.operation ilike ${like} or a.entity_type ilike ${like} or a.ip ilike ${like} or a.changes::text ilike ${like}
          or a.actor_id in (select id from people where (coalesce(name_en, '') || ' ' || coalesce(name_ar, '') || ' ' || email) ilike ${like})
          or (a.entity_type = 'people' and a.entity_id in (select id from people where (coalesce(name_en, '') || ' ' || coalesce(name_ar, '') || ' ' || email) ilike ${like})))
      order by a.id desc limit ${f.limit}::int
    )
    select p.id, p.uuid, p.occurred_at, p.action, p.operation, p.entity_type, p.entity_uuid, p.actor_kind, p.actor_label,
      who.uuid as actor_uuid, who.name_en as actor_name_en, who.name_ar as actor_name_ar,
      coalesce(owner.name_en, c.translations->'en'->>'title', l.translations->'en'->>'title', p.changes->'name_en'->>'new', p.changes->'name_en'->>'old') as label_en,
      coalesce(owner.name_ar, c.translations->'ar'->>'title', l.translations->'ar'->>'title', p.changes->'name_ar'->>'new', p.changes->'name_ar'->>'old') as label_ar
    from page p
    left join people who on who.id = p.actor_id
    left join people owner on owner.id = case when p.entity_type = 'people' then p.entity_id
      else coalesce((p.changes->'person_id'->>'new')::bigint, (p.changes->'learner_id'->>'new')::bigint) end
    left join courses c on p.entity_type = 'courses' and c.id = p.entity_id
    left join lessons l on p.entity_type = 'lessons' and l.id = p.entity_id
    order by p.id desc`;
}

/** The key of a row, for the cursor; null when it is not visible. */
export async function auditKey(ctx: Ctx, uuid: string | undefined): Promise<bigint | null> {
  if (!uuid) return null;
  const [row] = await ctx.sql<{ id: bigint }>`select id from audit_entries where uuid = ${uuid}::uuid`;
  return row?.id ?? null;
}
