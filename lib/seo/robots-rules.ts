/**
 * The rules a school adds to its robots.txt, as RFC 9309 reads them: groups of crawlers, each with allowed and closed
 * paths; the longest matching path decides, and allowing wins a draw. Pure, so that the form and the server agree.
 */

/** One rule, with the line it stands on. */
export type RobotsRule = { kind: 'allow' | 'disallow' | 'crawl-delay'; value: string; line: number };

/** The rules of one crawler. Groups that name the same crawler are one, as the standard wants it. */
export type RobotsGroup = { agent: string; rules: RobotsRule[] };

/** What is wrong on a line: a message key under `validation.` and what it says. */
export type RobotsProblem = { line: number; key: RobotsProblemKey; word: string };

/** The message keys of problems, for forms that need all of them. */
export const ROBOTS_PROBLEMS = [
  'robots_line',
  'robots_field',
  'robots_agent',
  'robots_orphan',
  'robots_path',
  'robots_delay',
  'robots_sitemap',
  'robots_private',
] as const;

/** What can be wrong with a line. */
export type RobotsProblemKey = (typeof ROBOTS_PROBLEMS)[number];

/** The rules as they were understood, and every line that was not. */
export type ParsedRobots = { groups: RobotsGroup[]; sitemaps: string[]; problems: RobotsProblem[] };

/** Longest text that is accepted; search engines stop reading after 500 kB. */
export const ROBOTS_MOST = 20_000;

// Whose address would be published by naming it. They answer noindex by themselves.
const PRIVATE =
  /^\/(?:(?:en|ar|\*)\/)?(?:admin|account|dashboard|my-courses|learn|assignments|notifications|mentor|quiz|demo)(?:[/?*$]|$)/i;

/** Reads the rules line by line; the text itself is never changed. */
export function parseRobots(text: string): ParsedRobots {
  const reading: Reading = { byAgent: new Map(), current: [], naming: false, sitemaps: [] };
  const problems: RobotsProblem[] = [];
  for (const [at, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const content = raw.replace(/#.*$/, '').trim();
    const wrong = content === '' ? null : readLine(reading, content, at + 1);
    if (wrong) problems.push({ line: at + 1, key: wrong[0], word: wrong[1].slice(0, 60) });
  }
  return { groups: [...reading.byAgent.values()], sitemaps: reading.sitemaps, problems };
}

type Reading = { byAgent: Map<string, RobotsGroup>; current: RobotsGroup[]; naming: boolean; sitemaps: string[] };
type Wrong = [key: RobotsProblemKey, word: string] | null;

function readLine(reading: Reading, content: string, line: number): Wrong {
  const colon = content.indexOf(':');
  if (colon < 1) return ['robots_line', content];
  const field = content.slice(0, colon).trim().toLowerCase();
  const value = content.slice(colon + 1).trim();
  if (field === 'user-agent') return openGroup(reading, value);
  if (field === 'sitemap') {
    if (!/^https?:\/\/[^\s]+$/i.test(value)) return ['robots_sitemap', value];
    reading.sitemaps.push(value);
    return null;
  }
  if (field !== 'allow' && field !== 'disallow' && field !== 'crawl-delay') return ['robots_field', field];
  reading.naming = false;
  if (reading.current.length === 0) return ['robots_orphan', content];
  const key = valueProblem(field, value);
  if (key) return [key, value];
  for (const group of reading.current) group.rules.push({ kind: field, value, line });
  return null;
}

/** Names that follow each other share the rules below them. */
function openGroup(reading: Reading, agent: string): Wrong {
  if (!/^(\*|[a-z0-9_-]+)$/i.test(agent)) return ['robots_agent', agent];
  if (!reading.naming) reading.current = [];
  reading.naming = true;
  const group = reading.byAgent.get(agent.toLowerCase()) ?? { agent, rules: [] };
  reading.byAgent.set(agent.toLowerCase(), group);
  reading.current.push(group);
  return null;
}

function valueProblem(kind: RobotsRule['kind'], value: string): RobotsProblemKey | null {
  if (kind === 'crawl-delay') return /^\d{1,4}(\.\d{1,2})?$/.test(value) ? null : 'robots_delay';
  if (value === '') return null; // closes nothing, allows nothing: legal, and how a group is opened as a whole
  if (!/^[/*][^\s]*$/.test(value) || /\$./.test(value)) return 'robots_path';
  return PRIVATE.test(value) ? 'robots_private' : null;
}

/** What a rule does to the whole site; each needs a yes. */
export type RobotsEffect = {
  effect: 'closes_site' | 'closes_pages' | 'hides_sitemap' | 'hides_scripts';
  /** The crawler it concerns, `*` for all without a group of their own. */
  agent: string;
  /** The line that does it. */
  line: number;
  /** An address that is closed. */
  path: string;
};

/** The name under which an effect is confirmed. */
export const effectKey = (effect: RobotsEffect): string => `${effect.effect}:${effect.agent.toLowerCase()}`;

/** What the rules would take away from search engines, group by group. */
export function robotsEffects(groups: readonly RobotsGroup[], languages: readonly string[]): RobotsEffect[] {
  const main = languages.flatMap((locale) => [`/${locale}`, `/${locale}/courses`, `/${locale}/courses/a-course`]);
  const more = languages.flatMap((locale) => [`/${locale}/verify`, `/${locale}/privacy`, `/${locale}/accessibility`]);
  return groups.flatMap(({ agent, rules }) => {
    const closing = (paths: readonly string[]) =>
      paths.flatMap((path) => {
        const rule = decidingRule(rules, path);
        return rule?.kind === 'disallow' ? [{ path, line: rule.line }] : [];
      });
    const closed = closing(main);
    const [page] = [...closed, ...closing(more)];
    const [map] = closing(['/sitemap.xml']);
    const [script] = closing(['/_next/static/chunks/page.js', '/_next/static/css/page.css']);
    const whole = closed.length === main.length;
    const found: RobotsEffect[] = [];
    if (page) found.push({ effect: whole ? 'closes_site' : 'closes_pages', agent, ...page });
    if (map) found.push({ effect: 'hides_sitemap', agent, ...map });
    // Without the pages nobody needs the scripts they are drawn with.
    if (script && !whole) found.push({ effect: 'hides_scripts', agent, ...script });
    return found;
  });
}

/** The rule that decides about a path: the longest that matches; allowing wins a draw. Null: nothing closes it. */
export function decidingRule(rules: readonly RobotsRule[], path: string): RobotsRule | null {
  let best: RobotsRule | null = null;
  for (const rule of rules) {
    if (rule.kind === 'crawl-delay' || rule.value === '' || !matches(rule.value, path)) continue;
    const longer = best === null || rule.value.length > best.value.length;
    const draw = best !== null && rule.value.length === best.value.length && rule.kind === 'allow';
    if (longer || draw) best = rule;
  }
  return best;
}

/** Whether a path begins with a pattern; `*` is anything, `$` at its end the end. Linear, whatever was written. */
function matches(pattern: string, path: string): boolean {
  const ends = pattern.endsWith('$');
  const [first = '', ...pieces] = (ends ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  if (pieces.length === 0) return !ends || path === first;
  const last = pieces.pop() ?? '';
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (ends) return path.endsWith(last) && path.length - last.length >= at;
  return path.indexOf(last, at) >= 0;
}
