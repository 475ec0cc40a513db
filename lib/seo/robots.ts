import { parseRobots, type RobotsGroup } from './robots-rules';

/** Answers of the API are no pages; they say noindex as well. */
const NO_PAGES = '/api/';

/**
 * robots.txt. A copy for trying things out is closed as a whole, whatever was written; a school's site is open, plus the
 * rules it added. Private pages are never listed here (that would publish their addresses, and a blocked page can still
 * be indexed): they answer noindex themselves.
 */
export function robotsTxt(origin: string, open: boolean, rules = ''): string {
  if (!open) return 'User-agent: *\nDisallow: /\n';
  const { groups, sitemaps } = parseRobots(rules);
  const everybody = groups.find((group) => group.agent === '*') ?? { agent: '*', rules: [] };
  const own = `${origin}/sitemap.xml`;
  return [
    groupText(everybody),
    ...groups.filter((group) => group !== everybody).map(groupText),
    [own, ...sitemaps.filter((url) => url !== own)].map((url) => `Sitemap: ${url}\n`).join(''),
  ].join('\n');
}

/** A crawler obeys its own group only, so each repeats what is closed to all. */
function groupText({ agent, rules }: RobotsGroup): string {
  const lines = rules.map((rule) => `${NAMES[rule.kind]}: ${rule.value}`.trimEnd());
  if (rules.length === 0) lines.push('Allow: /');
  if (!rules.some((rule) => rule.kind === 'disallow' && rule.value === NO_PAGES)) lines.push(`Disallow: ${NO_PAGES}`);
  return `User-agent: ${agent}\n${lines.join('\n')}\n`;
}

const NAMES = { allow: 'Allow', disallow: 'Disallow', 'crawl-delay': 'Crawl-delay' } as const;
