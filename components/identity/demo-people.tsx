import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { ArrowRight, FlaskConical } from '@/components/ui/icons';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { DemoPersonDto } from '@/server/domains/identity';

/** The invented people of the demonstration school: one click each, no password, no script. */
export async function DemoPeople({
  people,
  locale,
  next,
}: {
  people: DemoPersonDto[];
  locale: Locale;
  next: string | undefined;
}) {
  const [t, roles] = await Promise.all([
    getTranslations({ locale, namespace: 'identity.demo' }),
    getTranslations({ locale, namespace: 'shell.roles' }),
  ]);
  const known = people.filter((person) => person.note);
  const others = people.filter((person) => !person.note);
  const row = (person: DemoPersonDto) => (
    <li key={person.uuid} className="border-b border-line">
      <button
        type="submit"
        name="person"
        value={person.uuid}
        className="-mx-3 flex w-[calc(100%+1.5rem)] cursor-pointer items-center gap-4 rounded-sm px-3 py-3 text-start hover:bg-brand-soft"
      >
        <Avatar
          name={person.name}
          size="l"
          tone={person.role === 'student' ? 'learner' : person.role === 'mentor' ? 'mentor' : 'staff'}
        />
        <span className="min-w-0 flex-1">
          <bdi className="block font-semibold">{person.name}</bdi>
          <span className="block text-sm text-ink-2">{person.note?.[locale] ?? roles(person.role)}</span>
        </span>
        <ArrowRight size="s" className="flip text-ink-3" />
      </button>
    </li>
  );
  return (
    <form action="/api/identity/demo" method="post" className="mx-auto w-full max-w-120">
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      <Badge tone="brand" icon={<FlaskConical />}>
        {t('badge')}
      </Badge>
      <h2 className="mt-3 mb-1 text-xl">{t('title')}</h2>
      <p className="mb-5 text-base text-ink-2">{t('text')}</p>
      <ul>{known.map(row)}</ul>
      {others.length > 0 && (
        <details className="mt-4">
          <summary className="link cursor-pointer">{t('more', { count: others.length })}</summary>
          <ul className="mt-2">{others.map(row)}</ul>
        </details>
      )}
      <p className="mt-5 text-sm text-ink-3">
        {t.rich('second', { host: () => <bdi dir="ltr">second.localhost</bdi> })}
      </p>
    </form>
  );
}
