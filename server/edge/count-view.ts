import { publicPageKind } from '@/lib/navigation/cached-pages';
import { metrics } from '@/server/core/monitoring/metrics';

/**
 * Counts that a public page was asked for: which school's, which sort of page, and nothing about who asked
 * (docs/decisions/012). What a browser fetches ahead of a click is no view.
 */
export function countView(school: string, below: string, request: Request): void {
  const kind = publicPageKind(below);
  if (!kind || request.method !== 'GET') return;
  const fetched = request.headers.get('sec-fetch-dest');
  const ahead = /prefetch|prerender/.test(request.headers.get('sec-purpose') ?? '');
  if (ahead || (fetched !== null && fetched !== 'document')) return;
  metrics().pageViews.inc({ school, page: kind });
}
