/** Longest title that search results show whole. */
export const TITLE_MOST = 60;
/** Longest description that search results show whole. */
export const DESCRIPTION_MOST = 160;

/** "Page · School"; a page's own words come first, and the school's name goes where it would be cut off. */
export function pageTitle(page: string, school: string): string {
  const whole = `${page} · ${school}`;
  return page.includes(school) || [...whole].length > TITLE_MOST ? page : whole;
}

/** The first given text that says something, as one line of at most 160 characters, cut between words. */
export function pageDescription(...candidates: (string | null | undefined)[]): string {
  const text = candidates.map((one) => one?.replace(/\s+/gu, ' ').trim()).find(Boolean) ?? '';
  const letters = [...text];
  if (letters.length <= DESCRIPTION_MOST) return text;
  const cut = letters.slice(0, DESCRIPTION_MOST - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > 80 ? cut.slice(0, space) : cut).replace(/[\s,،;؛:.]+$/u, '')}…`;
}
