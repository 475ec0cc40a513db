import { getCourseOutline } from '@/server/domains/learning';
import { bareCtx } from '../../context';

export default async function Page() {
  const outline = await getCourseOutline(await bareCtx(), { course: 'course-2' });
  return (
    <ul>
      {outline.sections.flatMap((section) =>
        section.lessons.map((lesson) => <li key={lesson.slug}>{lesson.title}</li>),
      )}
    </ul>
  );
}
