import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { operations } from '@/server/core/operations';
import { DOMAIN_DEPENDENCIES } from '@/server/domains/dependencies';
import { LOOKUP_CATALOGUE, type LookupTypeCode } from '@/server/domains/lookups/catalogue';
import {
  ContentKind,
  CourseStatus,
  EnrolmentStatus,
  EntitlementSource,
  PersonStatus,
  QuestionType,
  SubmissionStatus,
} from '@/server/generated/prisma/enums';
import { envExample } from '@/tools/generate-env-example';
import { elevatedOperations, openOperations } from './declared-operations';
import { loadOperations } from './operations';
import { exists, ROOT, read, sources } from './sources';

const withoutCode = (text: string) => text.replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, '').replace(/`[^`\n]*`/g, '');

/** The links of a document to files of this repository and to headings, its own included. */
function linksOf(file: string): { written: string; target: string; anchor: string }[] {
  return [...withoutCode(read(file)).matchAll(/\]\(<?(?!https?:|mailto:)([^)\s>]+)/g)].map(([, written = '']) => {
    const [link = '', anchor = ''] = written.split('#').map(decodeURIComponent);
    const target = link === '' ? file : path.posix.normalize(path.posix.join(path.posix.dirname(file), link));
    return { written, target, anchor };
  });
}

/** What can stand after # in an address of a document: its headings as GitHub names them, and anchors set by hand. */
function anchorsOf(text: string): Set<string> {
  const found = new Set<string>();
  const plain = text.replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, '');
  for (const [, heading = ''] of plain.matchAll(/^#{1,6}\s+(.*?)\s*#*$/gm)) {
    const shown = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
    const slug = shown
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let name = slug;
    for (let n = 1; found.has(name); n++) name = `${slug}-${n}`;
    found.add(name);
  }
  for (const [, id = ''] of plain.matchAll(/<a (?:id|name)="([^"]+)"/g)) found.add(id);
  return found;
}

const exported = new Map([...(await loadOperations())].map(([name, one]) => [name, one.exportName]));

describe('operations', () => {
  test('each is named domain.what-it-does', () => {
    expect(operations.size).toBeGreaterThan(20);
    expect([...operations.keys()].filter((name) => !/^[a-z]+(?:[._-][a-z]+)+$/.test(name))).toEqual([]);
  });

  test('each is called in a test', () => {
    const tests = sources(/^tests\/(?!architecture|authorization).*\.ts$/)
      .map(read)
      .join('\n');
    const untested = [...operations.keys()].filter(
      (name) => !tests.includes(`'${name}'`) && !new RegExp(`\\b${exported.get(name)}\\b`).test(tests),
    );
    expect(untested).toEqual([]);
  });

  test('those open to anyone are these, each with its reason', () => {
    const open = [...operations.values()].filter((one) => one.access.kind === 'anyone');
    expect(open.map((one) => one.name).sort()).toEqual([...openOperations].sort());
    for (const one of open) expect(one.access.kind === 'anyone' && one.access.why.length, one.name).toBeGreaterThan(8);
  });

  test('those that see past the caller’s own rows are these, each with its reason', () => {
    const elevated = [...operations.values()].filter((one) => one.elevated !== null);
    expect(elevated.map((one) => one.name).sort()).toEqual([...elevatedOperations].sort());
    for (const one of elevated) expect(one.elevated?.length, one.name).toBeGreaterThan(12);
  });

  test('session settings are set in the kernel only', () => {
    const found = sources(/^(app|server|workers|lib)\//).filter(
      (file) =>
        /set_config|set local|reset role|set role/i.test(read(file)) &&
        !/^server\/core\/(db|pools|command|effects|relay)\.ts$/.test(file),
    );
    expect(found).toEqual([]);
  });
});

describe('domains', () => {
  const domains = Object.keys(DOMAIN_DEPENDENCIES).filter((name) => exists(`server/domains/${name}/index.ts`));

  test('each has a README of at most 60 lines', () => {
    expect(domains.filter((name) => !exists(`server/domains/${name}/README.md`))).toEqual([]);
    for (const name of domains) {
      expect(read(`server/domains/${name}/README.md`).trimEnd().split('\n').length, name).toBeLessThanOrEqual(60);
    }
  });

  test('every command and query of a router is thin: it delegates', () => {
    for (const file of sources(/^server\/domains\/[^/]+\/router\.ts$/)) {
      expect(read(file), file).not.toMatch(/\bctx\.(ctx\.)?(db|sql)\b/);
    }
  });

  test('pages hold no statement', () => {
    const found = sources(/^app\/.*\.tsx?$/).filter((file) => /\bctx\.(db|sql)\b/.test(read(file)));
    expect(found).toEqual([]);
  });
});

describe('jobs', () => {
  test('every job has a key, a shape, a handler and a test', async () => {
    await Promise.all(sources(/^server\/.*\/jobs\.ts$/).map((file) => import(path.join(ROOT, file))));
    const { jobDefinitions } = await import('@/server/core/jobs');
    const registry = read('workers/registry.ts');
    const tests = sources(/^tests\/.*\.ts$/)
      .map(read)
      .join('\n');
    const handlers = fs
      .globSync('server/{domains,core}/**/handlers/*.ts', { cwd: ROOT })
      .map((file) => path.basename(file, '.ts'));
    expect(jobDefinitions.size).toBeGreaterThan(3);
    for (const [name, job] of jobDefinitions) {
      if (name.startsWith('test.')) continue;
      expect(job.attempts, name).toBeGreaterThan(0);
      const handler = name.split('.').slice(1).join('-');
      expect(
        handlers.some((file) => file === handler || registry.includes(`'${name}'`)),
        `${name} has a handler`,
      ).toBe(true);
      expect(tests.includes(name) || new RegExp(`\\b${handler}\\b`).test(tests), `${name} is tested`).toBe(true);
    }
  });
});

describe('vocabularies that logic depends on', () => {
  const pairs: [type: LookupTypeCode, codes: Record<string, string>][] = [
    ['course_status', CourseStatus],
    ['enrolment_status', EnrolmentStatus],
    ['enrolment_type', EntitlementSource],
    ['content_types', ContentKind],
    ['quiz_question_types', QuestionType],
    ['assignment_status', SubmissionStatus],
    ['user_status', PersonStatus],
  ];

  test.each(pairs)('%s: lookups and enum hold the same codes', (type, codes) => {
    const lookup = LOOKUP_CATALOGUE.find((one) => one.code === type);
    expect(lookup?.locked).toBe(true);
    expect(lookup?.values.map((value) => value.code).sort()).toEqual(Object.values(codes).sort());
  });
});

describe('files that must not lie', () => {
  test('.env.example is what lib/env/schema.ts says', () => {
    expect(read('.env.example')).toBe(envExample());
  });

  test('docker-compose.yml has the five services, each with a health check', () => {
    const { services } = parse(read('docker-compose.yml')) as {
      services: Record<string, { healthcheck?: unknown; image?: string; build?: unknown }>;
    };
    for (const name of ['web', 'worker', 'realtime', 'postgres', 'redis'])
      expect(Object.keys(services)).toContain(name);
    for (const name of ['web', 'worker', 'realtime', 'postgres', 'redis'])
      expect(services[name]?.healthcheck, name).toBeDefined();
  });

  test('every path that the documents name exists', () => {
    const documents = ['README.md', ...fs.globSync('{docs,components,server,tests}/**/*.md', { cwd: ROOT })].filter(
      exists,
    );
    const dead: string[] = [];
    for (const file of documents) {
      for (const { written, target, anchor } of linksOf(file)) {
        if (!exists(target)) dead.push(`${file}: ${written}`);
        else if (anchor !== '' && !anchorsOf(read(target)).has(anchor))
          dead.push(`${file}: ${written}, no such heading`);
      }
      for (const [, name] of read(file).matchAll(
        /`((?:app|bench|components|docs|lib|prisma|server|tests|tools|workers|public)\/[^`\s*{}<>…:]+)`/g,
      )) {
        const target = exists(name ?? '') ? (name ?? '') : (name ?? '').replace(/[).,]+$/, '');
        const known =
          exists(target) || exists(`${target}.ts`) || exists(`${target}.tsx`) || exists(`${target}/index.ts`);
        if (!known) dead.push(`${file}: ${name}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('an anchor is what GitHub makes of a heading, and code is neither heading nor link', () => {
    const text = [
      '# One, `two` & three',
      '## «نصّ» عربي',
      '## Twice',
      '## Twice',
      '```',
      '# Not one',
      '```',
      '<a id="own">',
    ];
    expect([...anchorsOf(text.join('\n'))]).toEqual(['one-two--three', 'نصّ-عربي', 'twice', 'twice-1', 'own']);
    expect(withoutCode('a `[b](c)` d\n```\n[e](f)\n```\ng')).toBe('a  d\n\ng');
  });

  test('the scripts that the documents name exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const documents = ['README.md', ...fs.globSync('docs/**/*.md', { cwd: ROOT })].filter(exists);
    const dead = documents.flatMap((file) =>
      [...read(file).matchAll(/npm run (?:-s )?([a-z:-]+)/g)]
        .map((m) => m[1] ?? '')
        .filter((name) => !scripts[name])
        .map((name) => `${file}: npm run ${name}`),
    );
    expect(dead).toEqual([]);
  });
});
