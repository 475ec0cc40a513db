import { z } from 'zod';
import { holders } from '@/server/core/operations';
import type { OrgLogo } from '@/server/core/org';
import { query } from '@/server/core/query';
import { uploadLimit } from '@/server/domains/media';
import type { SettingsDto } from '../dto';
import { settingsPolicy } from '../policy';
import { organizationSettings } from '../schema';

type LogoRow = Omit<OrgLogo, 'alt'> & { alt: OrgLogo['alt'] | null };

/** The settings of the school as its page edits them. */
export const getSettings = query(
  'organizations.get-settings',
  { access: holders('settings.manage'), input: z.strictObject({}) },
  async (ctx): Promise<SettingsDto> => {
    ctx.authorize(settingsPolicy.manage, {});
    // Read here and not from the context, whose school may be some seconds old: who just saved must see it.
    const [row] = await ctx.sql<{ settings: unknown; logo: LogoRow | null }>`
      select o.settings, (select jsonb_build_object('uuid', f.uuid, 'width', f.width, 'height', f.height, 'alt', f.alt_text)
        from files f where f.id = o.logo_file_id) as logo
      from organizations o where o.id = ${ctx.org.id}`;
    const settings = organizationSettings.safeParse(row?.settings).data;
    return {
      robots: { rules: settings?.robots?.rules ?? '' },
      logo: row?.logo ? { ...row.logo, alt: row.logo.alt ?? {} } : null,
      logoMaxBytes: uploadLimit('organization_logo'),
    };
  },
);
