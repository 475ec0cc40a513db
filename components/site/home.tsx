import { Avatar } from '@/components/ui/avatar';
import { LinkButton } from '@/components/ui/link-button';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { CourseCardDto, PublicCourseDto } from '@/server/domains/catalog';
import type { PublicPersonDto, SiteTextsDto } from '@/server/domains/cms';
import { CertificateCheck } from './certificate-check';
import { HeroCourse } from './hero-course';
import { People } from './people';
import { Showcase } from './showcase';
import { Steps } from './steps';

type HomeProps = {
  locale: Locale;
  school: string;
  prefix: string;
  texts: SiteTextsDto;
  /** The course the page shows from inside, with its card first in `courses`. */
  main: PublicCourseDto | null;
  courses: CourseCardDto[];
  people: PublicPersonDto[];
};

/** The school's first page. */
export async function Home({ locale, school, prefix, texts, main, courses, people }: HomeProps) {
  const t = await getTranslations({ locale, namespace: 'site.home' });
  const lessons = main?.sections.flatMap((section) => section.lessons) ?? [];
  const free = lessons.filter((lesson) => lesson.isPreview).length;
  const first = lessons[0];
  const mentor = people.find((person) => person.role === 'mentor')?.name ?? null;
  // A free lesson is opened at once by who is signed in; the page asks everybody else to sign in and comes back to it.
  const start =
    main && first?.isPreview
      ? `/${locale}/learn/${main.slug}/${first.slug}`
      : main
        ? `/${locale}/courses/${main.slug}`
        : `/${locale}/courses`;
  return (
    <>
      <section className="pub grid grid-cols-1 items-center gap-10 pt-7 pb-14 lg:grid-cols-[minmax(0,1fr)_29rem] lg:gap-18 lg:pt-16 lg:pb-22">
        <div>
          <h1 className="text-4xl">{texts.tagline ?? t('tagline')}</h1>
          <p className="mt-6 max-w-136 text-read text-ink-2">{texts.intro ?? t('intro', { school })}</p>
          <div className="mt-9 flex flex-col gap-3 md:flex-row md:flex-wrap">
            {main && (
              <LinkButton variant="primary" size="lg" href={start}>
                {t('start')}
              </LinkButton>
            )}
            <LinkButton size="lg" href={`/${locale}/courses`}>
              {t('all')}
            </LinkButton>
          </div>
          {main && (main.priceMinor === 0 || free > 0) && (
            <p className="mt-5 text-sm text-ink-3">
              {main.priceMinor === 0 ? t('free') : t('freeUntil', { count: free })}
            </p>
          )}
        </div>
        {main && lessons.length > 0 && (
          <div className="lg:me-14 lg:-ms-14">
            <HeroCourse course={main} locale={locale} mentor={mentor} note={texts.note} />
          </div>
        )}
      </section>
      <Steps locale={locale} reader={mentor && <Avatar name={mentor} size="s" tone="mentor" />} />
      <Showcase courses={courses} locale={locale} />
      <People people={people} locale={locale} />
      <CertificateCheck
        locale={locale}
        prefix={prefix}
        course={main && { title: main.title, minutes: lessons.map((lesson) => lesson.minutes) }}
      />
    </>
  );
}
