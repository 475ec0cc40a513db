import { EmptyState } from '@/components/patterns/empty-state';
import { PageHeader } from '@/components/patterns/page-header';
import { LinkButton } from '@/components/ui/link-button';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { MyCourseDto } from '@/server/domains/learning';
import type { Words } from '../words';
import { CourseList } from './course-list';

/** Every course one has a place in. */
export async function MyCoursesView({
  courses,
  locale,
  timeZone,
}: {
  courses: MyCourseDto[];
  locale: Locale;
  timeZone: string;
}) {
  const t = (await getTranslations({ locale, namespace: 'learning' })) as unknown as Words;
  return (
    <div className="page max-w-[60rem]">
      <PageHeader title={t('myCourses.title')} count={courses.length} />
      {courses.length === 0 ? (
        <EmptyState
          title={t('myCourses.emptyTitle')}
          text={t('myCourses.emptyText')}
          action={
            <LinkButton variant="primary" href={`/${locale}/courses`}>
              {t('dashboard.browse')}
            </LinkButton>
          }
        />
      ) : (
        <CourseList courses={courses} t={t} reader={{ locale, timeZone }} />
      )}
    </div>
  );
}
