import { type Locale, type Translations, translated } from '@/lib/i18n/locales';
import type { Ctx } from '@/server/core/context';

/** One criterion with its levels in rising order. */
export type CriterionDto = {
  uuid: string;
  title: string;
  points: number;
  levels: { label: string; points: number }[];
};

type CriterionText = { title?: string; levels?: { label: string; points: number }[] };

/** The rubric of an assignment in the reader's language. */
export async function loadRubric(ctx: Ctx, assignmentId: bigint, locale: Locale = ctx.locale): Promise<CriterionDto[]> {
  const rows = await ctx.db.rubricCriterion.findMany({
    where: { assignmentId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => {
    const text = translated(row.translations as Translations<CriterionText>, locale);
    const levels = [...(text?.levels ?? [])].sort((a, b) => a.points - b.points);
    return { uuid: row.uuid, title: text?.title ?? '', points: row.points, levels };
  });
}
