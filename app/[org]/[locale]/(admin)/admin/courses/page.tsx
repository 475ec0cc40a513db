import type { Metadata } from 'next';
import { CourseList } from '@/components/admin/course-list';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { pick, textParams } from '@/lib/navigation/search-params';
import { orNotFound, pageContext } from '@/server/core/request';
import { listCourses } from '@/server/domains/admin';

type Props = PageProps<'/[org]/[locale]/admin/courses'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin' });
  return { title: t('courses.title') };
}

export default drawn(async function Page({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  const asked = pick(textParams(await searchParams), 'search', 'state', 'cursor');
  const list = await orNotFound(listCourses(ctx, asked as Parameters<typeof listCourses>[1]));
  return <CourseList ctx={ctx} list={list} params={asked} />;
});
