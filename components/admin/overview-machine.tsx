import { formatNumber } from '@/lib/i18n/fill';
import { relativeTime } from '@/lib/i18n/relative-time';
import { getTranslations, type Translator } from '@/lib/i18n/server';
import type { OverviewDto } from '@/server/domains/admin';
import { type Figure, Figures } from './overview-figures';
import type { Reader } from './reader';

/** What a process does, in words; its own name where there are none. */
export const processName = (t: Translator, process: string): string =>
  t.has(`processes.${process}`) ? t(`processes.${process}`) : process;

/** Whether the processes behind the school work, and what they have before them. */
export async function Machine({ figures: f, reader }: { figures: OverviewDto; reader: Reader }) {
  const { locale, timeZone, digits } = reader;
  const t = await getTranslations({ locale, namespace: 'admin.overview' });
  const n = (value: number) => formatNumber(locale, value, { digits });
  const when = (value: string) => relativeTime(locale, value, { timeZone, digits });
  const base = `/${locale}/admin`;
  const { outbox, workers } = f.machine;
  const waiting = outbox.oldest
    ? [
        t('outboxOldest', { when: when(outbox.oldest) }),
        ...(outbox.stuck > 0 ? [`${t('stuck')} ${n(outbox.stuck)}`] : []),
      ].join(' · ')
    : undefined;
  const processes: Figure[] = workers.map((worker) => ({
    label: processName(t, worker.process),
    value: t(worker.alive ? 'alive' : 'gone', { when: when(worker.beatAt) }),
    alarm: !worker.alive,
  }));
  if (workers.length === 0) processes.push({ label: t('workers'), value: t('noWorker'), alarm: true });
  return (
    <Figures
      title={t('machine')}
      lines={[
        ...processes,
        { label: t('outbox'), value: n(outbox.waiting), note: waiting },
        { label: t('jobsRunning'), value: n(f.jobs.running), href: `${base}/jobs?state=running` },
        { label: t('jobsFailed'), value: n(f.jobs.failed), href: `${base}/jobs?state=failed` },
        { label: t('mailsQueued'), value: n(f.mails.queued), href: `${base}/mails?state=queued` },
        { label: t('mailsToday'), value: n(f.mails.sentToday), href: `${base}/mails?state=sent` },
      ]}
    />
  );
}
