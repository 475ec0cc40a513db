import { LockReason } from '@/components/patterns/lock-reason';
import { AppLink } from '@/components/ui/app-link';
import { MarginNote } from '@/components/ui/margin-note';
import { Time } from '@/components/ui/time';
import type { DashboardDto } from '@/server/domains/learning';
import { type DateReader, LockNext, lockSentence } from '../lock-words';
import type { Words } from '../words';

/** The margin of the dashboard: what the mentor wrote last, and what is locked and why. */
export function DashboardMargin({ board, t, reader }: { board: DashboardDto; t: Words; reader: DateReader }) {
  const { note } = board;
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
          <div className="divide-y divide-line">
            {board.locked.map(({ title, course, lock }) => (
              <LockReason
                key={`${course} ${title}`}
                title={<span dir="auto">{title}</span>}
                reason={lockSentence(t, lock, reader)}
                next={<LockNext t={t} lock={lock} />}
                timed={lock.why === 'date'}
              />
            ))}
          </div>
        )}
      </section>
    </>
  );
}
