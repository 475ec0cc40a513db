import { parseCursor } from '@/lib/paging/cursor';
import { type Conditions, conditions, containing } from '@/server/core/conditions';
import type { Ctx } from '@/server/core/context';
import { armedSql } from '@/server/core/db';
import type { AuditRow } from '../dto';

/** What narrows the trail; what is left out leaves it open. */
export type AuditFilter = {
  entry?: string | undefined;
  action?: string | undefined;
  entity?: string | undefined;
  actor?: string | undefined;
  subject?: string | undefined;
  ownOf?: bigint | undefined;
  request?: string | undefined;
  actsOnly?: boolean | undefined;
  search?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  cursor?: string | undefined;
  timezone: string;
  limit: number;
};

// Where the keys of a row's person, course … stand: in what changed, or in what the trail wrote when it was created.
const key = (field: string) => `coalesce(m.f->'${field}'->>'new', m.f->'${field}'->>'old')::bigint`;
const own = (table: string, field: string) =>
  `case when p.entity_type = '${table}' then p.entity_id else ${key(field)} end`;
const title = (locale: string) => `coalesce(
  i.translations->'${locale}'->>'title',
  case when p.entity_type not in ('courses', 'lessons', 'content_items') then m.f->'translations'->'new'->'${locale}'->>'title' end,
  l.translations->'${locale}'->>'title', r.name->>'${locale}', c.translations->'${locale}'->>'title',
  m.f->'translations'->'new'->'${locale}'->>'title', m.f->'name'->'new'->>'${locale}',
  m.f->'hostname'->>'new', m.f->'original_name'->>'new', m.f->'permission'->>'new')`;
const name = (locale: string) =>
  `coalesce(whom.name_${locale}, case when p.entity_type = 'people' then coalesce(m.f->'name_${locale}'->>'new', m.f->'name_${locale}'->>'old') end)`;

const LABELLED = `
  select p.id, p.uuid, p.occurred_at, p.action, p.operation, p.entity_type, p.entity_uuid, p.actor_kind, p.actor_id, p.actor_label,
    coalesce(p.changes->'status'->>'new', p.changes->'state'->>'new') as state,
    who.uuid as actor_uuid, who.name_en as actor_en, who.name_ar as actor_ar, who.email as actor_email,
    k.person_id, ${name('en')} as person_en, ${name('ar')} as person_ar, ${title('en')} as thing_en, ${title('ar')} as thing_ar
  from page p
  left join lateral (select o.changes from audit_entries o where p.action <> 'created' and o.entity_type = p.entity_type
    and o.entity_id = p.entity_id and o.action = 'created' order by o.id limit 1) born on true
  cross join lateral (select coalesce(born.changes, '{}') || coalesce(p.changes, '{}') as f) m
  cross join lateral (select case when p.entity_type = 'people' then p.entity_id
      else coalesce(${key('person_id')}, ${key('learner_id')}) end as person_id,
    ${own('courses', 'course_id')} as course_id, ${own('lessons', 'lesson_id')} as lesson_id,
    ${own('content_items', 'content_item_id')} as item_id, ${own('assignments', 'assignment_id')} as assignment_id,
    ${own('quizzes', 'quiz_id')} as quiz_id, ${own('submissions', 'submission_id')} as submission_id,
    ${own('roles', 'role_id')} as role_id) k
  left join people who on who.id = p.actor_id
  left join people whom on whom.id = k.person_id
  left join courses c on c.id = k.course_id
  left join lessons l on l.id = k.lesson_id
  left join roles r on r.id = k.role_id
  left join submissions s on s.id = k.submission_id
  left join assignments t on t.id = coalesce(k.assignment_id, s.assignment_id)
  left join quizzes q on q.id = k.quiz_id
  left join content_items i on i.id = coalesce(k.item_id, t.content_item_id, q.content_item_id)`;

/**
 * One page of the trail, newest first, by key: page 10,000 costs what page 1 costs. Names are looked up for the page's
 * rows only; a record that is gone keeps the name the trail remembers. Read backwards, the rows come oldest first.
 */
export function auditRows(ctx: Ctx, f: AuditFilter): Promise<AuditRow[]> {
  const cursor = parseCursor(f.cursor);
  const backwards = cursor?.direction === 'before';
  const order = backwards ? 'asc' : 'desc';
  const c = conditions();
  if (cursor) {
    const at = `(select id from audit_entries where uuid = ${c.value(cursor.key)}::uuid)`;
    c.text(backwards ? `a.id > ${at}` : `a.id < ${at}`);
  }
  narrow(c, f);
  const limit = c.value(f.limit);
  const one = (extra: string) =>
    `select a.* from audit_entries a ${c.where()} ${extra && (c.where() ? `and ${extra}` : `where ${extra}`)} order by a.id ${order} limit ${limit}`;
  let page = one('');
  if (f.subject) {
    // two ranges of two indexes, instead of an OR that would read the whole life of a person
    const id = `(select id from people where uuid = ${c.value(f.subject)}::uuid)`;
    page = `select * from ((${one(`a.actor_id = ${id}`)}) union (${one(`a.entity_type = 'people' and a.entity_id = ${id}`)})) u order by id ${order} limit ${limit}`;
  }
  if (f.ownOf !== undefined) {
    // what somebody did, and the looks of others at their page and mails: three ranges of indexes again
    const id = `${c.value(f.ownOf)}::bigint`;
    const looks = "a.action in ('viewed', 'downloaded')";
    page = `select * from ((${one(`a.actor_id = ${id}`)}) union (${one(`a.entity_type = 'people' and a.entity_id = ${id} and ${looks}`)})
      union (${one(`a.entity_type = 'mail_messages' and a.entity_id in (select m.id from mail_messages m where m.person_id = ${id}) and ${looks}`)})) u
      order by id ${order} limit ${limit}`;
  }
  return armedSql<AuditRow>(
    ctx.arming,
    `with page as materialized (${page}) ${LABELLED} order by p.id ${order}`,
    c.values,
  );
}

function narrow(c: Conditions, f: AuditFilter): void {
  if (f.entry) c.add`a.uuid = ${f.entry}::uuid`;
  if (f.action) c.add`a.action = ${f.action}`;
  if (f.entity) c.add`a.entity_type = ${f.entity}`;
  if (f.actor) c.add`a.actor_id = (select id from people where uuid = ${f.actor}::uuid)`;
  if (f.actsOnly) c.add`a.action <> 'viewed'`;
  if (f.request) c.add`a.request_id = ${f.request}`;
  if (f.from) c.add`a.occurred_at >= (${f.from}::date)::timestamp at time zone ${f.timezone}`;
  if (f.to) c.add`a.occurred_at < (${f.to}::date + 1)::timestamp at time zone ${f.timezone}`;
  if (!f.search) return;
  const like = containing(f.search);
  c.add`a.operation ilike ${like} or a.ip ilike ${like} or a.entity_uuid::text ilike ${like} or a.changes::text ilike ${like}
    or a.actor_id in (select id from people where (coalesce(name_en, '') || ' ' || coalesce(name_ar, '') || ' ' || email) ilike ${like})
    or (a.entity_type = 'people' and a.entity_id in (select id from people where (coalesce(name_en, '') || ' ' || coalesce(name_ar, '') || ' ' || email) ilike ${like}))`;
}
