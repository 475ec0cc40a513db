import http from 'node:http';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/password';

/** What a request to the demonstration's second school was answered. */
export type SecondAnswer = { status: number; headers: http.IncomingHttpHeaders; body: string };
type Asked = { method?: string; cookie?: string; body?: unknown };

/** Asks the second school, whose name not every machine's resolver knows; follows nothing. */
export function askSecond(baseURL: string | undefined, path: string, asked: Asked = {}): Promise<SecondAnswer> {
  const { port } = new URL(baseURL ?? 'http://localhost');
  const host = `second.localhost:${port}`;
  const headers = {
    host,
    origin: `http://${host}`,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
    ...(asked.cookie ? { cookie: asked.cookie } : {}),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, path, method: asked.method ?? 'GET', headers },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces).toString() }),
        );
      },
    );
    request.on('error', reject);
    request.end(asked.body === undefined ? undefined : JSON.stringify(asked.body));
  });
}

/** The cookie of somebody who signed in at the second school. */
export async function cookieOfSecond(baseURL: string | undefined, who: string): Promise<string> {
  const body = { email: `${who}@second.example`, password: DEMO_PASSWORD };
  const answer = await askSecond(baseURL, '/api/identity/sign-in', { method: 'POST', body });
  if (answer.status !== 200) throw new Error(`${who}: ${answer.status} ${answer.body}`);
  return (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
}
