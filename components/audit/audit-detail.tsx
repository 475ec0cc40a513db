import { nameIn, type Reader } from '@/components/admin/reader';
import { DefinitionList } from '@/components/patterns/definition-list';
import { DiffTable } from '@/components/patterns/diff-table';
import { AppLink } from '@/components/ui/app-link';
import { Num } from '@/components/ui/bidi';
import { Hourglass, Link2 } from '@/components/ui/icons';
import { Panel } from '@/components/ui/panel';
import { formatDate, formatNumber } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import { errorReasonText } from '@/lib/i18n/translator';
import type { AuditEntryDto } from '@/server/domains/audit';
import { AuditSentence } from './audit-sentence';
import { AuditValue } from './audit-value';

type AuditDetailProps = {
  entry: AuditEntryDto;
  reader: Reader;
  /** Where the other changes of the same request are listed; without it their number only. */
  requestHref?: string | undefined;
};

/** One row of the trail: the sentence as its title, the facts, before and after, the seal. */
export async function AuditDetail({ entry, reader, requestHref }: AuditDetailProps) {
  const t = await getTranslations({ locale: reader.locale, namespace: 'audit' });
  const { locale, timeZone, digits } = reader;
  const table = entry.entityType ?? 'other';
  const entity = t.has(`entities.${table}`) ? t(`entities.${table}`) : table;
  const others = entry.sameRequest > 0 ? t('facts.others', { count: entry.sameRequest }) : null;
  return (
    <article className="min-w-0">
      <p className="text-sm text-ink-3">
        {entity}
        {entry.entityUuid && (
          <>
            {' · '}
            <bdi dir="ltr">{entry.entityUuid.slice(0, 13)}</bdi>
          </>
        )}
      </p>
      <h2 className="text-xl">
        <AuditSentence row={entry} locale={locale} even />
      </h2>
      <p className="mt-1 text-base text-ink-2">
        {formatDate(locale, entry.occurredAt, { style: 'full', timeZone, digits })}
      </p>
      <DefinitionList
        className="mt-4"
        items={[
          { term: t('facts.operation'), value: entry.operation && <bdi dir="ltr">{entry.operation}</bdi> },
          { term: t('facts.who'), value: whoOf(entry, locale) },
          { term: t('facts.behalf'), value: nameIn(locale, entry.onBehalfOf) },
          { term: t('facts.reason'), value: entry.reason && errorReasonText(locale, entry.reason) },
          ...Object.entries(entry.context).map(([name, value]) => ({
            term: <bdi dir="ltr">{name}</bdi>,
            value: <bdi dir="ltr">{value}</bdi>,
          })),
          {
            term: t('facts.from'),
            value: (entry.ip || entry.device) && (
              <>
                {entry.ip && <Num>{entry.ip}</Num>}
                {entry.ip && entry.device && ' · '}
                {entry.device && <bdi title={entry.userAgent ?? undefined}>{entry.device}</bdi>}
              </>
            ),
          },
          {
            term: t('facts.request'),
            value: entry.requestId && (
              <>
                <bdi dir="ltr">{entry.requestId.slice(0, 8)}</bdi>
                {others && ' · '}
                {others &&
                  (requestHref ? (
                    <AppLink className="link" href={requestHref}>
                      {others}
                    </AppLink>
                  ) : (
                    others
                  ))}
              </>
            ),
          },
        ]}
      />
      {entry.changes.length > 0 && <Changes entry={entry} reader={reader} />}
      <Panel className="mt-6 flex items-start gap-3">
        {entry.seal ? <Link2 className="mt-0.5" /> : <Hourglass className="mt-0.5" />}
        <div>
          <p className="font-medium">
            {entry.seal
              ? t('seal.title', { sequence: formatNumber(locale, entry.seal.sequence, { digits }) })
              : t('seal.waiting')}
          </p>
          <p className="text-sm text-ink-2">{entry.seal ? t('seal.text') : t('seal.waitingText')}</p>
        </div>
      </Panel>
    </article>
  );
}

async function Changes({ entry, reader }: { entry: AuditEntryDto; reader: Reader }) {
  const t = await getTranslations({ locale: reader.locale, namespace: 'audit' });
  const labelOf = (field: string) => (t.has(`fields.${field}`) ? t(`fields.${field}`) : field);
  const masked = entry.changes.some((change) => change.old?.text === '•••' || change.new?.text === '•••');
  return (
    <>
      <h3 className="mt-6 mb-2 text-base">{t('changed')}</h3>
      <DiffTable
        labels={{
          field: t('diff.field'),
          before: t('diff.before'),
          after: t('diff.after'),
          empty: t('diff.empty'),
          caption: t('diff.caption'),
        }}
        rows={entry.changes.map((change) => ({
          field: labelOf(change.field),
          technical: change.path,
          before: change.old && <AuditValue value={change.old} reader={reader} />,
          after: change.new && <AuditValue value={change.new} reader={reader} />,
        }))}
      />
      {masked && <p className="mt-2 text-sm text-ink-3">{t('masked')}</p>}
    </>
  );
}

/** Who it was besides the name: the address of a person, the job of the system. */
function whoOf(entry: AuditEntryDto, locale: Reader['locale']): string | null {
  const { actor } = entry;
  if (actor.kind === 'system') return actor.label;
  if (actor.kind === 'anonymous' || actor.kind === 'staff') return null;
  return [nameIn(locale, actor.name), actor.email].filter(Boolean).join(' · ') || null;
}
