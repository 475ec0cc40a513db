'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { api } from '@/components/patterns/api-client';
import { AppLink } from '@/components/ui/app-link';
import { Archive, Check, Clock, Ellipsis, Undo2 } from '@/components/ui/icons';
import { Menu, type MenuItem } from '@/components/ui/menu';
import { useToast } from '@/components/ui/toast';

/** A notice with its times already in words. */
export type NoticeItem = {
  id: string;
  text: string;
  href: string | null;
  seen: boolean;
  read: boolean;
  archived: boolean;
  at: string;
  when: string;
  whenFull: string;
};

/** The words of the list. */
export type NoticeListLabels = {
  list: string;
  isUnread: string;
  actions: string;
  markRead: string;
  markUnread: string;
  archive: string;
  restore: string;
  snooze: string;
  archivedToast: string;
  restoredToast: string;
  snoozedToast: string;
  undo: string;
  failed: string;
};

const DAY = 24 * 3_600_000;

/** One's notices: unread ones stand out; opening one marks it read, the rest is in its menu and can be undone. */
export function NoticeList({ notices, labels }: { notices: NoticeItem[]; labels: NoticeListLabels }) {
  const router = useRouter();
  const say = useToast();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [read, setRead] = useState<ReadonlyMap<string, boolean>>(new Map());

  // The list was looked at: the number on the bell goes, for what arrives while it is open too.
  const newest = notices[0]?.id;
  const unseen = notices.some((notice) => !notice.seen);
  useEffect(() => {
    if (unseen && newest) api.engagement.markAllSeen.mutate().catch(() => undefined);
  }, [newest, unseen]);

  const attempt = async (work: () => Promise<unknown>, put: () => void, back: () => void) => {
    put();
    try {
      await work();
      return true;
    } catch {
      back();
      say({ text: labels.failed, tone: 'problem' });
      return false;
    }
  };
  const hide = (id: string, away: boolean) =>
    setGone((before) => {
      const next = new Set(before);
      if (away) next.add(id);
      else next.delete(id);
      return next;
    });
  const mark = (id: string, now: boolean) =>
    attempt(
      () => api.engagement.markRead.mutate({ id, read: now }),
      () => setRead((before) => new Map(before).set(id, now)),
      () => setRead((before) => new Map(before).set(id, !now)),
    );
  const takeAway = async (id: string, work: () => Promise<unknown>, undo: () => Promise<unknown>, text: string) => {
    const done = await attempt(
      work,
      () => hide(id, true),
      () => hide(id, false),
    );
    if (!done) return;
    const run = async () => {
      if (
        await attempt(
          undo,
          () => hide(id, false),
          () => hide(id, true),
        )
      )
        router.refresh();
    };
    say({ text, undo: { label: labels.undo, run } });
  };
  const archive = (id: string, archived: boolean) =>
    takeAway(
      id,
      () => api.engagement.archive.mutate({ id, archived }),
      () => api.engagement.archive.mutate({ id, archived: !archived }),
      archived ? labels.archivedToast : labels.restoredToast,
    );
  const snooze = (id: string) =>
    takeAway(
      id,
      () => api.engagement.snooze.mutate({ id, until: new Date(Date.now() + DAY).toISOString() }),
      () => api.engagement.snooze.mutate({ id, until: null }),
      labels.snoozedToast,
    );

  const menuOf = (notice: NoticeItem, isRead: boolean): MenuItem[] => [
    {
      label: isRead ? labels.markUnread : labels.markRead,
      icon: <Check />,
      onSelect: () => void mark(notice.id, !isRead),
    },
    ...(notice.archived ? [] : [{ label: labels.snooze, icon: <Clock />, onSelect: () => void snooze(notice.id) }]),
    notice.archived
      ? { label: labels.restore, icon: <Undo2 />, onSelect: () => void archive(notice.id, false) }
      : { label: labels.archive, icon: <Archive />, onSelect: () => void archive(notice.id, true) },
  ];

  return (
    <ul aria-label={labels.list} className="border-t border-line">
      {notices
        .filter((notice) => !gone.has(notice.id))
        .map((notice) => {
          const isRead = read.get(notice.id) ?? notice.read;
          const words = (
            <>
              <span dir="auto" className={isRead ? 'text-ink-2' : 'font-semibold text-ink-1'}>
                {notice.text}
              </span>
              <time dateTime={notice.at} title={notice.whenFull} className="block text-sm text-ink-3">
                {notice.when}
                {!isRead && <span className="sr-only"> {labels.isUnread}</span>}
              </time>
            </>
          );
          return (
            <li key={notice.id} className="flex items-start gap-3 border-b border-line py-3">
              <span
                aria-hidden="true"
                className={`mt-2 h-[7px] w-4 flex-none rounded-[2px] ${isRead ? 'bg-transparent' : 'bg-brand'}`}
              />
              {notice.href ? (
                <AppLink
                  href={notice.href}
                  className="min-w-0 flex-1 rounded-sm hover:underline"
                  onClick={() => {
                    if (!isRead) void mark(notice.id, true);
                  }}
                >
                  {words}
                </AppLink>
              ) : (
                <div className="min-w-0 flex-1">{words}</div>
              )}
              <Menu label={labels.actions} trigger={<Ellipsis />} items={menuOf(notice, isRead)} />
            </li>
          );
        })}
    </ul>
  );
}
