import { z } from 'zod';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { organizationSettings } from '../schema';

/** The rules a school added to its robots.txt; empty without any. */
export const getRobotsRules = query(
  'organizations.get-robots-rules',
  { access: anyone('robots.txt says them to everybody'), input: z.strictObject({}) },
  async (ctx): Promise<string> => {
    const [row] = await ctx.sql<{ settings: unknown }>`select settings from organizations where id = ${ctx.org.id}`;
    return organizationSettings.safeParse(row?.settings).data?.robots?.rules ?? '';
  },
);
