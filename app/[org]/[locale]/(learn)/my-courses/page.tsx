import { MyCoursesView } from '@/components/learning/dashboard/my-courses-view';
import { getTranslations } from '@/lib/i18n/server';
import { pageContext } from '@/server/core/request';
import { listMyCourses } from '@/server/domains/learning';

type Props = PageProps<'/[org]/[locale]/my-courses'>;

export async function generateMetadata({ params }: Props) {
  const { locale } = await pageContext(await params);
  const t = await getTranslations({ locale, namespace: 'learning' });
  return { title: t('myCourses.title') };
}

export default async function Page({ params }: Props) {
  const ctx = await pageContext(await params);
  const courses = await listMyCourses(ctx, {});
  return <MyCoursesView courses={courses} locale={ctx.locale} timeZone={ctx.actor.preferences.timezone} />;
}
