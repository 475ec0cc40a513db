// The picture of docs/architecture.md, drawn from server/domains/dependencies.ts. `--check` fails when it is stale.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMAIN_DEPENDENCIES, type Domain } from '../server/domains/dependencies';

const FILE = path.join(import.meta.dirname, '../docs/architecture.svg');
const [WIDTH, ROW, BOX] = [880, 62, { width: 120, height: 34 }];

/** How many steps a domain stands above the lowest one. */
function levelOf(domain: Domain): number {
  const below = DOMAIN_DEPENDENCIES[domain] as readonly Domain[];
  return below.length === 0 ? 0 : 1 + Math.max(...below.map(levelOf));
}

const esc = (text: string) => text.replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The picture: edges on top, the domains in their order, the kernel below, the processes at the foot. */
export function drawArchitecture(): string {
  const domains = Object.keys(DOMAIN_DEPENDENCIES) as Domain[];
  const rows = new Map<number, Domain[]>();
  for (const domain of domains) rows.set(levelOf(domain), [...(rows.get(levelOf(domain)) ?? []), domain]);
  const top = Math.max(...rows.keys());
  const parts: string[] = [];
  const bar = (y: number, text: string, fill: string) =>
    parts.push(
      `<rect x="20" y="${y}" width="${WIDTH - 40}" height="38" rx="6" fill="${fill}"/><text x="${WIDTH / 2}" y="${y + 24}" text-anchor="middle">${esc(text)}</text>`,
    );
  bar(20, 'edges: pages (app) · procedures (server/api) · route handlers (app/api) · jobs (workers)', '#e5f2f4');
  const centre = new Map<Domain, { x: number; y: number }>();
  for (const [level, members] of rows) {
    members.forEach((domain, at) => {
      centre.set(domain, { x: (WIDTH / (members.length + 1)) * (at + 1), y: 100 + (top - level) * ROW });
    });
  }
  for (const domain of domains) {
    // only the nearest dependencies are drawn; the rest follow from them
    const below = DOMAIN_DEPENDENCIES[domain] as readonly Domain[];
    for (const one of below.filter(
      (d) => !below.some((other) => (DOMAIN_DEPENDENCIES[other] as readonly Domain[]).includes(d)),
    )) {
      const [from, to] = [centre.get(domain), centre.get(one)];
      if (from && to)
        parts.push(
          `<path d="M${from.x.toFixed(0)} ${from.y + BOX.height} L${to.x.toFixed(0)} ${to.y}" stroke="#7c8588" fill="none" marker-end="url(#a)"/>`,
        );
    }
  }
  for (const [domain, { x, y }] of centre) {
    parts.push(
      `<rect x="${(x - BOX.width / 2).toFixed(0)}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="#fefefc" stroke="#428d95"/><text x="${x.toFixed(0)}" y="${y + 22}" text-anchor="middle">${esc(domain)}</text>`,
    );
  }
  const foot = 100 + (top + 1) * ROW + 6;
  bar(
    foot,
    'kernel (server/core): context · command · query · policy · database · audit · outbox · jobs · mail · storage',
    '#fcf0c2',
  );
  bar(
    foot + 50,
    'PostgreSQL: forced row level security · audit trigger · outbox · LISTEN/NOTIFY   |   BullMQ   |   files',
    '#efece7',
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${foot + 108}" font-family="IBM Plex Sans, sans-serif" font-size="14" role="img" aria-label="Edges call domains, domains call those below them, all stand on the kernel"><defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#7c8588"/></marker></defs><rect width="100%" height="100%" fill="#f7f5f1"/>${parts.join('')}</svg>\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const drawn = drawArchitecture();
  if (process.argv.includes('--check')) {
    if (!fs.existsSync(FILE) || fs.readFileSync(FILE, 'utf8') !== drawn) {
      console.error('docs/architecture.svg is stale: run npx tsx tools/generate-architecture-picture.ts');
      process.exitCode = 1;
    }
  } else fs.writeFileSync(FILE, drawn);
}
