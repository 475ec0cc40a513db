import type { z } from 'zod';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translator';
import type { Org } from '../org';

/** One part of a mail, in the order it is read. */
export type MailBlock =
  | { kind: 'text'; text: string }
  /** What a person wrote, as they wrote it. */
  | { kind: 'quote'; text: string; by?: string | undefined }
  /** The one thing to do. `href` is a path of the school (`/en/…`) or a whole address. */
  | { kind: 'action'; label: string; href: string }
  /** A code to type in. */
  | { kind: 'code'; code: string }
  | { kind: 'note'; text: string };

/** What a mail says. */
export type MailContent = {
  subject: string;
  /** The line that mail programs show after the subject. */
  preview?: string;
  heading: string;
  blocks: MailBlock[];
  /** Why the reader gets this mail; one sentence. */
  why: string;
};

/** What a template has at hand: the reader's language, its texts, the school. */
export type MailTools = { t: Translate; locale: Locale; org: Org };

/** A kind of mail: its name, the data it needs, its words. */
export type MailTemplate<Schema extends z.ZodType = z.ZodType> = {
  name: string;
  data: Schema;
  build: (data: z.output<Schema>, tools: MailTools) => MailContent;
};

/** Every template that has been loaded, by name. */
export const mailTemplates = new Map<string, MailTemplate>();

/** Declares a kind of mail; lives in the domain's emails/<name>.ts. */
export function defineMail<Schema extends z.ZodType>(template: MailTemplate<Schema>): MailTemplate<Schema> {
  mailTemplates.set(template.name, template as unknown as MailTemplate);
  return template;
}
