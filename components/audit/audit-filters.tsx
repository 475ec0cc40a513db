import { FilterBar, listHref } from '@/components/patterns/filter-bar';
import { Button } from '@/components/ui/button';
import { ActiveChip } from '@/components/ui/chip';
import { TextField } from '@/components/ui/field';
import { Calendar } from '@/components/ui/icons';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { AUDIT_ACTIONS, AUDITED_TABLES } from '@/server/domains/audit/schema';

/** Search, action, record and days of the trail; all of it stands in the address. */
export async function AuditFilters({
  locale,
  path,
  params,
}: {
  locale: Locale;
  path: string;
  params: Record<string, string>;
}) {
  const t = await getTranslations({ locale, namespace: 'audit' });
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, locale);
  const dated = Boolean(params.from || params.to);
  return (
    <>
      <FilterBar
        path={path}
        params={params}
        search={{
          name: 'search',
          placeholder: t('search.placeholder'),
          label: t('search.label'),
          submit: t('search.submit'),
        }}
        filters={[
          {
            name: 'action',
            label: t('filter.action'),
            options: AUDIT_ACTIONS.map((value) => ({ value, label: t(`actions.${value}`) })),
          },
          {
            name: 'entity',
            label: t('filter.entity'),
            options: AUDITED_TABLES.map((value) => ({ value, label: t(`entities.${value}`) })).sort(byLabel),
          },
        ]}
        labels={{ clear: t('filter.clear'), remove: t('filter.remove') }}
      />
      {params.request && (
        <p className="pb-3">
          <ActiveChip href={listHref(path, params, { request: undefined })} removeLabel={t('filter.remove')}>
            {t('filter.request')}
          </ActiveChip>
        </p>
      )}
      <details open={dated} className="pb-3">
        <summary className="chip cursor-pointer">
          <Calendar />
          {t('filter.more')}
        </summary>
        <form action={path} className="mt-3 flex flex-wrap items-end gap-2">
          {Object.entries(params).map(([name, value]) =>
            name === 'from' || name === 'to' || name === 'cursor' ? null : (
              <input key={name} type="hidden" name={name} value={value} />
            ),
          )}
          <TextField name="from" type="date" label={t('filter.from')} defaultValue={params.from} className="w-38" />
          <TextField name="to" type="date" label={t('filter.to')} defaultValue={params.to} className="w-38" />
          <Button type="submit">{t('filter.apply')}</Button>
        </form>
      </details>
    </>
  );
}
