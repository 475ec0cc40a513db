import { nameIn, type Reader } from '@/components/admin/reader';
import { formatDate } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { AuditValueDto } from '@/server/domains/audit';

const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/;
const CODE = /^[a-z_]{2,30}$/;
const MOST = 400;

/** A value of the past as people read it: moments in their zone, references by name, long texts cut. */
export async function AuditValue({ value, reader }: { value: NonNullable<AuditValueDto>; reader: Reader }) {
  const t = await getTranslations({ locale: reader.locale, namespace: 'audit' });
  if (value.isReference) {
    const name = nameIn(reader.locale, value.name ?? null);
    if (name) return <>{name}</>;
    return <>{value.text ? t('values.record', { id: value.text.slice(0, 13) }) : t('values.none')}</>;
  }
  if (value.text === 'true') return <>{t('values.yes')}</>;
  if (value.text === 'false') return <>{t('values.no')}</>;
  if (CODE.test(value.text) && t.has(`words.${value.text}`)) return <>{t(`words.${value.text}`)}</>;
  if (MOMENT.test(value.text)) {
    const { locale, timeZone, digits } = reader;
    return <>{formatDate(locale, value.text, { style: 'datetime', timeZone, digits })}</>;
  }
  return (
    <span className="break-words">{value.text.length > MOST ? `${value.text.slice(0, MOST)} …` : value.text}</span>
  );
}
