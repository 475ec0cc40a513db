import { cache } from 'react';
import { OutlinePage } from '@/components/learning/outline/outline-page';
import { drawn, drawnHead } from '@/components/shell/drawn';
import { decoded } from '@/lib/navigation/decoded';
import { orNotFound, pageContext } from '@/server/core/request';
import { getCourseOutline } from '@/server/domains/learning';

type Props = PageProps<'/[org]/[locale]/learn/[course]'>;

const load = cache(async (org: string, locale: string, course: string) => {
  const ctx = await pageContext({ org, locale });
  return { ctx, outline: await orNotFound(getCourseOutline(ctx, { course: decoded(course).normalize('NFC') })) };
});

export const generateMetadata = drawnHead(async ({ params }: Props) => {
  const { org, locale, course } = await params;
  const { outline } = await load(org, locale, course);
  return { title: outline.course.title };
});

export default drawn(async function Page({ params }: Props) {
  const { org, locale, course } = await params;
  const { ctx, outline } = await load(org, locale, course);
  return <OutlinePage outline={outline} locale={ctx.locale} timeZone={ctx.actor.preferences.timezone} />;
});
