import { z } from 'zod';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import type { PublicPersonDto } from '../dto';

type Row = {
  uuid: string;
  name: string | null;
  headline: string | null;
  bio: string | null;
  is_mentor: boolean;
  hours: string | null;
};

/** The mentors and instructors who agreed to be named on public pages, mentors first. Never an e-mail address. */
export const listPublicPeople = query(
  'cms.list_public_people',
  { access: anyone('these people agreed to be named on public pages'), input: z.strictObject({}) },
  async (ctx): Promise<PublicPersonDto[]> => {
    const { locale } = ctx;
    const rows = await ctx.sql<Row>`
      select p.uuid, coalesce(case when ${locale} = 'ar' then p.name_ar else p.name_en end, p.name_en, p.name_ar) as name,
        coalesce(p.metadata->'headline'->>${locale}, p.metadata->'headline'->>'en') as headline,
        coalesce(p.bio->>${locale}, p.bio->>'en') as bio, r.is_mentor, p.metadata->>'usuallyAnswersInHours' as hours
      from people p
      join (select pr.organization_id, pr.person_id, bool_or(r.code = 'mentor') as is_mentor from person_roles pr join roles r on r.id = pr.role_id
        where r.code in ('mentor', 'instructor') group by pr.organization_id, pr.person_id) r
        on r.organization_id = p.organization_id and r.person_id = p.id
      where p.is_public and p.status = 'active'
      order by r.is_mentor desc, p.id limit 24`;
    return rows.map((row) => ({
      uuid: row.uuid,
      name: row.name ?? '',
      headline: row.headline,
      bio: row.bio,
      role: row.is_mentor ? 'mentor' : 'instructor',
      usuallyAnswersInHours: /^\d{1,3}$/.test(row.hours ?? '') ? Number(row.hours) : null,
    }));
  },
);
