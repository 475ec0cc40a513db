import { whenOf } from '@/components/assessment/when';
import { MarginNote } from '@/components/ui/margin-note';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { VersionDto } from '@/server/domains/assessment';

/** What the reader of the version before asked for, in their words. */
export async function LastTime({ version, ctx }: { version: VersionDto | undefined; ctx: Ctx }) {
  if (!version?.review) return null;
  const t = await getTranslations({ locale: ctx.locale, namespace: 'mentorship.review' });
  const { review, notes } = version;
  const reviewer = review.reviewer || t('someone');
  return (
    <section className="mt-8 border-t border-line pt-5">
      <h2 className="text-sm">{t('lastTime')}</h2>
      <p className="mb-3 text-sm text-ink-3">{t('before', { number: version.number })}</p>
      <div className="flex flex-col gap-3">
        {review.comment && (
          <MarginNote author={{ name: reviewer }} when={whenOf(ctx, review.at)}>
            {review.comment}
          </MarginNote>
        )}
        {notes.map((note) => (
          <MarginNote key={note.number} number={note.number} author={{ name: note.author || reviewer }}>
            {note.anchor && (
              <span className="mb-1 block text-sm">
                <mark>{note.anchor.quote}</mark>
              </span>
            )}
            {note.body}
          </MarginNote>
        ))}
      </div>
    </section>
  );
}
