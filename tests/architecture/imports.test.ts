import { describe, expect, test } from 'vitest';
import { DOMAIN_DEPENDENCIES } from '@/server/domains/dependencies';
import { findCircle, type ImportGraph, importGraph, importsOf } from '@/tools/import-graph';
import { RULES, violations } from './import-rules';
import { ROOT } from './sources';

const graph = importGraph(ROOT);

describe('the import table', () => {
  test('nobody imports what they may not', () => {
    expect(graph.size).toBeGreaterThan(200);
    expect(violations(graph).map((v) => `${v.file} → ${v.target}: ${v.rule}`)).toEqual([]);
  });

  test('no circle of files', () => {
    expect(findCircle(graph)).toBeNull();
  });

  test('the table of domains has no circle and knows every domain', () => {
    const names = Object.keys(DOMAIN_DEPENDENCIES);
    for (const [name, allowed] of Object.entries(DOMAIN_DEPENDENCIES)) {
      for (const other of allowed) expect(names.indexOf(other), `${name} → ${other}`).toBeLessThan(names.indexOf(name));
    }
    const folders = new Set(
      [...graph.keys()].map((file) => /^server\/domains\/([^/]+)\//.exec(file)?.[1]).filter(Boolean),
    );
    expect([...folders].filter((folder) => !names.includes(folder ?? ''))).toEqual([]);
  });
});

describe('the rules bite', () => {
  const one = (file: string, target: string, typeOnly = false): ImportGraph =>
    new Map([[file, [{ target, typeOnly }]]]);

  test.each([
    ['lib/fill.ts', 'server/core/context.ts'],
    ['server/core/mail/index.ts', 'server/domains/identity/index.ts'],
    ['server/domains/catalog/index.ts', 'server/domains/learning/index.ts'],
    ['server/domains/learning/commands/a.ts', 'server/domains/catalog/queries/load-course.ts'],
    ['server/domains/learning/commands/a.ts', 'server/api/trpc.ts'],
    ['server/domains/learning/commands/a.ts', 'components/ui/button.tsx'],
    ['app/[org]/[locale]/page.tsx', 'server/domains/learning/queries/get-outline.ts'],
    ['server/api/root.ts', 'server/domains/learning/commands/enrol.ts'],
    ['workers/main.ts', 'server/domains/learning/commands/enrol.ts'],
    ['components/learning/outline.tsx', 'server/domains/learning/queries/get-outline.ts'],
    ['components/patterns/form.tsx', 'server/domains/learning/index.ts'],
    ['components/ui/button.tsx', 'components/patterns/form.tsx'],
    ['components/patterns/form.tsx', 'components/learning/outline.tsx'],
    ['server/domains/learning/commands/a.ts', 'server/generated/prisma/client.ts'],
    ['server/core/db.ts', 'tests/support/db.ts'],
    ['server/domains/learning/commands/a.ts', 'bullmq'],
    ['server/domains/catalog/commands/a.ts', 'stripe'],
  ])('%s may not import %s', (file, target) => {
    expect(violations(one(file, target))).not.toEqual([]);
  });

  test('every rule forbids something in the list above', () => {
    expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length);
  });

  test('types may cross where code may not', () => {
    expect(violations(one('components/patterns/outline.tsx', 'server/domains/learning/index.ts', true))).toEqual([]);
    expect(violations(one('components/patterns/api-client.ts', 'server/api/root.ts', true))).toEqual([]);
    expect(violations(one('components/patterns/api-client.ts', 'server/api/root.ts'))).not.toEqual([]);
  });

  test('imports are read however they are written, and circles found', () => {
    const text = `import type { A } from './a';\nimport b, {\n  type C,\n} from "@/b";\nexport { d } from './d';\nimport { type E } from './e';\nconst f = await import('./f');\nimport './g.css';`;
    expect(importsOf(text)).toEqual([
      { specifier: './a', typeOnly: true },
      { specifier: '@/b', typeOnly: false },
      { specifier: './d', typeOnly: false },
      { specifier: './e', typeOnly: true },
      { specifier: './f', typeOnly: false },
      { specifier: './g.css', typeOnly: false },
    ]);
    const circle: ImportGraph = new Map([
      ['a', [{ target: 'b', typeOnly: false }]],
      ['b', [{ target: 'a', typeOnly: false }]],
    ]);
    expect(findCircle(circle)).toEqual(['a', 'b', 'a']);
  });
});
