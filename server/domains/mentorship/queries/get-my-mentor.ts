import { z } from 'zod';
import { translated } from '@/lib/i18n/locales';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';

/** The person who reads a learner's work. */
export type MyMentor = { uuid: string; name: string; since: string };

/** The actor's own mentor in a course (the one for this course before the one for all), or null. */
export const getMyMentor = query(
  'mentorship.mentor.mine',
  { access: signedIn, input: z.strictObject({ course: z.string().max(200).optional() }) },
  async (ctx, input): Promise<MyMentor | null> => {
    const [row] = await ctx.sql<{ uuid: string; name_en: string | null; name_ar: string | null; started_at: Date }>`
      select p.uuid, p.name_en, p.name_ar, m.started_at from mentor_assignments m
      join people p on p.organization_id = m.organization_id and p.id = m.mentor_id
      left join courses c on c.organization_id = m.organization_id and c.id = m.course_id
      where m.learner_id = ${ctx.actor.personId} and m.ended_at is null
        and (${input.course ?? null}::text is null or c.slug is null or c.slug = ${input.course ?? null}::text)
      order by m.course_id nulls last, m.id desc limit 1`;
    if (!row) return null;
    const name = translated({ en: row.name_en ?? undefined, ar: row.name_ar ?? undefined }, ctx.locale) ?? '';
    return { uuid: row.uuid, name, since: row.started_at.toISOString() };
  },
);
