import type { ReactNode } from 'react';
import { nameIn } from '@/components/admin/reader';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { AuditRowDto } from '@/server/domains/audit';
import { chooseSentence } from './choose-sentence';

const strong = (text: string): ReactNode => (
  <b className="font-medium">
    <bdi>{text}</bdi>
  </b>
);
const plain = (text: string): ReactNode => <bdi>{text}</bdi>;

/** Who did what to what, in the reader's language; `even` where the whole is a title already. */
export async function AuditSentence({ row, locale, even }: { row: AuditRowDto; locale: Locale; even?: boolean }) {
  const named = even ? plain : strong;
  const t = await getTranslations({ locale, namespace: 'audit' });
  const catalogue = { has: (key: string) => t.has(key), raw: (key: string) => String(t.raw(key)) };
  const { sentence, noun } = chooseSentence(catalogue, row);
  const { actor } = row;
  const who =
    actor.kind === 'system'
      ? t('who.system')
      : actor.kind === 'anonymous'
        ? t('who.anonymous')
        : actor.kind === 'staff'
          ? t('who.staff')
          : (nameIn(locale, actor.name) ?? actor.email ?? t('who.gone'));
  const parts = {
    who: () => named(who),
    person: () => named(nameIn(locale, row.person) ?? ''),
    thing: () => named(nameIn(locale, row.thing) ?? ''),
    operation: () => <bdi dir="ltr">{row.operation}</bdi>,
  };
  return <>{t.rich(sentence, { ...parts, what: () => t.rich(noun, parts) })}</>;
}
