import type { Paged } from '@/lib/paging/cursor';

/**
 * Walks a list by its cursors to the end and back to the beginning. Answers the pages of each way, in the order in which
 * they stand in the list, each row by its name.
 */
export async function walk<Item>(
  page: (cursor: string | undefined) => Promise<Paged<Item>>,
  nameOf: (item: Item) => string,
): Promise<{ there: string[][]; back: string[][]; places: number[] }> {
  const there: string[][] = [];
  const places: number[] = [];
  let at = await page(undefined);
  for (let turns = 0; turns < 100; turns += 1) {
    there.push(at.items.map(nameOf));
    places.push(at.at);
    if (!at.next) break;
    at = await page(at.next);
  }
  const back = [at.items.map(nameOf)];
  for (let turns = 0; turns < 100 && at.previous; turns += 1) {
    at = await page(at.previous);
    back.unshift(at.items.map(nameOf));
  }
  return { there, back, places };
}
