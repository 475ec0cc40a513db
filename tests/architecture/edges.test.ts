import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT, read, sources } from './sources';

/** Handlers that do not go through route() or openRoute(), each with its reason. */
const APART: Record<string, string> = {
  'app/api/health/route.ts': 'asked by whoever watches over the process; must answer when everything else is refused',
  'app/metrics/route.ts': 'loopback or the internal secret only',
  'app/api/internal/revalidate/route.ts': 'only this process’s own listener knows the secret',
};
/** Methods that answer without looking at anything. */
const CONSTANT = /^export const OPTIONS = describeTus;$/;

describe('route handlers', () => {
  const files = fs.globSync('app/**/route.ts', { cwd: ROOT }).sort();

  test('each method goes through the door that counts, with a named class', () => {
    const open: string[] = [];
    for (const file of files.filter((one) => !APART[one])) {
      const text = read(file);
      const doors = new Set(
        [...text.matchAll(/const (\w+) = (?:route|openRoute)\(\s*'[a-z]+'/g)].map(([, name]) => name),
      );
      for (const line of text.split('\n').filter((one) => /^export (?!const dynamic\b|type\b)/.test(one))) {
        const names = /^export \{ (.*) \};$/
          .exec(line)?.[1]
          ?.split(', ')
          .map((one) => one.split(' as ')[0]);
        const named = names ?? [/^export const (\w+) =/.exec(line)?.[1]];
        if (!CONSTANT.test(line) && !named.every((name) => doors.has(name))) open.push(`${file}: ${line}`);
      }
    }
    expect(open).toEqual([]);
  });

  test('those apart exist, each with its reason', () => {
    expect(Object.keys(APART).filter((file) => !files.includes(file))).toEqual([]);
    for (const [file, reason] of Object.entries(APART)) {
      expect(reason.length, file).toBeGreaterThan(20);
      expect(read(file), file).not.toMatch(/\b(ctx|cookies|routeContext)\b/);
    }
  });
});

describe('pages behind the sign-in', () => {
  const pages = fs.globSync('app/[[]org]/[[]locale]/(@(learn|mentor|admin|focus))/**/page.tsx', { cwd: ROOT });

  test('one that is refused or fails is drawn all the same, head included: thrown on, it is a bare document', () => {
    expect(pages.length).toBeGreaterThan(20);
    const thrown = pages.filter((file) => {
      const text = read(file);
      const [, head = ''] = /generateMetadata\b(.*?)\n\}/s.exec(text) ?? [];
      if (/\bload\w*\(|orNotFound\(/.test(head) && !text.includes('generateMetadata = drawnHead(')) return true;
      return !text.includes('export default drawn(');
    });
    expect(thrown).toEqual([]);
  });
});

/** Files that speak HTTP without the guarded client, each with its reason. */
const OWN_HTTP: Record<string, string> = {
  'server/core/door/answer.ts': 'the server’s own types: it carries an answer to the page drawn in it',
  'server/core/outbound/index.ts': 'it is the guarded client',
  'server/edge/hot-routes.ts': 'the server’s own types: it answers and calls nobody',
  'server/edge/start-web.ts': 'the loopback call that expires pages, and the server’s own type',
  'workers/realtime-server.ts': 'a server, which calls nobody',
};

test('the outside is reached through server/core/outbound/index.ts only', () => {
  const speaks =
    /(?<![.\w])fetch\(|globalThis\.fetch|https?\.(request|get)\(|from '(node:)?(https?|http2|undici)'|import\('(node:)?(https?|undici)'\)/;
  const found = sources(/^(server|workers|lib)\/(?!generated)/).filter((file) => speaks.test(read(file)));
  expect(found.sort()).toEqual(Object.keys(OWN_HTTP).sort());
  for (const reason of Object.values(OWN_HTTP)) expect(reason.length).toBeGreaterThan(15);
});

test('procedures hand their raw input on: the command alone parses it, so a refusal stands at its field', () => {
  const routers = sources(/^server\/domains\/[a-z]+\/router\.ts$/);
  expect(routers.length).toBeGreaterThan(8);
  const bare = routers.flatMap((file) =>
    [...read(file).matchAll(/\.input\(\s*(?!passthrough\()[^)]*\)/g)].map(([found]) => `${file}: ${found}`),
  );
  expect(bare).toEqual([]);
});
