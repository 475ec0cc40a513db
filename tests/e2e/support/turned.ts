import { expect, type Page } from '@playwright/test';

/**
 * Whatever people wrote must leave its neighbours where they are: each text with marks that turn directions is read
 * with and without them, and no other text of the page may stand elsewhere for it. Names, titles and what a window is
 * called have none at all: they stand in sentences.
 */
export async function turnsNothing(page: Page): Promise<void> {
  const { moved, said } = await page.evaluate(() => {
    const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
    const own: Text[] = [];
    const others: Text[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (!text.parentElement?.checkVisibility() || text.parentElement.closest('script, style, textarea')) continue;
      (text.data.search(TURNS) >= 0 ? own : others).push(text);
    }
    const places = () =>
      others.map((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        // Across only: letters in another order may take one line more, and what is below goes down with it.
        return [...range.getClientRects()].map((box) => Math.round(box.left)).join(', ');
      });
    const before = places();
    for (const text of own) text.data = text.data.replace(TURNS, '');
    const after = places();
    const attributes = [...document.querySelectorAll('[aria-label], [title], [alt]')].flatMap((element) =>
      ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    return {
      moved: others.flatMap((text, at) =>
        before[at] === after[at] ? [] : [`${text.data.slice(0, 60)}: ${before[at]} with, ${after[at]} without`],
      ),
      // the product itself isolates with matched pairs
      said: [document.title, ...attributes].filter((text) =>
        TURNS.test(text.replace(/\u2068[^\u2066-\u2069]*\u2069/g, '')),
      ),
    };
  });
  expect(moved, `moved by a neighbour on ${page.url()}`).toEqual([]);
  expect(said, `turned on ${page.url()}`).toEqual([]);
}
