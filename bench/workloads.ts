import type { Target } from './measure';

/** A workload, and what it is measured beside. */
export type Workload = { name: string; goal: string; ours: Target; others: Record<string, Target> };

/** Where the three servers answer, and the processes behind each. */
export type Servers = Record<'ours' | 'node' | 'bare', { port: number; pids: number[] }>;

/** The name of the comparator that everything is also measured against: one statement, ten rows, nothing of the product. */
export const YARDSTICK = 'bare Next, one statement';

/** W1 to W4 and W6 beside their comparators; every target asks the same queries of the same rows. */
export function workloads(servers: Servers, { cookies, item }: { cookies: string[]; item: string }): Workload[] {
  const at = (who: keyof Servers, path: string, markers: string[], extra: Partial<Target> = {}): Target => ({
    url: `http://localhost:${servers[who].port}${path}`,
    cookies,
    pids: servers[who].pids,
    markers,
    ...extra,
  });
  const beat: Partial<Target> = {
    method: 'POST',
    body: (n) => JSON.stringify({ item, locale: 'en', positionSeconds: n % 300, rate: 1, played: [] }),
  };
  const yardstick = { [YARDSTICK]: at('bare', '/yardstick', ['Row 10', 'bench']) };
  return [
    {
      name: 'W1 dashboard',
      goal: '<= 6.0 ms CPU, <= 6 SQL (goal 5.0 ms)',
      ours: at('ours', '/en/dashboard', ['My courses', 'Course 2', 'Bench', 'Person ']),
      others: {
        'node handler': at('node', '/dashboard', ['"slug":"course-2"', 'Course 2']),
        'bare Next': at('bare', '/dashboard', ['Course 2']),
        ...yardstick,
      },
    },
    {
      name: 'W2 public course page',
      goal: '>= 80 % of prerendered req/s',
      ours: at('ours', '/en/courses/course-2', ['Course 2', 'Bench'], { cookies: [] }),
      others: { 'prerendered, same proxy': at('bare', '/en/course', ['Course 2', 'Bench'], { cookies: [] }) },
    },
    {
      name: 'W3 outline',
      goal: '<= 5.3 ms CPU, <= 5 SQL, <= 12 kB gzip',
      ours: at('ours', '/en/learn/course-2', ['Course 2', 'lesson-50', 'Bench', 'Person ']),
      others: {
        'node handler': at('node', '/outline/course-2', ['"slug":"lesson-50"']),
        'bare Next': at('bare', '/outline', ['Lesson 10']),
        ...yardstick,
      },
    },
    {
      name: 'W4 lesson',
      goal: '<= 5.5 ms CPU, <= 6 SQL (goal 3.6 ms)',
      ours: at('ours', '/en/learn/course-2/lesson-5', ['A paragraph of the benchmark', 'lesson-50', 'Bench']),
      others: {
        'node handler': at('node', '/lesson/course-2/lesson-5', ['A paragraph of the benchmark', '"slug":"lesson-50"']),
        'bare Next': at('bare', '/lesson', ['course-2']),
        ...yardstick,
      },
    },
    {
      name: 'W6 heartbeat',
      goal: '>= 50 % of the node handler req/s',
      ours: at('ours', '/api/learning/heartbeat', ['"positionSeconds":', '"enough":false'], beat),
      others: { 'node handler': at('node', '/heartbeat', ['"positionSeconds":', '"enough":false'], beat) },
    },
  ];
}
