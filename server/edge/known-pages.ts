import fs from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env/server';

type Node = { page: boolean; children: Map<string, Node>; any?: Node };

const leaf = (): Node => ({ page: false, children: new Map() });
let tree: Node | null | undefined;

/**
 * Whether a page or route stands behind a path below /{locale}. Read once from the table that the build leaves beside
 * the pages, so nobody keeps a second list; without a build (development) every path may be one.
 */
export function isKnownPage(pathBelowLocale: string): boolean {
  if (tree === undefined) tree = readTree();
  if (tree === null) return true;
  const parts = pathBelowLocale.split('/').slice(1);
  return stands(tree, pathBelowLocale === '' ? [] : parts, 0);
}

function stands(node: Node, parts: readonly string[], at: number): boolean {
  if (at === parts.length) return node.page;
  const part = parts[at] ?? '';
  const named = node.children.get(part);
  if (named && stands(named, parts, at + 1)) return true;
  return part !== '' && node.any !== undefined && stands(node.any, parts, at + 1);
}

function readTree(): Node | null {
  if (env().NODE_ENV !== 'production') return null;
  let routes: Record<string, string>;
  try {
    const file = path.join(process.cwd(), '.next', 'app-path-routes-manifest.json');
    routes = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return null;
  }
  return treeOf(Object.values(routes));
}

/** The tree of the routes below /[org]/[locale]; the page that catches all the rest is none of them. */
function treeOf(routes: readonly string[]): Node {
  const root = leaf();
  for (const route of routes) {
    const [, org, locale, ...parts] = route.split('/');
    if (org !== '[org]' || locale !== '[locale]' || parts.some((part) => part.startsWith('[...'))) continue;
    let node = root;
    for (const part of parts) {
      if (part.startsWith('[')) {
        node.any ??= leaf();
        node = node.any;
      } else {
        const next = node.children.get(part) ?? leaf();
        node.children.set(part, next);
        node = next;
      }
    }
    node.page = true;
  }
  return root;
}
