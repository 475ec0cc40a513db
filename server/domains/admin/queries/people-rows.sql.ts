import { parseCursor } from '@/lib/paging/cursor';
import { type Conditions, conditions, containing } from '@/server/core/conditions';
import type { Ctx } from '@/server/core/context';
import { armedSql } from '@/server/core/db';
import { keyset } from '@/server/core/keyset';
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
  invited: boolean;
  created_at: Date;
  roles: RoleCode[];
  last_seen_at: Date | null;
  done: number;
  lessons: number;
  mentors: Names[];
};

// A suspension whose end has come is over, whatever the column still says: the sign-in reads it the same way (LKP-2).
const STATUS = `case when p.status = 'suspended' and p.suspended_until <= now() then 'active' else p.status::text end`;
const INVITED = 'p.email_verified_at is null and p.password_hash is null';
const FIELDS = `p.uuid, p.name_en, p.name_ar, p.email, ${STATUS} as status, p.email_verified_at, (${INVITED}) as invited, p.created_at`;

// What is told of a person, looked up for the rows of one page only.
const FACTS = `
  (select coalesce(array_agg(r.code), '{}') from person_roles pr join roles r on r.id = pr.role_id where pr.person_id = p.id) as roles,
  greatest(p.last_seen_at, (select max(s.last_seen_at) from sessions s where s.person_id = p.id)) as last_seen_at,
  (select count(*)::int from enrolments e join lesson_progress lp on lp.person_id = e.person_id and lp.course_id = e.course_id
    where e.person_id = p.id and lp.completed_at is not null) as done,
  (select count(*)::int from enrolments e join lessons l on l.course_id = e.course_id where e.person_id = p.id) as lessons,
  (select coalesce(jsonb_agg(distinct jsonb_build_object('en', m.name_en, 'ar', m.name_ar)), '[]') from mentor_assignments ma
    join people m on m.id = ma.mentor_id where ma.learner_id = p.id and ma.ended_at is null) as mentors`;

/** The conditions of search (names in both scripts, address, telephone), role and state; the count uses the same. */
export function peopleConditions(f: PeopleFilter): Conditions {
  const c = conditions();
  if (f.search) {
    const asked = containing(f.search);
    const digits = f.search.replace(/\D/g, '');
    // Only what looks like a telephone number is looked for among them; each half has an index of its own.
    if (digits.length >= 4 && /^[\d\s+()-]+$/.test(f.search))
      c.add`p.id in (select sp.person_id from student_profiles sp where regexp_replace(coalesce(sp.phone, ''), '[^0-9]', '', 'g') like ${containing(digits)}
        union all select x.id from people x where (coalesce(x.name_en, '') || ' ' || coalesce(x.name_ar, '') || ' ' || x.email) ilike ${asked})`;
    else c.add`(coalesce(p.name_en, '') || ' ' || coalesce(p.name_ar, '') || ' ' || p.email) ilike ${asked}`;
  }
  if (f.role)
    c.add`exists (select from person_roles pr join roles r on r.id = pr.role_id where pr.person_id = p.id and r.code = ${f.role})`;
  if (f.state === 'unconfirmed') c.add`p.email_verified_at is null`;
  else if (f.state === 'invited') c.add`p.email_verified_at is null and p.password_hash is null`;
  else if (f.state === 'suspended')
    c.add`p.status = 'suspended' and (p.suspended_until is null or p.suspended_until > now())`;
  else if (f.state === 'active') c.add`p.status = 'active' or (p.status = 'suspended' and p.suspended_until <= now())`;
  else if (f.state) c.add`p.status = ${f.state}::person_status`;
  return c;
}

/** One page of people by key, newest or by name in the reader's language. */
export async function peopleRows(ctx: Ctx, f: PeopleFilter): Promise<PersonRowDto[]> {
  const cursor = parseCursor(f.cursor);
  const other = ctx.locale === 'ar' ? 'en' : 'ar';
  const byName = f.sort === 'name';
  const first = byName ? `lower(coalesce(p.name_${ctx.locale}, p.name_${other}, p.email))` : 'p.created_at';
  const c = peopleConditions(f);
  const order = keyset(c, { cursor, table: 'people', alias: 'p', key: [first, 'p.id'], descending: !byName });
  const limit = c.value(f.limit);
  const rows = await armedSql<Row>(
    ctx.arming,
    `with p as materialized (select p.* from people p ${c.where()} order by ${order} limit ${limit})
     select ${FIELDS}, ${FACTS} from p order by ${order}`,
    c.values,
  );
  return rows.map(toPersonRow);
}

/** The same facts of one person; null when there is nobody. */
export async function personRow(ctx: Ctx, uuid: string): Promise<PersonRowDto | null> {
  const rows = await armedSql<Row>(ctx.arming, `select ${FIELDS}, ${FACTS} from people p where p.uuid = $1::uuid`, [
    uuid,
  ]);
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
    invited: row.invited,
    progress: row.lessons > 0 ? Math.round((row.done / row.lessons) * 100) : null,
    mentors: row.mentors,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    joinedAt: row.created_at.toISOString(),
  };
}
