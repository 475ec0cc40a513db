import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { envSchema } from '@/lib/env/schema';

const file = path.join(import.meta.dirname, '../.env.example');

/** The text of `.env.example`: every variable of the schema with what it is for, its default, and whether it is needed. */
export function envExample(): string {
  const lines = [
    '# Every variable Growth OS reads; generated from lib/env/schema.ts (npx tsx tools/generate-env-example.ts).',
    '# `npm start` needs none of them: it makes a database and secrets of its own under .data/. For production copy this',
    '# file to .env, or set the variables wherever your processes get theirs.',
  ];
  for (const [name, schema] of Object.entries(envSchema.shape)) {
    const missing = schema.safeParse(undefined);
    const preset = missing.success && missing.data !== undefined ? missing.data : '';
    const value = typeof preset === 'boolean' ? (preset ? '1' : '0') : String(preset);
    lines.push('', `# ${schema.description ?? ''}${missing.success ? '' : ' Required.'}`);
    lines.push(missing.success ? `# ${name}=${value}` : `${name}=`);
  }
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) fs.writeFileSync(file, envExample());
