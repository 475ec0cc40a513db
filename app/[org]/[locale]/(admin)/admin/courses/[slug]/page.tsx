import type { Metadata } from 'next';
import { cache } from 'react';
import { CourseView } from '@/components/admin/course-view';
import { nameIn } from '@/components/admin/reader';
import type { Ctx } from '@/server/core/context';
import { orNotFound, pageContext, requireSignedIn } from '@/server/core/request';
import { getCourse } from '@/server/domains/admin';

type Props = PageProps<'/[org]/[locale]/admin/courses/[slug]'>;

const load = cache((ctx: Ctx, course: string) => orNotFound(getCourse(ctx, { course })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, ...place } = await params;
  const ctx = await pageContext(place);
  if (ctx.actor.kind === 'anonymous') return {};
  return { title: nameIn(ctx.locale, (await load(ctx, slug)).title) ?? slug };
}

export default async function Page({ params }: Props) {
  const at = await params;
  const ctx = await pageContext(at);
  await requireSignedIn(ctx);
  return <CourseView ctx={ctx} course={await load(ctx, at.slug)} />;
}
