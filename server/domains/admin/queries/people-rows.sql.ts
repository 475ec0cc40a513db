import { parseCursor } from '@/lib/paging/cursor';
import { type Conditions, conditions, containing } from '@/server/core/conditions';
import type { Ctx } from '@/server/core/context';
import { armedSql } from '@/server/core/db';
import type { RoleCode } from '@/server/domains/identity/permissions';
import type { Names, PersonRowDto } from '../dto';

/** What narrows and orders the list of people. */
export type PeopleFilter = {
  search?: string | undefined;
  role?: RoleCode | undefined;
  state?: string | undefined;
  sort: 'joined' | 'name';
  cursor?: string | undefined;
  limit: number;
};

type Row = {
  uuid: string;
  name_en: string | null;
  name_ar: string | null;
  email: string;
  status: PersonRowDto['status'];
  email_verified_at: Date | null;
  created_at: Date;
  roles: RoleCode[];
  last_seen_at: Date | null;
  done: number;
  lessons: number;
  mentors: Names[];
};

// What is told of a person, looked up for the rows of one page only.
const FACTS = `
  (select coalesce(array_agg(r.code), '{}') from person_roles pr join roles r on r.id = pr.role_id where pr.person_id = p.id) as roles,
  greatest(p.last_seen_at, (select max(s.last_seen_at) from sessions s where s.person_id = p.id)) as last_seen_at,
  (select count(*)::int from enrolments e join lesson_progress lp on lp.person_id = e.person_id and lp.course_id = e.course_id
    where e.person_id = p.id and lp.completed_at is not null) as done,
  (select count(*)::int from enrolments e join lessons l on l.course_id = e.course_id where e.person_id = p.id) as lessons,
  (select coalesce(jsonb_agg(distinct jsonb_build_object('en', m.name_en, 'ar', m.name_ar)), '[]') from mentor_assignments ma
    join people m on m.id = ma.mentor_id where ma.learner_id = p.id and ma.ended_at is null) as mentors`;

/** The conditions of search, role and state; the count uses the same. */
export function peopleConditions(f: PeopleFilter): Conditions {
  const c = conditions();
  if (f.search)
    c.add`(coalesce(p.name_en, '') || ' ' || coalesce(p.name_ar, '') || ' ' || p.email) ilike ${containing(f.search)}`;
  if (f.role)
    c.add`exists (select from person_roles pr join roles r on r.id = pr.role_id where pr.person_id = p.id and r.code = ${f.role})`;
  if (f.state === 'unconfirmed') c.add`p.email_verified_at is null`;
  else if (f.state) c.add`p.status = ${f.state}::person_status`;
  return c;
}

/** One page of people by key, newest or by name in the reader's language. */
export async function peopleRows(ctx: Ctx, f: PeopleFilter): Promise<PersonRowDto[]> {
  const cursor = parseCursor(f.cursor);
  const other = ctx.locale === 'ar' ? 'en' : 'ar';
  const key =
    f.sort === 'name' ? `lower(coalesce(p.name_${ctx.locale}, p.name_${other}, p.email)), p.id` : 'p.created_at, p.id';
  const ascending = (f.sort === 'name') !== (cursor?.direction === 'before');
  const order = key
    .split(/, (?=p\.id$)/)
    .map((part) => `${part} ${ascending ? 'asc' : 'desc'}`)
    .join(', ');
  const c = peopleConditions(f);
  if (cursor) {
    const at = `(select ${key.replaceAll('p.', 'at.')} from people at where at.uuid = ${c.value(cursor.key)}::uuid)`;
    c.add([`(${key}) ${ascending ? '>' : '<'} ${at}`] as unknown as TemplateStringsArray);
  }
  const limit = c.value(f.limit);
  const rows = await armedSql<Row>(
    ctx.arming,
    `with p as materialized (select p.* from people p ${c.where()} order by ${order} limit ${limit})
     select p.uuid, p.name_en, p.name_ar, p.email, p.status::text as status, p.email_verified_at, p.created_at, ${FACTS} from p order by ${order}`,
    c.values,
  );
  return rows.map(toPersonRow);
}

/** The same facts of one person; null when there is nobody. */
export async function personRow(ctx: Ctx, uuid: string): Promise<PersonRowDto | null> {
  const rows = await armedSql<Row>(
    ctx.arming,
    `select p.uuid, p.name_en, p.name_ar, p.email, p.status::text as status, p.email_verified_at, p.created_at, ${FACTS} from people p where p.uuid = $1::uuid`,
    [uuid],
  );
  return rows[0] ? toPersonRow(rows[0]) : null;
}

function toPersonRow(row: Row): PersonRowDto {
  return {
    uuid: row.uuid,
    name: { en: row.name_en, ar: row.name_ar },
    email: row.email,
    roles: row.roles,
    status: row.status,
    confirmed: row.email_verified_at !== null,
    progress: row.lessons > 0 ? Math.round((row.done / row.lessons) * 100) : null,
    mentors: row.mentors,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    joinedAt: row.created_at.toISOString(),
  };
}
