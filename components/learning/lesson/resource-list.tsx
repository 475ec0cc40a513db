import { UserText } from '@/components/ui/bidi';
import { Archive, Download, ExternalLink, FileText } from '@/components/ui/icons';
import { formatNumber } from '@/lib/i18n/fill';
import { linkAddress } from '@/lib/security/embeds';
import type { FileDto, ResourceDto } from '@/server/domains/learning';
import type { Words } from '../words';

/** A size in the largest unit that keeps it readable. */
export function sizeWords(locale: string, bytes: number): string {
  const [unit, value] =
    bytes >= 1e6 ? (['megabyte', bytes / 1e6] as const) : (['kilobyte', Math.max(1, bytes / 1e3)] as const);
  return formatNumber(locale, value, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  });
}

/** One file as a row that downloads it. */
export function FileRow({
  file,
  title,
  t,
  locale,
  aside,
}: {
  file: FileDto;
  title?: string;
  t: Words;
  locale: string;
  aside?: string;
}) {
  const name = title ?? file.name;
  return (
    <a
      href={`/api/files/${file.uuid}`}
      className="flex min-h-11 items-center gap-3 rounded-sm px-2 py-2 hover:bg-hover"
      aria-label={t('lesson.download', { name })}
      download
    >
      {file.mimeType?.includes('zip') ? <Archive className="text-ink-3" /> : <FileText className="text-ink-3" />}
      <span className="min-w-0 flex-1">
        <UserText className="block font-medium">{name}</UserText>
        <span className="block text-xs text-ink-3">
          {[sizeWords(locale, file.sizeBytes), aside].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Download size="s" className="text-ink-3" />
    </a>
  );
}

/** What to take along from the lesson, its part and the whole course: one list that says where each was put. */
export function ResourceList({ resources, t, locale }: { resources: ResourceDto[]; t: Words; locale: string }) {
  if (resources.length === 0) return <p className="py-4 text-ink-2">{t('lesson.noFiles')}</p>;
  return (
    <ul className="divide-y divide-line py-1">
      {resources.map((resource) => (
        <li key={resource.uuid}>
          {resource.file ? (
            <FileRow
              file={resource.file}
              title={resource.title}
              t={t}
              locale={locale}
              aside={t(`lesson.origin.${resource.origin}`)}
            />
          ) : (
            <a
              href={linkAddress(resource.url ?? '') ?? undefined}
              rel="noopener"
              target="_blank"
              className="flex min-h-11 items-center gap-3 rounded-sm px-2 py-2 hover:bg-hover"
              aria-label={t('lesson.openLink', { name: resource.title })}
            >
              <ExternalLink className="text-ink-3" />
              <span className="min-w-0 flex-1">
                <UserText className="block font-medium">{resource.title}</UserText>
                <span className="block text-xs text-ink-3">{t(`lesson.origin.${resource.origin}`)}</span>
              </span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
