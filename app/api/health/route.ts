import { healthReport } from '@/server/core/monitoring/health';

/** Whether this process can do its work: 200, or 503 with what is missing. */
export async function GET(): Promise<Response> {
  const report = await healthReport();
  return Response.json(report, { status: report.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
