import { cx } from '@/components/ui/cx';
import { fill, isolate } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';

/** The words of it; `text` holds `{email}`. */
export type LinkSentLabels = { sentTitle?: string; sentText: string; mailbox: string };

type LinkSentProps = { locale: Locale; email: string; labels: LinkSentLabels; demo: boolean };

/** Stands in place of a form whose answer is a mail: where the link went, and in a demo where it can be read. */
export function LinkSent({ locale, email, labels, demo }: LinkSentProps) {
  return (
    <div role="status">
      {labels.sentTitle && <h2 className="mb-1 text-lg">{labels.sentTitle}</h2>}
      {/* Isolated, or an Arabic sentence pulls its full stop into the address. */}
      <p className={cx('wrap-anywhere', labels.sentTitle && 'text-ink-2')}>
        {fill(labels.sentText, { email: isolate(email) })}
      </p>
      {demo && (
        <a className="link mt-4 inline-block" href={`/${locale}/demo/mailbox`}>
          {labels.mailbox}
        </a>
      )}
    </div>
  );
}
