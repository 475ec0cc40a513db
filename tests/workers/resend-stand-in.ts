import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/**
 * What the provider's published description asks of POST /emails (from, to and subject are required, `to` is an address
 * or up to 50 of them, headers are text), and its rules for idempotency keys: the same key and body give the first
 * answer, another body 409.
 */
const sendEmail = z.strictObject({
  from: z.string().min(1),
  to: z.union([z.string(), z.array(z.string()).min(1).max(50)]),
  subject: z.string().min(1),
  html: z.string().optional(),
  text: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  tags: z.array(z.strictObject({ name: z.string().max(256), value: z.string().max(256) })).optional(),
});

/** What the stand-in got. */
export type ResendRequest = { key: string | null; authorization: string | null; body: z.infer<typeof sendEmail> };

/** A stand-in for the provider's HTTP API. `loseAnswers` accepts mails and then breaks the connection. */
export async function startResend(): Promise<{
  url: string;
  accepted: ResendRequest[];
  loseAnswers(count: number): void;
  close(): Promise<void>;
}> {
  const accepted: ResendRequest[] = [];
  const known = new Map<string, { hash: string; id: string }>();
  let lost = 0;
  const server = http.createServer(async (request, response) => {
    const answer = (status: number, body: unknown, more: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...more });
      response.end(JSON.stringify(body));
    };
    const refuse = (status: number, name: string, more: Record<string, string> = {}) =>
      answer(status, { statusCode: status, name, message: name }, more);
    let text = '';
    for await (const chunk of request) text += chunk;
    if (request.method !== 'POST' || request.url !== '/emails') return refuse(404, 'not_found');
    const authorization = request.headers.authorization ?? null;
    if (authorization !== 'Bearer re_test') return refuse(401, 'missing_api_key');
    const parsed = sendEmail.safeParse(JSON.parse(text));
    if (!parsed.success) return refuse(422, 'validation_error');
    const to = [parsed.data.to].flat()[0] ?? '';
    if (to.includes('unknown@')) return refuse(422, 'validation_error');
    if (to.includes('busy@')) return refuse(429, 'rate_limit_exceeded', { 'retry-after': '7' });
    if (to.includes('quota@')) return refuse(429, 'daily_quota_exceeded');
    const key = (request.headers['idempotency-key'] as string | undefined) ?? null;
    const hash = createHash('sha256').update(text).digest('hex');
    const before = key ? known.get(key) : undefined;
    if (before && before.hash !== hash) return refuse(409, 'invalid_idempotent_request');
    const id = before?.id ?? crypto.randomUUID();
    if (!before) {
      accepted.push({ key, authorization, body: parsed.data });
      if (key) known.set(key, { hash, id });
    }
    if (lost > 0) {
      lost -= 1;
      return void request.socket.destroy();
    }
    answer(200, { id });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    loseAnswers: (count) => {
      lost = count;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
