import type { Translations } from '@/lib/i18n/locales';
import type { Ctx } from '@/server/core/context';
import type { ItemFacts, LessonFacts, Opening } from '../rules/course-facts';

type LessonRow = {
  id: bigint;
  uuid: string;
  slug: string;
  title: Translations<string>;
  opening: Opening;
  opens_at: Date | null;
  is_preview: boolean;
  unlocked: boolean;
  completed_at: Date | null;
  items: {
    id: string;
    kind: ItemFacts['kind'];
    required: boolean;
    needsApproval: boolean;
    completedAt: string | null;
  }[];
};

/** Every lesson of a course in order with one person's proofs: what progress and unlocking are derived from. One statement. */
export async function loadCourseFacts(
  ctx: Pick<Ctx, 'sql'>,
  { personId, courseId }: { personId: bigint; courseId: bigint },
): Promise<LessonFacts[]> {
  const rows = await ctx.sql<LessonRow>`
    select l.id, l.uuid, l.slug, l.opening, l.opens_at, l.is_preview,
      jsonb_build_object('en', l.translations->'en'->>'title', 'ar', l.translations->'ar'->>'title') as title,
      u.id is not null as unlocked, p.completed_at, coalesce(i.items, '[]') as items
    from lessons l
    left join lesson_unlocks u on u.organization_id = l.organization_id and u.lesson_id = l.id and u.person_id = ${personId}
    left join lesson_progress p on p.organization_id = l.organization_id and p.lesson_id = l.id and p.person_id = ${personId}
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', ci.id::text, 'kind', ci.kind, 'required', ci.is_required,
               'needsApproval', coalesce(a.needs_approval, false), 'completedAt', ic.completed_at) order by ci.position, ci.id) as items
      from content_items ci
      left join assignments a on a.organization_id = ci.organization_id and a.content_item_id = ci.id
      left join item_completions ic on ic.organization_id = ci.organization_id and ic.content_item_id = ci.id and ic.person_id = ${personId}
      where ci.organization_id = l.organization_id and ci.lesson_id = l.id
    ) i on true
    where l.course_id = ${courseId}
    order by l.position, l.id`;
  return rows.map((row) => ({
    id: row.id,
    uuid: row.uuid,
    slug: row.slug,
    title: row.title,
    opening: row.opening,
    opensAt: row.opens_at,
    isPreview: row.is_preview,
    unlocked: row.unlocked,
    completedAt: row.completed_at,
    items: row.items.map((item) => ({
      ...item,
      id: BigInt(item.id),
      completedAt: item.completedAt ? new Date(item.completedAt) : null,
    })),
  }));
}
