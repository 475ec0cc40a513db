import type { Metadata } from 'next';
import { CourseView } from '@/components/admin/course-view';
import { getTranslations } from '@/lib/i18n/server';

import { orNotFound, pageContext } from '@/server/core/request';
import { getCourse } from '@/server/domains/admin';

type Props = PageProps<'/[org]/[locale]/admin/courses/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin' });
  return { title: t('courses.title') };
}

export default async function Page({ params }: Props) {
  const at = await params;
  const ctx = await pageContext(at);
  const course = await orNotFound(getCourse(ctx, { course: at.slug }));
  return <CourseView ctx={ctx} course={course} />;
}
