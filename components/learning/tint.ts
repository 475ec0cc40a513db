const TINTS = ['brand', 'chart-2', 'chart-3', 'chart-4', 'chart-8'];

/** The index of a stored tint among those a cover can have. */
export function tintIndex(tint: string): number {
  return Math.max(0, TINTS.indexOf(tint));
}
