import { getDashboard } from '@/server/domains/learning';
import { bareCtx } from '../../context';

export default async function Page() {
  const { courses } = await getDashboard(await bareCtx(), {});
  return (
    <ul>
      {courses.map((course) => (
        <li key={course.slug}>{course.title}</li>
      ))}
    </ul>
  );
}
