/** A criterion of a rubric with its levels' points. */
export type Criterion = { uuid: string; points: number; levels: { points: number }[] };

/** The scores that name a criterion of this rubric and one of its levels; others are a mistake of the form. */
export function invalidScores(
  rubric: readonly Criterion[],
  scores: readonly { criterion: string; points: number }[],
): string[] {
  const seen = new Set<string>();
  return scores
    .filter(({ criterion, points }) => {
      const known = rubric.find((one) => one.uuid === criterion);
      const twice = seen.has(criterion);
      seen.add(criterion);
      return !known || twice || !known.levels.some((level) => level.points === points);
    })
    .map(({ criterion }) => criterion);
}

/** The points of a review; null when nothing was scored. */
export function totalOf(scores: readonly { points: number }[]): number | null {
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score.points, 0);
}

/** What the rubric gives at most. */
export function maximumOf(rubric: readonly Pick<Criterion, 'points'>[]): number {
  return rubric.reduce((sum, criterion) => sum + criterion.points, 0);
}
