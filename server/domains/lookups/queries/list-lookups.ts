import { z } from 'zod';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { remembered } from '../cache';
import type { LookupTypeCode } from '../catalogue';
import type { BilingualName } from '../definition';

/** One value of a vocabulary as the school has it now. */
export type LookupDto = {
  code: string;
  name: BilingualName;
  isActive: boolean;
  parent: string | null;
  metadata: Record<string, unknown>;
};

type Row = {
  code: string;
  name_en: string;
  name_ar: string;
  is_active: boolean;
  parent: string | null;
  metadata: Record<string, unknown>;
};

/**
 * The values of a vocabulary in its order, those switched off among them: rows that hold one still show its name. From
 * the database, at most four seconds old in every process.
 */
export const listLookups = query(
  'lookups.list',
  {
    access: anyone('names of languages, countries and states are in every form and on public pages'),
    input: z.strictObject({ type: z.custom<LookupTypeCode>((v) => typeof v === 'string' && /^[a-z_]{1,60}$/.test(v)) }),
  },
  (ctx, { type }): Promise<readonly LookupDto[]> =>
    remembered(`${ctx.org.id}|${type}`, async () => {
      const rows = await ctx.sql<Row>`
        select l.code, l.name_en, l.name_ar, l.is_active, p.code as parent, l.metadata
        from lookups l join lookup_types t on t.id = l.type_id left join lookups p on p.id = l.parent_id
        where t.code = ${type} order by l.display_order, l.sort_order, l.id`;
      return rows.map((row) => ({
        code: row.code,
        name: { en: row.name_en, ar: row.name_ar },
        isActive: row.is_active,
        parent: row.parent,
        metadata: row.metadata,
      }));
    }),
);
