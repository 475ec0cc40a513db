import { lockReason } from '@/components/patterns/lock-reason';
import { AppLink } from '@/components/ui/app-link';
import { MarginNote } from '@/components/ui/margin-note';
import { Markup } from '@/components/ui/markup';
import { SoftLinks } from '@/components/ui/soft-links';
import { Time } from '@/components/ui/time';
import { html } from '@/lib/html/html';
import type { DashboardDto } from '@/server/domains/learning';
import { type DateReader, lockNext, lockSentence } from '../lock-words';
import type { Words } from '../words';

/** The margin of the dashboard: what the mentor wrote last, and what is locked and why. */
export function DashboardMargin({ board, t, reader }: { board: DashboardDto; t: Words; reader: DateReader }) {
  const { note } = board;
  const row = ({ title, lock }: DashboardDto['locked'][number]) =>
    lockReason({
      title,
      reason: lockSentence(t, lock, reader),
      next: lockNext(t, lock),
      timed: lock.why === 'date',
    });
  return (
    <>
      {note && (
        <section className="mb-9">
          <h2 className="mb-3 text-base">{t('dashboard.fromMentor')}</h2>
          <MarginNote
            author={{ name: note.author }}
            when={<Time value={note.at} locale={reader.locale} timeZone={reader.timeZone} />}
            actions={
              <AppLink className="link" href={note.href}>
                {t('dashboard.openWork', { title: note.title })}
              </AppLink>
            }
          >
            {note.body}
          </MarginNote>
        </section>
      )}
      <section>
        <h2 className="mb-1 text-base">{t('dashboard.locked')}</h2>
        {board.locked.length === 0 ? (
          <p className="py-2 text-sm text-ink-2">{t('dashboard.nothingLocked')}</p>
        ) : (
          <SoftLinks>
            <Markup className="divide-y divide-line" html={html`${board.locked.map(row)}`} />
          </SoftLinks>
        )}
      </section>
    </>
  );
}
