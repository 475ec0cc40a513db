import { Avatar } from '@/components/ui/avatar';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { PublicPersonDto } from '@/server/domains/cms';

/** The people who read and teach, as they agreed to be shown. */
export async function People({ people, locale }: { people: PublicPersonDto[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'site.home' });
  if (people.length === 0) return null;
  return (
    <section id="mentors" className="border-y border-line bg-surface">
      <div className="pub sec grid grid-cols-1 gap-8 lg:grid-cols-[4fr_7fr] lg:gap-18">
        <div>
          <h2 className="text-2xl md:text-3xl">{t('people')}</h2>
          <p className="mt-4 text-base text-ink-2">{t('peopleText')}</p>
        </div>
        <ul>
          {people.map((person) => (
            <li
              key={person.uuid}
              className="flex items-start gap-4 border-b border-line py-5 first:border-t md:items-center"
            >
              <Avatar name={person.name} size="l" tone={person.role === 'mentor' ? 'mentor' : 'staff'} />
              <div className="min-w-0 flex-1">
                <h3 className="text-base tracking-normal" dir="auto">
                  {person.name}
                </h3>
                <p className="text-ink-2" dir="auto">
                  {person.headline ?? t(person.role)}
                </p>
                {person.bio && (
                  <p className="mt-1 text-sm text-ink-3" dir="auto">
                    {person.bio}
                  </p>
                )}
              </div>
              {person.usuallyAnswersInHours !== null && (
                <p className="hidden flex-none text-sm text-ink-2 md:block">
                  {t('answers', { hours: person.usuallyAnswersInHours })}
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
