import { isInternal } from '@/server/core/internal';
import { metricsText } from '@/server/core/monitoring/metrics';
import { CLIENT_IP_HEADER } from '@/server/core/request';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Figures for Prometheus: from the same machine, or with the token. */
export async function GET(request: Request): Promise<Response> {
  if (!LOOPBACK.has(request.headers.get(CLIENT_IP_HEADER) ?? '') && !isInternal(request))
    return new Response(null, { status: 404 });
  return new Response(await metricsText(), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } });
}
