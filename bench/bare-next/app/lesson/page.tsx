import { getLessonPage } from '@/server/domains/learning';
import { bareCtx } from '../../context';

export default async function Page() {
  const page = await getLessonPage(await bareCtx(), { course: 'course-2', lesson: 'lesson-5' });
  return <pre>{JSON.stringify(page).slice(0, 2_000)}</pre>;
}
