import { z } from 'zod';
import { env } from '@/lib/env/server';
import { translated } from '@/lib/i18n/locales';
import { systemCtx } from '@/server/core/context';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';

/** A persona of the demonstration school. */
export type DemoPersonDto = {
  uuid: string;
  /** In the reader's language, else in the script there is. */
  name: string;
  role: string;
  note: { en: string; ar: string } | null;
};

/** The invented people of the demonstration school, staff first; nobody outside demo mode. */
export const listDemoPeople = query(
  'identity.list-demo-people',
  { access: anyone('demo mode only: the people are invented'), input: z.strictObject({}) },
  async (ctx): Promise<DemoPersonDto[]> => {
    if (!env().DEMO) return [];
    const rows = await systemCtx(ctx.org, 'demo').sql<{
      uuid: string;
      name_en: string | null;
      name_ar: string | null;
      role: string;
      note: DemoPersonDto['note'];
    }>`
    select p.uuid, p.name_en, p.name_ar, p.metadata->'demo' as note, (array_agg(r.code order by array_position(array['superadmin','admin','enrolment_manager','instructor','mentor','recruiter','student'], r.code)))[1] as role
    from people p join person_roles pr on pr.person_id = p.id and pr.organization_id = p.organization_id join roles r on r.id = pr.role_id
    where p.metadata ? 'invented' and p.status in ('active', 'inactive') group by p.id
    order by (p.metadata ? 'demo') desc, array_position(array['student','mentor','instructor','admin','enrolment_manager','superadmin','recruiter'], (array_agg(r.code order by array_position(array['superadmin','admin','enrolment_manager','instructor','mentor','recruiter','student'], r.code)))[1]), p.id`;
    return rows.map((row) => ({
      uuid: row.uuid,
      name: translated({ en: row.name_en ?? undefined, ar: row.name_ar ?? undefined }, ctx.locale) ?? '',
      role: row.role,
      note: row.note,
    }));
  },
);
