import pg from 'pg';
import { env } from '@/lib/env/server';
import { type Org, toOrg } from '@/server/core/org';
import type { CastSchool } from '../cast';

/** Makes a school with its hosts, as the owner: a school cannot make itself. Returns it as contexts need it. */
export async function seedOrganization(school: CastSchool): Promise<Org> {
  const owner = new pg.Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
  try {
    await owner.query('begin');
    const { rows } = await owner.query(
      `insert into organizations (slug, name, is_default, certificate_prefix, brand_hue, brand_chroma, default_locale, timezone, settings)
       values ($1, $2, $3, $4, $5, $6, 'ar', $7, $8) returning id`,
      [
        school.slug,
        JSON.stringify({ en: school.nameEn, ar: school.nameAr }),
        school.subdomain === null,
        school.certificatePrefix,
        school.brand.hue,
        school.brand.chroma,
        school.timezone,
        JSON.stringify({ tagline: school.tagline, intro: school.intro, note: school.note }),
      ],
    );
    const host = school.subdomain ? `${school.subdomain}.localhost` : 'localhost';
    await owner.query('insert into organization_hosts (organization_id, hostname, is_primary) values ($1, $2, true)', [
      rows[0].id,
      host,
    ]);
    await owner.query('commit');
    const found = await owner.query('select * from organization_directory where slug = $1', [school.slug]);
    return toOrg({ ...found.rows[0], id: BigInt(found.rows[0].id) });
  } finally {
    await owner.end();
  }
}
