import { z } from 'zod';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import type { SettingsDto } from '../dto';
import { settingsPolicy } from '../policy';
import { organizationSettings } from '../schema';

/** The settings of the school as its page edits them. */
export const getSettings = query(
  'organizations.get-settings',
  { access: holders('settings.manage'), input: z.strictObject({}) },
  async (ctx): Promise<SettingsDto> => {
    ctx.authorize(settingsPolicy.manage, {});
    const [row] = await ctx.sql<{ settings: unknown }>`select settings from organizations where id = ${ctx.org.id}`;
    const settings = organizationSettings.safeParse(row?.settings).data;
    return { robots: { rules: settings?.robots?.rules ?? '' } };
  },
);
