import type { Column } from '@/components/patterns/data-table';
import { AppLink } from '@/components/ui/app-link';
import { Num } from '@/components/ui/bidi';
import { Time } from '@/components/ui/time';
import { formatNumber } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { CourseRowDto, ListDto } from '@/server/domains/admin';
import { CourseLanguages, CourseStatus } from './course-parts';
import { ListPage } from './list-page';
import { nameIn, readerOf } from './reader';

type CourseListProps = { ctx: Ctx; list: ListDto<CourseRowDto>; params: Record<string, string> };

/** The courses somebody may see before they are published, with languages, learners and completion. */
export async function CourseList({ ctx, list, params }: CourseListProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  const reader = readerOf(ctx);
  const { locale, timeZone, digits } = reader;
  const path = `/${locale}/admin/courses`;
  const n = (value: number) => formatNumber(locale, value, { digits });
  const columns: Column<CourseRowDto>[] = [
    {
      key: 'course',
      header: t('courses.columns.course'),
      main: true,
      cell: (course) => (
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <AppLink href={`${path}/${course.slug}`} className="dt-link font-medium">
            <bdi>{nameIn(locale, course.title) ?? t('courses.untitled')}</bdi>
          </AppLink>
          <span className="text-sm text-ink-3">
            {course.instructors.map((one) => nameIn(locale, one)).join(locale === 'ar' ? '، ' : ', ')}
          </span>
        </span>
      ),
    },
    {
      key: 'status',
      header: t('courses.columns.status'),
      cell: (course) => <CourseStatus course={course} locale={locale} />,
    },
    {
      key: 'languages',
      header: t('courses.columns.languages'),
      cell: (course) => <CourseLanguages course={course} locale={locale} />,
    },
    {
      key: 'lessons',
      header: t('courses.columns.lessons'),
      numeric: true,
      hideBelow: 'lg',
      cell: (course) => n(course.lessons),
    },
    {
      key: 'learners',
      header: t('courses.columns.learners'),
      numeric: true,
      hideBelow: 'lg',
      cell: (course) => n(course.learners),
    },
    {
      key: 'completed',
      header: t('courses.columns.completed'),
      numeric: true,
      hideBelow: 'lg',
      cell: (course) =>
        course.learners === 0 ? (
          '–'
        ) : (
          <Num>{formatNumber(locale, course.completed / course.learners, { style: 'percent', digits })}</Num>
        ),
    },
    {
      key: 'changed',
      header: t('courses.columns.changed'),
      hideBelow: 'lg',
      cell: (course) => <Time value={course.updatedAt} locale={locale} timeZone={timeZone} digits={digits} />,
    },
  ];
  return (
    <ListPage
      words="courses"
      reader={reader}
      path={path}
      params={params}
      list={list}
      columns={columns}
      rowKey={(course) => course.uuid}
      filters={[
        {
          name: 'state',
          label: t('filter.status'),
          options: (['draft', 'published', 'archived'] as const).map((value) => ({
            value,
            label: t(`courses.status.${value}`),
          })),
        },
      ]}
    />
  );
}
