import { CourseView } from '@/components/admin/course-view';
import { nameIn } from '@/components/admin/reader';
import { drawn, drawnHead } from '@/components/shell/drawn';
import { loadOnce } from '@/server/core/request';
import { getCourse } from '@/server/domains/admin';

type Props = PageProps<'/[org]/[locale]/admin/courses/[slug]'>;

const load = loadOnce((ctx, course) => getCourse(ctx, { course }));

export const generateMetadata = drawnHead(async ({ params }: Props) => {
  const at = await params;
  const [ctx, course] = await load(at.org, at.locale, at.slug);
  return { title: nameIn(ctx.locale, course.title) ?? at.slug };
});

export default drawn(async function Page({ params }: Props) {
  const at = await params;
  const [ctx, course] = await load(at.org, at.locale, at.slug);
  return <CourseView ctx={ctx} course={course} />;
});
