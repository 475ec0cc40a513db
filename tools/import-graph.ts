import fs from 'node:fs';
import path from 'node:path';

/** One import of a file: the file (or package) it names, and whether only types come through. */
export type Import = { target: string; typeOnly: boolean };

/** Every source file of the repository with what it imports. Files are paths from the root with slashes. */
export type ImportGraph = Map<string, Import[]>;

const SOURCES = [
  'app',
  'bench',
  'components',
  'lib',
  'prisma',
  'server',
  'tests',
  'tools',
  'workers',
  '*.config.ts',
  'proxy.ts',
  'instrumentation.ts',
];
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.cjs', '.json', '/index.ts', '/index.tsx'];

const STATEMENT =
  /(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?(?:([\w*${}\s,]+?)\s+from\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)|\brequire\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** The imports a source text makes, as it writes them. */
export function importsOf(text: string): { specifier: string; typeOnly: boolean }[] {
  const found: { specifier: string; typeOnly: boolean }[] = [];
  const code = text.replace(/^[ \t]*\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm, '');
  for (const [, type, clause, from, dynamic, required] of code.matchAll(STATEMENT)) {
    const names = clause
      ?.match(/^\{(.*)\}$/s)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const typeOnly = Boolean(type) || Boolean(names?.length && names.every((name) => name.startsWith('type ')));
    found.push({ specifier: from ?? dynamic ?? required ?? '', typeOnly });
  }
  return found;
}

function resolve(root: string, file: string, specifier: string): string {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier)
      : undefined;
  if (base === undefined) return specifier;
  const ending = ENDINGS.find((end) => fs.statSync(path.join(root, base + end), { throwIfNoEntry: false })?.isFile());
  return ending === undefined ? base : base + ending;
}

/** Source files of the repository (generated ones left out). */
export function sourceFiles(root: string): string[] {
  const patterns = SOURCES.map((name) => (name.includes('.') ? name : `${name}/**/*.{ts,tsx,mjs,cjs}`));
  return fs
    .globSync(patterns, { cwd: root, exclude: (name) => name === 'node_modules' || name === 'generated' })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** Reads the whole repository. */
export function importGraph(root: string): ImportGraph {
  const graph: ImportGraph = new Map();
  for (const file of sourceFiles(root)) {
    const imports = importsOf(fs.readFileSync(path.join(root, file), 'utf8'));
    graph.set(
      file,
      imports.map(({ specifier, typeOnly }) => ({ target: resolve(root, file, specifier), typeOnly })),
    );
  }
  return graph;
}

/** The first circle of imports that run code, as the files in order; null when there is none. */
export function findCircle(graph: ImportGraph): string[] | null {
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): string[] | null => {
    const at = trail.indexOf(file);
    if (at >= 0) return [...trail.slice(at), file];
    if (done.has(file)) return null;
    trail.push(file);
    for (const { target, typeOnly } of graph.get(file) ?? []) {
      const circle = typeOnly || !graph.has(target) ? null : visit(target);
      if (circle) return circle;
    }
    trail.pop();
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = visit(file);
    if (circle) return circle;
  }
  return null;
}
