import { Page } from '@/components/patterns/app-shell';
import { DefinitionList } from '@/components/patterns/definition-list';
import { AppLink } from '@/components/ui/app-link';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { formatMinutes, formatNumber } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { CourseOutlineDto } from '@/server/domains/admin';
import { CourseLanguages, CourseStatus } from './course-parts';
import { nameIn, readerOf } from './reader';

/** A course as staff read it: state, languages, and the outline with how each lesson opens. */
export async function CourseView({ ctx, course }: { ctx: Ctx; course: CourseOutlineDto }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  const reader = readerOf(ctx);
  const { locale, digits } = reader;
  const title = nameIn(locale, course.title) ?? t('courses.untitled');
  const n = (value: number) => formatNumber(locale, value, { digits });
  const comma = locale === 'ar' ? '، ' : ', ';
  const shown = course.status === 'published' && course.visibility === 'public';
  return (
    <Page>
      <Breadcrumbs
        label={t('paging.nav')}
        items={[{ label: t('courses.title'), href: `/${locale}/admin/courses` }, { label: title }]}
      />
      <h1 dir="auto" className="mt-3 mb-4 text-xl">
        {title}
      </h1>
      <DefinitionList
        items={[
          { term: t('courses.columns.status'), value: <CourseStatus course={course} locale={locale} /> },
          { term: t('courses.visibility'), value: t(`courses.${course.visibility}`) },
          { term: t('courses.columns.languages'), value: <CourseLanguages course={course} locale={locale} /> },
          {
            term: t('courses.instructors'),
            value: course.instructors.map((one) => nameIn(locale, one)).join(comma),
          },
          {
            term: t('courses.length'),
            value: `${t('courses.lessons', { count: course.lessons })} · ${formatMinutes(locale, course.minutes, { digits })}`,
          },
          { term: t('courses.columns.learners'), value: n(course.learners) },
          { term: t('courses.columns.completed'), value: n(course.completed) },
        ]}
      />
      {shown && (
        <p className="mt-3">
          <AppLink className="link" href={`/${locale}/courses/${course.slug}`}>
            {t('courses.see')}
          </AppLink>
        </p>
      )}
      <h2 className="mt-7 mb-1 text-lg">{t('courses.outline')}</h2>
      {course.sections.map((section) => (
        <section key={section.uuid} className="mt-4">
          <h3 dir="auto" className="border-b border-line pb-1.5 text-sm font-medium text-ink-3">
            {nameIn(locale, section.title) ?? t('courses.untitled')}
          </h3>
          <ol>
            {section.lessons.map((lesson) => (
              <li key={lesson.uuid} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 border-b border-line py-2.5">
                <span className="num text-ink-3">{n(lesson.number)}</span>
                <span className="min-w-0">
                  <span className="flex flex-wrap justify-between gap-x-4">
                    <bdi className="font-medium">{nameIn(locale, lesson.title) ?? t('courses.untitled')}</bdi>
                    <span className="text-sm text-ink-3">{formatMinutes(locale, lesson.minutes, { digits })}</span>
                  </span>
                  <span className="block text-sm text-ink-3">
                    {[
                      lesson.kinds.map((kind) => t(`courses.kinds.${kind}`)).join(comma),
                      t(`courses.opening.${lesson.opening}`),
                      lesson.isPreview ? t('courses.preview') : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Page>
  );
}
