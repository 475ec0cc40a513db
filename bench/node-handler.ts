// The plain comparator: node's own http server, the same queries through the same front doors, a string of HTML.
import http from 'node:http';
import { createCtx } from '@/server/core/context';
import { actorOfToken } from '@/server/core/session';
import { orgByHost } from '@/server/core/tenants';
import { getCourseOutline, getDashboard, getLessonPage, recordHeartbeat } from '@/server/domains/learning';

const html = (data: unknown) =>
  `<!doctype html><html><body><ul>${JSON.stringify(data, (_, v) => (typeof v === 'bigint' ? String(v) : v))}</ul></body></html>`;

http
  .createServer(async (request, response) => {
    try {
      const org = await orgByHost('localhost');
      if (!org) throw new Error('no organisation');
      const cookie = request.headers.cookie?.match(/(?:^|; )session=([^;]+)/)?.[1];
      const { actor } = await actorOfToken(org, cookie);
      const ctx = createCtx({ org, actor, locale: 'en' });
      const [, page, course = '', lesson = ''] = (request.url ?? '').split('/');
      let body = '';
      if (page === 'dashboard') body = html(await getDashboard(ctx, {}));
      else if (page === 'outline') body = html(await getCourseOutline(ctx, { course }));
      else if (page === 'lesson') body = html(await getLessonPage(ctx, { course, lesson }));
      else if (page === 'heartbeat') {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        body = JSON.stringify(await recordHeartbeat(ctx, JSON.parse(Buffer.concat(chunks).toString())));
      }
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    } catch (e) {
      response.writeHead(500).end(String(e));
    }
  })
  .listen(Number(process.env.PORT));
