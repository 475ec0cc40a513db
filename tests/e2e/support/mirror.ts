import type { Page } from '@playwright/test';
import sharp from 'sharp';

const INK_HIDDEN = `
  *, *::before, *::after, *::placeholder, *::marker, *::-webkit-file-upload-button {
    animation: none !important; transition: none !important; scroll-behavior: auto !important;
    color: transparent !important; -webkit-text-fill-color: transparent !important; caret-color: transparent !important;
    text-decoration-color: transparent !important; text-shadow: none !important;
  }
  svg.ic, img, picture, video, canvas, iframe, .num, [dir=ltr]:not(html), [dir=rtl]:not(html) { visibility: hidden !important; }
  ::-webkit-calendar-picker-indicator { visibility: hidden !important; }
`;

/** What people wrote follows the page here: what is looked at is where it stands, not which way it is read. */
const ONE_DIRECTION = `
  [dir=auto], bdi:not([dir]) { direction: inherit !important; }
  * { unicode-bidi: isolate-override !important; }
  .nr { text-align: inherit !important; }
  * { text-wrap: wrap !important; }
`;

/** Makes a page still and its letters all alike, so that nothing moves for another reason than the direction. */
export async function still(page: Page): Promise<void> {
  // React must have taken the page over: it would put its own words back
  await page.waitForFunction(() => {
    const taken = (element: Element | null) =>
      element === null || Object.keys(element).some((key) => key.startsWith('__react'));
    return (
      taken(document.querySelector('main')) &&
      taken(document.querySelector('main h1')) &&
      !document.querySelector('template[id^="B:"]')
    );
  });
  await page.evaluate(
    async ([ink, direction]) => {
      await new Promise((idle) => requestIdleCallback(idle, { timeout: 1_000 }));
      const sheets = [ink, direction].map((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      });
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { parentElement, data } = texts.currentNode as Text;
        if (parentElement && !parentElement.closest('script, style, template, noscript'))
          (texts.currentNode as Text).data = data.replace(/[^\s]/gu, 'x');
      }
      // these letters may be of a font that the page had not needed
      await new Promise(requestAnimationFrame);
      await document.fonts.ready;
    },
    [INK_HIDDEN, ONE_DIRECTION] as const,
  );
}

/** Turns a page to its other direction: what the browser does with the same page of the other language. */
const turn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { documentElement: root } = document;
    root.dir = root.dir === 'rtl' ? 'ltr' : 'rtl';
    scrollTo(0, 0);
  });

/**
 * Every box and every line of text of the page must stand where the mirror of the other direction has it. Both are
 * measured on one page at one moment, so neither fonts nor contents can differ.
 */
