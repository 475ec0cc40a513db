import { readerOf } from '@/components/admin/reader';
import { EmptyState } from '@/components/patterns/empty-state';
import { PageHeader } from '@/components/patterns/page-header';
import { Pages } from '@/components/patterns/paging';
import { LinkButton } from '@/components/ui/link-button';
import { getTranslations } from '@/lib/i18n/server';
import type { Counted } from '@/lib/paging/cursor';
import type { Ctx } from '@/server/core/context';
import type { MyCourseDto } from '@/server/domains/learning';
import type { Words } from '../words';
import { CourseList } from './course-list';

/** Every course one has a place in, a page at a time. */
export async function MyCoursesView({ courses, ctx }: { courses: Counted<MyCourseDto>; ctx: Ctx }) {
  const { locale } = ctx;
  const t = (await getTranslations({ locale, namespace: 'learning' })) as unknown as Words;
  const reader = readerOf(ctx);
  return (
    <div className="page max-w-[60rem]">
      <PageHeader title={t('myCourses.title')} count={courses.total.count} />
      {courses.items.length === 0 ? (
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
        <>
          <CourseList courses={courses.items} t={t} reader={reader} />
          <Pages list={courses} reader={reader} path={`/${locale}/my-courses`} />
        </>
      )}
    </div>
  );
}
