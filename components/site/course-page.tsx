import { RichTextView } from '@/components/patterns/rich-text-view';
import { Avatar } from '@/components/ui/avatar';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Check, ChevronDown } from '@/components/ui/icons';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { PublicCourseDto } from '@/server/domains/catalog';
import type { PublicPersonDto } from '@/server/domains/cms';
import { BuyBox } from './buy-box';
import { CourseOutline } from './course-outline';

type CoursePageProps = {
  course: PublicCourseDto;
  locale: Locale;
  /** The trail above the title; structured data names the same. */
  trail: { label: string; href?: string }[];
  people: PublicPersonDto[];
};

/** A course as anybody may read it. */
export async function CoursePage({ course, locale, trail, people }: CoursePageProps) {
  const t = await getTranslations({ locale, namespace: 'site.course' });
  const teachers = course.instructors.map((person) => ({
    ...person,
    headline: people.find((one) => one.uuid === person.uuid)?.headline ?? null,
    bio: people.find((one) => one.uuid === person.uuid)?.bio ?? null,
  }));
  return (
    <div className="pub grid grid-cols-1 items-start gap-x-20 gap-y-10 pt-6 pb-20 lg:grid-cols-[minmax(0,1fr)_22rem] lg:pt-8">
      <header className="min-w-0 lg:col-start-1 lg:row-start-1">
        <Breadcrumbs label={t('trail')} items={trail} />
        <h1 className="mt-3 mb-4 text-4xl">{course.title}</h1>
        <p className="max-w-160 text-read text-ink-2">{course.tagline}</p>
        <p className="mt-3 text-ink-3">{t(`level.${course.level}`)}</p>
        {teachers.map((person) => (
          <div key={person.uuid} className="mt-6 flex items-center gap-3">
            <Avatar name={person.name} size="l" tone="staff" />
            <div>
              <p className="font-medium" dir="auto">
                {person.name}
              </p>
              {person.headline && (
                <p className="text-sm text-ink-2" dir="auto">
                  {person.headline}
                </p>
              )}
            </div>
          </div>
        ))}
      </header>
      <aside className="min-w-0 lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <BuyBox course={course} locale={locale} />
      </aside>
      <div className="min-w-0 lg:col-start-1 lg:row-start-2">
        {course.outcomes.length > 0 && (
          <section className="mb-14">
            <h2 className="mb-4 text-2xl">{t('outcomes')}</h2>
            <ul className="grid gap-x-8 gap-y-3 text-base md:grid-cols-2">
              {course.outcomes.map((outcome) => (
                <li key={outcome} className="flex items-start gap-3">
                  <span className="mt-1 text-brand-text">
                    <Check size="s" />
                  </span>
                  <span>{outcome}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {course.description.length > 0 && (
          <section className="mb-14 measure">
            <h2 className="mb-4 text-2xl">{t('description')}</h2>
            <RichTextView blocks={course.description} size="base" />
          </section>
        )}
        <CourseOutline course={course} locale={locale} />
        {course.resourceCount > 0 && (
          <section className="mt-14">
            <h2 className="mb-2 text-2xl">{t('take')}</h2>
            <p className="text-base text-ink-2">{t('takeText', { count: course.resourceCount })}</p>
          </section>
        )}
        {teachers.some((person) => person.bio) && (
          <section className="mt-14">
            <h2 className="mb-2 text-2xl">{t('instructor', { count: teachers.length })}</h2>
            {teachers.map((person) => (
              <div key={person.uuid} className="measure py-2">
                <h3 className="text-base tracking-normal" dir="auto">
                  {person.name}
                </h3>
                <p className="text-base text-ink-2" dir="auto">
                  {person.bio}
                </p>
              </div>
            ))}
          </section>
        )}
        {course.questions.length > 0 && (
          <section className="mt-14">
            <h2 className="mb-2 text-2xl">{t('questions')}</h2>
            {course.questions.map((entry) => (
              <details key={entry.question} className="group border-b border-line">
                <summary className="flex min-h-14 items-center justify-between gap-4 rounded-xs py-3 text-base font-semibold">
                  {entry.question}
                  <span className="flex-none text-ink-3 transition-transform group-open:rotate-180">
                    <ChevronDown />
                  </span>
                </summary>
                <p className="measure pb-4 text-base text-ink-2">{entry.answer}</p>
              </details>
            ))}
          </section>
        )}
      </div>
    </div>
  );
}
