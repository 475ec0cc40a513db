import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { noticeSentence } from './rules/sentence';
import type { NoticeParams } from './schema';

/** A row of notifications as the queries read it. */
export type NoticeRow = {
  id: bigint;
  uuid: string;
  type: string;
  params: unknown;
  href: string | null;
  seen_at: Date | null;
  read_at: Date | null;
  archived_at: Date | null;
  snoozed_until: Date | null;
  created_at: Date;
};

/** A notice as its reader sees it. */
export type NoticeDto = {
  id: string;
  type: string;
  text: string;
  href: string | null;
  at: string;
  seen: boolean;
  read: boolean;
  archived: boolean;
  snoozedUntil: string | null;
};

/** One's own notices, a page of them; `next` is the cursor of the following page. */
export type NoticeListDto = { notices: NoticeDto[]; next: string | null; unread: number };

/** A row in the reader's language. */
export function toNotice(row: NoticeRow, locale: Locale): NoticeDto {
  return {
    id: row.uuid,
    type: row.type,
    text: noticeSentence(translator(locale), locale, row.type, row.params as NoticeParams),
    href: row.href === null ? null : `/${locale}${row.href}`,
    at: row.created_at.toISOString(),
    seen: row.seen_at !== null,
    read: row.read_at !== null,
    archived: row.archived_at !== null,
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
  };
}
