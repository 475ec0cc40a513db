import type { PrerequisiteRule } from '../schema';

/** Every course a rule tree names. */
export function requiredCourses(rule: PrerequisiteRule | null | undefined): string[] {
  if (!rule) return [];
  if ('all' in rule) return rule.all.flatMap(requiredCourses);
  if ('any' in rule) return rule.any.flatMap(requiredCourses);
  if ('not' in rule) return requiredCourses(rule.not);
  return [rule.course];
}

/** The loop that starts and ends at `start`, if following the requirements leads back to it; null without one. */
export function findLoop(start: string, requires: ReadonlyMap<string, readonly string[]>): string[] | null {
  const seen = new Set<string>();
  const walk = (course: string, path: string[]): string[] | null => {
    for (const next of requires.get(course) ?? []) {
      if (next === start) return [...path, start];
      if (seen.has(next)) continue;
      seen.add(next);
      const loop = walk(next, [...path, next]);
      if (loop) return loop;
    }
    return null;
  };
  return walk(start, [start]);
}
