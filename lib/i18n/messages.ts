import fs from 'node:fs';
import path from 'node:path';
import type { Locale } from './locales';

/** A message catalogue: namespace → nested texts. */
export type Messages = { [key: string]: string | Messages };

const loaded = new Map<Locale, Messages>();

/** All messages of a language: every file of its folder is one namespace. Read once per process in production. */
export function messagesOf(locale: Locale): Messages {
  const known = loaded.get(locale);
  if (known) return known;
  const folder = path.join(process.cwd(), 'lib', 'i18n', 'messages', locale);
  const messages: Messages = {};
  for (const file of fs.readdirSync(folder)) {
    if (file.endsWith('.json'))
      messages[file.slice(0, -5)] = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Messages;
  }
  if (process.argv.includes('dev') === false) loaded.set(locale, messages); // next dev rereads, so that a changed text shows
  return messages;
}
