import { MyCoursesView } from '@/components/learning/dashboard/my-courses-view';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { pick, textParams } from '@/lib/navigation/search-params';
import { pageContext } from '@/server/core/request';
import { listMyCourses } from '@/server/domains/learning';

type Props = PageProps<'/[org]/[locale]/my-courses'>;

export async function generateMetadata({ params }: Props) {
  const { locale } = await pageContext(await params);
  const t = await getTranslations({ locale, namespace: 'learning' });
  return { title: t('myCourses.title') };
}

export default drawn(async function Page({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  const courses = await listMyCourses(ctx, pick(textParams(await searchParams), 'cursor'));
  return <MyCoursesView courses={courses} ctx={ctx} />;
});
