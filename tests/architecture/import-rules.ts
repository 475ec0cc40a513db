import { DOMAIN_DEPENDENCIES, type Domain } from '@/server/domains/dependencies';
import type { Import, ImportGraph } from '@/tools/import-graph';

/** One forbidden import, and what to do instead. */
export type Violation = { file: string; target: string; rule: string };

const domainOf = (file: string) => /^server\/domains\/([^/]+)\//.exec(file)?.[1];
const isFrontDoor = (file: string) => /^server\/domains\/[^/]+\/(index|events)\.ts$/.test(file);
const isSchema = (file: string) => /^server\/domains\/[^/]+\/(.+\/)?schema\.ts$/.test(file);
// Data that every layer may read: permission codes, the vocabularies' catalogue and the table of domains.
const isCatalogue = (file: string) =>
  /^server\/domains\/(identity\/permissions|lookups\/catalogue|lookups\/definition|dependencies)\.ts$/.test(file);
const starts =
  (...prefixes: string[]) =>
  (file: string) =>
    prefixes.some((prefix) => file.startsWith(prefix));
const isLocal = starts('app/', 'components/', 'lib/', 'server/', 'workers/', 'tests/', 'tools/', 'prisma/', 'bench/');

type Rule = {
  name: string;
  applies(file: string): boolean;
  forbids(target: string, file: string, one: Import): boolean;
};

const frontDoorsOnly = (target: string) =>
  domainOf(target) !== undefined && !isFrontDoor(target) && !isCatalogue(target);

/** Where a vendor's package may be imported; everybody else goes through what stands there. */
const OWNERS: Record<string, (file: string) => boolean> = {
  pg: starts('server/core/', 'server/edge/', 'tests/', 'tools/', 'bench/', 'prisma/'),
  bullmq: starts('server/core/', 'workers/', 'tests/', 'tools/'),
  ioredis: starts('server/core/', 'workers/', 'tests/'),
  ws: starts('workers/', 'tests/'),
  nodemailer: starts('server/core/mail/', 'server/integrations/'),
  resend: starts('server/core/mail/', 'server/integrations/'),
  stripe: starts('server/integrations/'),
  'prom-client': starts('server/core/'),
  pino: starts('server/core/'),
  argon2: starts('server/domains/identity/'),
  '@node-rs/argon2': starts('server/domains/identity/', 'prisma/seed/', 'tests/'),
  '@myriaddreamin/typst-ts-node-compiler': starts('server/core/pdf/', 'tools/'),
  '@tus/server': starts('server/domains/media/', 'server/integrations/'),
  '@tus/file-store': starts('server/domains/media/', 'server/integrations/'),
  'next-auth': starts('server/domains/identity/', 'server/core/', 'app/api/auth/', 'bench/', 'tests/'),
  '@prisma/adapter-pg': starts('server/core/', 'tools/', 'tests/', 'bench/'),
};

