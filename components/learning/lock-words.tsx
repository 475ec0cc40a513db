import { AppLink } from '@/components/ui/app-link';
import { type Html, html } from '@/lib/html/html';
import { formatDate } from '@/lib/i18n/fill';
import type { LockDto } from '@/server/domains/learning';
import type { Words } from './words';

/** The reader's way of writing dates. */
export type DateReader = { locale: string; timeZone: string };

/** Why and when, in one or two sentences. */
export function lockSentence(t: Words, lock: LockDto, { locale, timeZone }: DateReader): string {
  const date = lock.opensAt ? formatDate(locale, lock.opensAt, { style: 'datetime', timeZone }) : '';
  if (lock.why === 'date') return t('lock.date', { date });
  const also = date ? ` ${t('lock.alsoDate', { date })}` : '';
  if (lock.why === 'previous_approved' && lock.assignment) {
    const { title, state } = lock.assignment;
    return `${t('lock.previous_approved', { title })} ${t(`lock.work.${state}`)}`.trim() + also;
  }
  if (lock.why === 'previous_completed' || lock.why === 'previous_approved')
    return (
      t('lock.previous_completed', { number: lock.waitsFor?.number ?? 1, title: lock.waitsFor?.title ?? '' }) + also
    );
  return t(`lock.${lock.why}`) + also;
}

/** What to do next about a lock, as a link; nothing when only waiting helps. */
export function LockNext({ t, lock }: { t: Words; lock: LockDto }) {
  if (!lock.next) return null;
  return (
    <AppLink className="link" href={lock.next.href}>
      {t(`lock.next.${lock.next.label}`)}
    </AppLink>
  );
}

/** The same in a list that is written as text. */
export function lockNext(t: Words, { next }: LockDto): Html | null {
  return next && html`<a class='link' href='${next.href}'>${t(`lock.next.${next.label}`)}</a>`;
}
