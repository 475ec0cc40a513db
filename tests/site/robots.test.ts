import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { robotsTxt } from '@/lib/seo/robots';
import { decidingRule, parseRobots, robotsEffects } from '@/lib/seo/robots-rules';

const origin = 'https://school.test';
const effectsOf = (text: string) =>
  robotsEffects(parseRobots(text).groups, LOCALES).map((e) => [e.effect, e.agent, e.line]);
const rulesOf = (text: string) => parseRobots(text).groups[0]?.rules ?? [];

describe('the rules of a robots.txt (SEO-10, SEO-19)', () => {
  it('reads groups, shared names and notes, and joins groups of one crawler', () => {
    const text =
      '# ours\nUser-agent: GPTBot\nuser-agent: CCBot # both\nDisallow: /en/courses\n\nUSER-AGENT: gptbot\nAllow: /\n';
    const { groups, problems } = parseRobots(text);
    expect(problems).toEqual([]);
    expect(groups.map((group) => [group.agent, group.rules.map((rule) => `${rule.kind} ${rule.value}`)])).toEqual([
      ['GPTBot', ['disallow /en/courses', 'allow /']],
      ['CCBot', ['disallow /en/courses']],
    ]);
  });

  it('refuses each line that means nothing, at its line', () => {
    const text = [
      'Disallow: /x',
      'nonsense',
      'User-agent: Google bot',
      'User-agent: *',
      'Dissallow: /x',
      'Disallow: en/courses',
      'Disallow: /a$b',
      'Crawl-delay: soon',
      'Sitemap: /sitemap.xml',
      'Disallow: /ar/admin/people',
      'Allow: /dashboard$',
    ].join('\r\n');
    expect(parseRobots(text).problems.map(({ line, key }) => [line, key])).toEqual([
      [1, 'robots_orphan'],
      [2, 'robots_line'],
      [3, 'robots_agent'],
      [5, 'robots_field'],
      [6, 'robots_path'],
      [7, 'robots_path'],
      [8, 'robots_delay'],
      [9, 'robots_sitemap'],
      [10, 'robots_private'],
      [11, 'robots_private'],
    ]);
    expect(
      parseRobots('User-agent: *\nDisallow: /learning-shelf\nDisallow:\nDisallow: /en/courses/متجر').problems,
    ).toEqual([]);
  });

  it('lets the longest match decide, and allowing win a draw', () => {
    const rules = rulesOf(
      'User-agent: *\nDisallow: /en/\nAllow: /en/courses\nDisallow: /*.pdf$\nDisallow: /ar\nAllow: /ar',
    );
    const closed = (path: string) => decidingRule(rules, path)?.kind === 'disallow';
    expect(['/en/privacy', '/en/courses/x', '/x/sheet.pdf', '/x/sheet.pdf?y', '/ar/y'].map(closed)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it('sees what would close the site, a page, the site map or the scripts, and for whom', () => {
    expect(effectsOf('User-agent: *\nDisallow: /')).toEqual([
      ['closes_site', '*', 2],
      ['hides_sitemap', '*', 2],
    ]);
    expect(effectsOf('User-agent: GPTBot\nDisallow: *')).toEqual([
      ['closes_site', 'GPTBot', 2],
      ['hides_sitemap', 'GPTBot', 2],
    ]);
    expect(effectsOf('User-agent: *\nDisallow: /ar')).toEqual([['closes_pages', '*', 2]]);
    expect(effectsOf('User-agent: *\nDisallow: /_next/\nDisallow: /*.xml$')).toEqual([
      ['hides_sitemap', '*', 3],
      ['hides_scripts', '*', 2],
    ]);
    expect(effectsOf('User-agent: *\nDisallow: /\nAllow: /')).toEqual([]);
    expect(effectsOf('User-agent: *\nDisallow: /en/courses?*sort=\nCrawl-delay: 5')).toEqual([]);
  });

  it('answers in no time whatever was written', () => {
    const rules = rulesOf(`User-agent: *\nDisallow: /${'a*'.repeat(4_000)}b$`);
    const from = performance.now();
    expect(decidingRule(rules, `/${'a'.repeat(4_000)}`)).toBeNull();
    expect(performance.now() - from).toBeLessThan(200);
  });
});

describe('the file', () => {
  it('is open without rules, with the site map, and closed as a whole on a copy, whatever was written', () => {
    expect(robotsTxt(origin, true)).toBe(
      `User-agent: *\nAllow: /\nDisallow: /api/\n\nSitemap: ${origin}/sitemap.xml\n`,
    );
    expect(robotsTxt(origin, false, 'User-agent: *\nAllow: /')).toBe('User-agent: *\nDisallow: /\n');
  });

  it('carries every group whole, because a crawler reads its own only', () => {
    const rules =
      'User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nDisallow: /en/courses?*sort= # lists\nSitemap: https://else.test/map.xml';
    expect(robotsTxt(origin, true, rules)).toBe(
      `User-agent: *\nDisallow: /en/courses?*sort=\nDisallow: /api/\n\nUser-agent: GPTBot\nDisallow: /\nDisallow: /api/\n\nSitemap: ${origin}/sitemap.xml\nSitemap: https://else.test/map.xml\n`,
    );
  });

  it('understands itself: what it writes is read as the same rules', () => {
    const file = robotsTxt(origin, true, 'User-agent: *\nDisallow: /en/courses?*sort=');
    expect(parseRobots(file).problems).toEqual([]);
    expect(robotsTxt(origin, true, file)).toBe(file);
  });
});