/** The import table of the code, as rules a machine checks. */
export const RULES: Rule[] = [
  {
    name: 'lib is pure: it knows nothing of the server, the browser’s components or the pages',
    applies: starts('lib/'),
    forbids: (target) => isLocal(target) && !target.startsWith('lib/') && !isCatalogue(target),
  },
  {
    name: 'the kernel knows no domain',
    applies: starts('server/core/'),
    forbids: (target) =>
      isLocal(target) && !starts('server/core/', 'server/generated/', 'lib/')(target) && !isCatalogue(target),
  },
  {
    name: 'a domain calls another through its index.ts or events.ts, in the direction of dependencies.ts',
    applies: (file) => domainOf(file) !== undefined,
    forbids: (target, file) => {
      const from = domainOf(file) as Domain;
      const to = domainOf(target);
      if (!to || to === from || isCatalogue(target)) return false;
      // Who listens to an event may name it from wherever it happened.
      if (target.endsWith('/events.ts') && file.endsWith('/subscribers.ts')) return false;
      const allowed: readonly string[] = DOMAIN_DEPENDENCIES[from] ?? [];
      return !allowed.includes(to) || !isFrontDoor(target);
    },
  },
  {
    name: 'a domain knows kernel, api builder, integrations and lib, and no page or component',
    applies: (file) => domainOf(file) !== undefined,
    forbids: (target) => starts('app/', 'components/', 'workers/', 'tests/', 'tools/', 'prisma/', 'bench/')(target),
  },
  {
    name: 'only a domain’s router.ts knows tRPC’s builder',
    applies: (file) => domainOf(file) !== undefined && !/\/router\.ts$/.test(file),
    forbids: (target) => target.startsWith('server/api/'),
  },
  {
    name: 'pages and routes call front doors',
    applies: (file) => starts('app/')(file) || /^(proxy|instrumentation)\.ts$/.test(file),
    forbids: (target) =>
      starts('tests/', 'tools/', 'prisma/', 'workers/', 'server/generated/', 'server/integrations/')(target) ||
      (frontDoorsOnly(target) && !isSchema(target)),
  },
  {
    name: 'the API composes routers',
    applies: starts('server/api/'),
    forbids: (target) => frontDoorsOnly(target) && !/\/router\.ts$/.test(target),
  },
  {
    name: 'workers run handlers, jobs and subscribers, and call front doors',
    applies: starts('workers/'),
    forbids: (target) =>
      starts('app/', 'components/', 'tests/', 'tools/')(target) ||
      (frontDoorsOnly(target) && !/\/(jobs|subscribers|handlers\/[^/]+)\.ts$/.test(target)),
  },
  {
    name: 'components call front doors on the server, and know the schemas of domains everywhere',
    applies: (file) => starts('components/')(file) && !starts('components/ui/', 'components/patterns/')(file),
    forbids: (target, _file, one) => {
      if (starts('components/', 'lib/', 'server/core/')(target) || !isLocal(target)) return false;
      if (isSchema(target) || isCatalogue(target) || isFrontDoor(target)) return false;
      return !(one.typeOnly && target.startsWith('server/api/root'));
    },
  },
  {
    name: 'components/ui and components/patterns know no server, except for types',
    applies: starts('components/ui/', 'components/patterns/'),
    forbids: (target, _file, one) => target.startsWith('server/') && !one.typeOnly && !isCatalogue(target),
  },
  {
    name: 'components/ui knows no pattern and no domain',
    applies: starts('components/ui/'),
    forbids: (target) => target.startsWith('components/') && !target.startsWith('components/ui/'),
  },
  {
    name: 'components/patterns knows no domain',
    applies: starts('components/patterns/'),
    forbids: (target) => target.startsWith('components/') && !starts('components/ui/', 'components/patterns/')(target),
  },
  {
    name: 'the raw Prisma client is the kernel’s: use ctx.db',
    applies: (file) => !starts('server/core/', 'tests/', 'tools/', 'bench/', 'prisma/')(file),
    forbids: (target, _file, one) => !one.typeOnly && /^server\/generated\/prisma\/client/.test(target),
  },
  {
    name: 'nothing imports the tests, except the seed their factories',
    applies: (file) => !starts('tests/')(file) && file !== 'vitest.config.ts' && file !== 'playwright.config.ts',
    forbids: (target, file) =>
      target.startsWith('tests/') && !(file.startsWith('prisma/seed/') && target.startsWith('tests/factories/')),
  },
  {
    name: 'a vendor’s package has one owner',
    applies: () => true,
    forbids: (target, file, one) => {
      const owner = Object.entries(OWNERS).find(([name]) => target === name || target.startsWith(`${name}/`))?.[1];
      return owner !== undefined && !one.typeOnly && !owner(file);
    },
  },
];

/** Every forbidden import of a graph. */
export function violations(graph: ImportGraph): Violation[] {
  const found: Violation[] = [];
  for (const [file, imports] of graph) {
    for (const rule of RULES) {
      if (!rule.applies(file)) continue;
      for (const one of imports) {
        if (rule.forbids(one.target, file, one)) found.push({ file, target: one.target, rule: rule.name });
      }
    }
  }
  return found;
}
