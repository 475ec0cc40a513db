import type { z } from 'zod';
import type { CommandCtx } from '@/server/core/command';
import { type MailTemplate, queueMail } from '@/server/core/mail';
import { inLanguage, type Reader } from '../queries/learning-subjects';
import { goesBy } from '../rules/channels';
import type { NoticeType } from '../schema';

/** The mail that goes with a notice. `dedupeKey` names it within the school. */
export type NoticeMail<Schema extends z.ZodType> = {
  reader: Reader;
  template: MailTemplate<Schema>;
  data: z.input<Schema>;
  dedupeKey: string;
};

/** Writes a notice's mail in the reader's language, if notices of this type go by mail and the reader can be reached. */
export async function mailNotice<Schema extends z.ZodType>(
  ctx: CommandCtx,
  type: NoticeType,
  { reader, ...mail }: NoticeMail<Schema>,
): Promise<void> {
  if (!reader.reachable || !goesBy(type, 'email')) return;
  const to = { email: reader.email, name: inLanguage(reader.name, reader.locale), personId: reader.id };
  await queueMail(ctx, { to, locale: reader.locale, ...mail });
}
