import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importGraph } from '@/tools/import-graph';
import { ROOT, read, sources } from './sources';

const code = sources(/./);

describe('files', () => {
  test('none is longer than 400 lines (tests 600); a page no longer than 40', () => {
    const limit = (file: string) => (/\/page\.tsx$/.test(file) ? 40 : file.startsWith('tests/') ? 600 : 400);
    const content = /^prisma\/seed\/content\/courses\//; // a lesson is as long as it is
    const long = code.filter((file) => !content.test(file) && read(file).trimEnd().split('\n').length > limit(file));
    expect(long).toEqual([]);
  });

  test('every page has a title', () => {
    // Those are 404s: their view brings the title (tests/e2e/heads.spec.ts).
    const missing = /\/(\[\.\.\.rest\]|missing)\/page\.tsx$/;
    const pages = sources(/^app\/.*\/page\.tsx$/).filter((file) => !missing.test(file));
    expect(pages.filter((file) => !/generateMetadata|export const metadata/.test(read(file)))).toEqual([]);
  });

  test('names are kebab-case', () => {
    const odd = code.filter((file) => !/^(\.|\[|\()?[a-z0-9[\]().-]+$/.test(path.basename(file)));
    expect(odd).toEqual([]);
  });

  test('no folder of sources has more than 30 entries', () => {
    const counts = new Map<string, number>();
    for (const file of code) counts.set(path.dirname(file), (counts.get(path.dirname(file)) ?? 0) + 1);
    expect(
      [...counts].filter(([folder, n]) => n > 30 && folder !== 'components/ui' && folder !== 'tools/launcher'),
    ).toEqual([]);
  });

  test('nothing is left to do, skipped or switched off', () => {
    const marks =
      /\b(TO{1}DO|FIX{1}ME|X{3}:)|\b(describe|it)\.(only|skip|todo)\b|\btest\.(only|todo)\b|\btest\.skip\((?!Boolean\()|@ts-(ignore|nocheck|expect-error)|[Cc]oming soon/;
    expect(code.filter((file) => marks.test(read(file)) && !file.endsWith('tests/architecture/style.test.ts'))).toEqual(
      [],
    );
  });

  test('every exported function, type and constant of the server and of lib says what it promises', () => {
    const silent: string[] = [];
    for (const file of code.filter((name) => /^(server|lib|workers)\//.test(name))) {
      const lines = read(file).split('\n');
      lines.forEach((line, i) => {
        if (!/^export (async )?(function|const|type|class|interface) /.test(line)) return;
        // Overloads, and a type that bears the name of the schema above it, share one line of words.
        if (/^export type \{/.test(line) || /^export /.test(lines[i - 1] ?? '')) return;
        const before = lines.slice(Math.max(0, i - 3), i).join('\n');
        if (!/\*\/|^\/\//m.test(before) && !/^export type \w+ = z\.(infer|input|output)/.test(line))
          silent.push(`${file}:${i + 1}`);
      });
    }
    expect(silent).toEqual([]);
  });
});

describe('two directions', () => {
  const PHYSICAL =
    /(?<![\w-])-?(?:(?:[mp][lr]|scroll-[mp][lr])-[\w[]|(?:left|right)-[\d[]|text-(?:left|right)\b|float-(?:left|right)\b|border-[lr](?![\w])|border-[lr]-|rounded-(?:[lr]|[tb][lr])(?![\w])|rounded-(?:[lr]|[tb][lr])-|inset-x-\[)/;
  const CSS =
    /(?<![\w-])(?:margin|padding|border)-(?:left|right)\b|(?<![\w-])(?:left|right)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius/;

  test('no class that means one side only', () => {
    const found = sources(/^(app|components)\/.*\.tsx$/).flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, i) => (PHYSICAL.test(line.replace(/\/\/.*/, '')) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test('no style that means one side only', () => {
    const found = fs.globSync('app/**/*.css', { cwd: ROOT }).flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, i) => (CSS.test(line.replace(/\/\*.*?\*\//g, '')) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test('nothing that has a direction of its own keeps its distance by it: the gap would be on the wrong side', () => {
    const OWN = /<(?:bdi\b|UserText\b|\w+\b[^<>]*\bdir=)[^<>]*/g;
    const SIDED = /className="[^"]*(?<![\w-])-?m[se]-/;
    const tagged = (text: string) => [...text.matchAll(OWN)].map(([tag]) => tag).filter((tag) => SIDED.test(tag));
    const found = sources(/^(app|components)\/.*\.tsx$/).flatMap((file) =>
      tagged(read(file)).map((tag) => `${file} ${tag.trim().slice(0, 80)}`),
    );
    expect(found).toEqual([]);
    expect(tagged('<bdi className="me-2">{name}</bdi>')).toHaveLength(1);
    expect(tagged('<span\n  dir="ltr" className="text-sm ms-2">')).toHaveLength(1);
    expect(tagged('<span className="ms-2"><bdi dir="ltr">x</bdi></span>')).toEqual([]);
  });

  test('the rule finds what it should, and leaves the logical ones alone', () => {
    for (const bad of [
      'ml-4',
      '-mr-2',
      'pl-[3px]',
      'left-0',
      'md:text-left',
      'border-l',
      'rounded-tr-lg',
      'hover:pr-1',
    ]) {
      expect(PHYSICAL.test(`className="${bad}"`), bad).toBe(true);
    }
    for (const good of [
      'ms-4',
      'pe-2',
      'start-0',
      'text-start',
      'border-s',
      'rounded-ss-lg',
      'html-left',
      'copyright-2',
    ]) {
      expect(PHYSICAL.test(`className="${good}"`), good).toBe(false);
    }
    expect(CSS.test('  margin-left: 4px;')).toBe(true);
    expect(CSS.test('  inset-inline-start: 0;')).toBe(false);
  });
});

describe('what reaches the browser', () => {
  const graph = importGraph(ROOT);
  const client = [...graph.keys()].filter((file) => /^['"]use client['"]/m.test(read(file).slice(0, 400)));

  /** Every file that runs in the browser because a client component imports it. */
  function bundled(): Map<string, string> {
    const seen = new Map<string, string>();
    const queue = client.map((file) => [file, file] as const);
    for (const [file, by] of queue) {
      if (seen.has(file)) continue;
      seen.set(file, by);
      for (const { target, typeOnly } of graph.get(file) ?? []) if (!typeOnly) queue.push([target, file]);
    }
    return seen;
  }

  test('client components carry no message library, no kernel, no Node module', () => {
    expect(client.length).toBeGreaterThan(10);
    const heavy = [...bundled()].filter(
      ([file]) =>
        /^(next-intl|use-intl|node:|fs$|path$|pg$|pino)/.test(file) ||
        (/^server\//.test(file) && !/schema\.ts$|\/permissions\.ts$|\/schema\//.test(file)),
    );
    expect(heavy.map(([file, by]) => `${file} by ${by}`)).toEqual([]);
  });

  test('only lib/env reads the environment', () => {
    const readers = sources(/^(app|components|lib|server|workers)\//).filter(
      (file) => /process\.env/.test(read(file)) && !file.startsWith('lib/env/'),
    );
    expect(readers).toEqual([]);
  });
});

describe('the linter bites', () => {
  /** What the linter says about a text that stood at this place in the repository. */
  const lint = (name: string, text: string): string => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'growth-os-lint-'));
    const config = JSON.parse(read('biome.json'));
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(
      path.join(folder, 'biome.json'),
      JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }),
    );
    fs.writeFileSync(file, text);
    const { stdout, stderr, status } = spawnSync(
      path.join(ROOT, 'node_modules/.bin/biome'),
      ['lint', '--error-on-warnings', '--colors=off'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    fs.rmSync(folder, { recursive: true });
    return status === 0 ? '' : stdout + stderr;
  };

  test.each([
    ['server/core/x.ts', 'export const a: any = 1;', 'noExplicitAny'],
    ['server/core/x.ts', 'export const a = process.env.HOME;', 'noProcessEnv'],
    ['server/core/x.ts', "console.log('a');", 'noConsole'],
    ['server/core/x.ts', 'export default function a() {}', 'noDefaultExport'],
    ['server/core/x.ts', "import fs from 'fs';\nexport const a = fs;", 'useNodejsImportProtocol'],
    ['server/core/x.ts', 'export const a = (b?: string) => b!.length;', 'noNonNullAssertion'],
  ])('%s: %s', (name, text, rule) => {
    expect(lint(name, `${text}\n`)).toContain(rule);
  });

  test('clean code passes', () => {
    expect(lint('server/core/x.ts', 'export const a = 1;\n')).toBe('');
  });
});
