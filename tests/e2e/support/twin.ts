import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Locale } from '@/lib/i18n/locales';
import { embeddedOwnerUrl } from '@/tools/launcher/database-file.mjs';
import { dataDir } from './owner-sql';

const root = path.resolve(import.meta.dirname, '../../..');
const LETTERS = { en: 'abdefghiklmnorstuz', ar: 'بتجدرزسشعفقكلمنهي' };

/** A learner that no other test and no earlier attempt knows. */
export type Twin = { email: string; name: Record<Locale, string> };

/**
 * Makes a learner who stands where one of the cast stood on the first day: journeys that use up their learner find a
 * fresh one in every attempt. The same commands as for the cast, in the database of the running school.
 */
export async function twinOf(
  key: string,
  first: Record<Locale, string>,
  names: Partial<Twin['name']> = {},
): Promise<Twin> {
  const last = (locale: Locale) =>
    Array.from({ length: 7 }, () => LETTERS[locale][Math.floor(Math.random() * LETTERS[locale].length)]).join('');
  const latin = last('en');
  const name = {
    en: names.en ?? `${first.en} ${latin.charAt(0).toUpperCase()}${latin.slice(1)}`,
    ar: names.ar ?? `${first.ar} ${last('ar')}`,
  };
  const email = `${key}.${latin}.${Date.now()}@kurrasa.example`;
  const order = { key, course: 'your-first-online-shop', nameEn: name.en, nameAr: name.ar, email };
  const secrets = JSON.parse(fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>;
  await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'prisma/seed/run.ts', 'twin', JSON.stringify(order)],
    {
      cwd: root,
      env: {
        ...process.env,
        ...secrets,
        NODE_ENV: 'production',
        DATABASE_URL: embeddedOwnerUrl(dataDir),
        DATA_DIR: dataDir,
        STORAGE_DIR: path.join(dataDir, 'files'),
        PUBLIC_PROTOCOL: 'http',
        DEMO: '1',
        LOG_LEVEL: 'error',
      },
    },
  );
  return { email, name };
}