export const crooked = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Piece = { what: string; left: number; right: number; top: number; bottom: number };
    const width = document.documentElement.clientWidth;
    const own = (element: Element) =>
      element.parentElement?.closest('[dir=ltr]:not(html), [dir=rtl]:not(html)') != null;
    const shown = (element: Element) => element.checkVisibility({ opacityProperty: false }) && !own(element);
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''} .${(element.getAttribute('class') ?? '').slice(0, 90)}`;
    const measure = (): Piece[] => {
      const pieces: Piece[] = [];
      const add = (what: string, box: DOMRect) => {
        if (box.width > 0 && box.height > 0)
          pieces.push({ what, left: box.left, right: box.right, top: box.top, bottom: box.bottom });
      };
      for (const element of document.body.querySelectorAll('*')) {
        if (element.closest('svg') !== null && element.tagName !== 'svg') continue;
        if (!shown(element) || element.closest('script, style, template, noscript, option')) continue;
        add(name(element), element.getBoundingClientRect());
      }
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const parent = texts.currentNode.parentElement;
        if (!parent || !texts.currentNode.textContent?.trim() || !shown(parent)) continue;
        if (parent.matches('[dir=ltr], [dir=rtl], option, script, style, template, noscript')) continue;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        // a space at the end of a line may be a piece of its own
        const lines = Map.groupBy(range.getClientRects(), (box) => box.top);
        for (const boxes of lines.values()) {
          const [left, right] = [Math.min(...boxes.map((one) => one.left)), Math.max(...boxes.map((one) => one.right))];
          const { top = 0, height = 0 } = boxes[0] ?? {};
          add(`text in ${name(parent)}`, new DOMRect(left, top, right - left, height));
        }
      }
      return pieces;
    };
    const root = document.documentElement;
    const first = measure();
    const was = root.dir;
    root.dir = was === 'rtl' ? 'ltr' : 'rtl';
    const second = measure();
    root.dir = was;
    const at = (piece: Piece | undefined) =>
      piece ? `${[piece.left, piece.right, piece.top, piece.bottom].map((n) => n.toFixed(1)).join(' ')}` : 'not there';
    const mirrored = (piece: Piece): Piece => ({ ...piece, left: width - piece.right, right: width - piece.left });
    const off = (one: Piece, other: Piece) =>
      Math.max(
        Math.abs(one.left - other.left),
        Math.abs(one.right - other.right),
        Math.abs(one.top - other.top),
        Math.abs(one.bottom - other.bottom),
      );
    return first.flatMap((piece, index) => {
      const there = second[index] && mirrored(second[index]);
      return there && there.what === piece.what && off(piece, there) <= 1.5
        ? []
        : [`${piece.what}: ${at(piece)} here, ${at(there)} there`];
    });
  });

const NEAR = 2;
const ANOTHER_COLOUR = 24;

type Painted = { pixels: number; pictures: [Picture, Picture] };
type Picture = { dir: string; picture: Buffer };

/** A page as it is painted, and the mirror of how it is painted in the other direction: pixels that are not alike. */
export async function paintedOtherwise(page: Page): Promise<Painted> {
  const shoot = () => page.screenshot({ fullPage: true, animations: 'disabled' });
  const here = await shoot();
  await turn(page);
  const there = await sharp(await shoot())
    .flop()
    .png()
    .toBuffer();
  await turn(page);
  const [one, other] = await Promise.all(
    [here, there].map((picture) => sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!one || !other) throw new Error('No picture');
  const { width, height } = one.info;
  const pictures: Painted['pictures'] = [
    { dir: 'as it is', picture: here },
    { dir: 'turned and mirrored', picture: there },
  ];
  if (other.info.width !== width || other.info.height !== height) return { pixels: width * height, pictures };
  // An edge may fall on either side of a pixel and be smoothed differently: a colour must lie between those that the
  // other picture has within two pixels beside it and one above and below.
  const fits = (a: Buffer, at: number, b: Buffer, x: number, y: number): boolean => {
    for (let channel = 0; channel < 3; channel++) {
      let [least, most] = [255, 0];
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - NEAR); nx <= Math.min(width - 1, x + NEAR); nx++) {
          const value = b[(ny * width + nx) * 3 + channel] ?? 0;
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      const value = a[at + channel] ?? 0;
      if (value < least - ANOTHER_COLOUR || value > most + ANOTHER_COLOUR) return false;
    }
    return true;
  };
  let pixels = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      if (
        one.data[at] === other.data[at] &&
        one.data[at + 1] === other.data[at + 1] &&
        one.data[at + 2] === other.data[at + 2]
      )
        continue;
      // both ways: what is painted here and not there, and what is painted there and not here
      if (!fits(one.data, at, other.data, x, y) || !fits(other.data, at, one.data, x, y)) pixels += 1;
    }
  return { pixels, pictures };
}

/** A landmark, heading, list, table, form or field and where it begins and ends in reading direction. */
export type Place = { what: string; start: number; end: number };

/** The parts a page is made of, in the order of the page. */
export const frame = (page: Page): Promise<Place[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const rtl = document.documentElement.dir === 'rtl';
    const parts = 'header, nav, main, aside, footer, section, article, form, fieldset, table, h1, h2, input, textarea';
    return [...document.body.querySelectorAll(parts)].flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (!element.checkVisibility() || box.width < 2 || box.height < 2) return [];
      // what stands in a line of words begins where the words before it end
      if (element.parentElement && /^(inline-)?flex$/.test(getComputedStyle(element.parentElement).display)) return [];
      if (element.parentElement?.closest('[dir=ltr]:not(html), [dir=rtl]:not(html)')) return [];
      const [start, end] = rtl ? [width - box.right, width - box.left] : [box.left, box.right];
      return [{ what: element.tagName.toLowerCase(), start, end }];
    });
  });

/** Pictures, films and signs that are drawn the wrong way round: only signs with a direction turn with the page. */
export const turnedPictures = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // A change of style moves even where motion is reduced, for a hundredth of a millisecond.
    getComputedStyle(document.body).transform;
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
    return [...document.body.querySelectorAll('img, video, canvas, svg.ic')]
      .filter((element) => {
        // what is not drawn has no transform to read
        if (!element.checkVisibility()) return false;
        let sign = 1;
        for (let at: Element | null = element; at; at = at.parentElement)
          sign *= Math.sign(new DOMMatrix(getComputedStyle(at).transform).a) || 1;
        const dir = element.closest('[dir=ltr], [dir=rtl]')?.getAttribute('dir');
        return sign !== (element.matches('.flip') && dir === 'rtl' ? -1 : 1);
      })
      .map((element) => `the wrong way round: ${element.outerHTML.slice(0, 120)}`);
  });

/** Controls that lie on one another, and controls that stand out of the window. */
export const collisions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (element: Element) => `${element.outerHTML.slice(0, 140)}`;
    const controls = [
      ...document.body.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => !element.closest('[popover], dialog, [inert], .sr-only'))
      .flatMap((element) => [...element.getClientRects()].map((box) => ({ element, box })))
      .filter(({ box }) => box.width > 4 && box.height > 4);
    const fixed = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
      return false;
    };
    const found: string[] = [];
    for (const [i, one] of controls.entries()) {
      if (one.box.left < -1 || one.box.right > document.documentElement.clientWidth + 1) {
        const scrolls = (() => {
          for (let at = one.element.parentElement; at; at = at.parentElement)
            if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
          return false;
        })();
        if (!scrolls) found.push(`out of the window: ${name(one.element)}`);
      }
      for (const other of controls.slice(i + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 2 && down > 2 && fixed(one.element) === fixed(other.element))
          found.push(`on one another: ${name(one.element)} / ${name(other.element)}`);
      }
    }
    return found;
  });
