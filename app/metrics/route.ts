import { isFromThisMachine } from '@/server/core/door/client-address';
import { isInternal } from '@/server/core/internal';
import { metricsText } from '@/server/core/monitoring/metrics';

/** Figures for Prometheus: from the same machine, or with the token. */
export async function GET(request: Request): Promise<Response> {
  if (!isFromThisMachine(request.headers) && !isInternal(request)) return new Response(null, { status: 404 });
  return new Response(await metricsText(), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } });
}
