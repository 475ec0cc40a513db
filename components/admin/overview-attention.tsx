import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { Check, CircleAlert } from '@/components/ui/icons';
import { formatNumber } from '@/lib/i18n/fill';
import { relativeTime } from '@/lib/i18n/relative-time';
import { getTranslations } from '@/lib/i18n/server';
import type { OverviewDto } from '@/server/domains/admin';
import { processName } from './overview-machine';
import type { Reader } from './reader';

type Need = { label: string; count: number; note?: string | null; href: string; alarm: boolean };

/** What somebody has to look at today, worst first; one calm sentence when there is nothing. */
export async function Attention({ figures: f, reader }: { figures: OverviewDto; reader: Reader }) {
  const { locale, timeZone, digits } = reader;
  const t = await getTranslations({ locale, namespace: 'admin.overview' });
  const when = (value: string) => relativeTime(locale, value, { timeZone, digits });
  const base = `/${locale}/admin`;
  const gone = f.machine.workers.filter((worker) => !worker.alive);
  const needs: Need[] = [
    {
      label: t('processesGone'),
      count: gone.length,
      note: gone
        .map((one) => t('goneProcess', { process: processName(t, one.process), when: when(one.beatAt) }))
        .join(' · '),
      href: `${base}/jobs`,
      alarm: true,
    },
    { label: t('jobsDead'), count: f.jobs.dead, href: `${base}/jobs?state=dead`, alarm: true },
    { label: t('mailsFailed'), count: f.mails.failed, href: `${base}/mails?state=failed`, alarm: true },
    {
      label: t('waiting'),
      count: f.submissions.waiting,
      note: f.submissions.oldest && t('oldest', { when: when(f.submissions.oldest) }),
      href: `/${locale}/mentor`,
      alarm: false,
    },
  ].filter((need) => need.count > 0);
  return (
    <section aria-labelledby="attention">
      <h2 id="attention" className="text-base">
        {t('attention')}
      </h2>
      {needs.length === 0 ? (
        <p className="mt-2 flex items-center gap-2 text-ink-2">
          <Check />
          {t('calm')}
        </p>
      ) : (
        <ul className="mt-1">
          {needs.map((need) => (
            <li key={need.label} className="flex items-baseline gap-4 border-b border-line py-2.5">
              <span className="num w-8 flex-none text-end text-lg font-semibold">
                {formatNumber(locale, need.count, { digits })}
              </span>
              <span className="min-w-0 flex-1">
                <AppLink className="dt-link font-medium" href={need.href}>
                  {need.label}
                </AppLink>
                {need.note && <span className="block text-sm text-ink-3">{need.note}</span>}
              </span>
              {need.alarm && (
                <Badge tone="danger" icon={<CircleAlert />}>
                  {t('alarm')}
                </Badge>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
