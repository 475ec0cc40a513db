// Writes components/ui/icons.tsx, the icons we use as plain functions, and player-icons.tsx, those of the player alone: a
// browser loads every icon of a file that any page needs there.
// Why not lucide-react itself: its icons are client components, so every one of them would be sent, hydrated and serialised twice.
// Add a name below and run: node tools/build-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const names =
  `activity archive arrow-down arrow-left arrow-right arrow-up arrow-up-down at-sign award badge-check ban banknote bell bell-off book-open book-text bookmark bot briefcase calendar calendar-check calendar-clock calendar-plus calendar-x captions chart-column chart-line check check-check chevron-down chevron-left chevron-right chevron-up chevrons-up-down circle circle-check circle-minus circle-play circle-plus circle-user circle-x clipboard-check clipboard-list clock cloud-off coins columns-3 compass copy corner-up-left credit-card database download ellipsis ellipsis-vertical external-link eye eye-off file file-check file-plus file-question-mark file-spreadsheet file-text file-x flag flask-conical folder folder-open forward gauge gift globe graduation-cap grip-vertical hand-helping hash headphones heart hourglass house image inbox info key key-round languages layers layout-dashboard layout-list library life-buoy lightbulb link link-2 list list-checks list-filter list-ordered list-plus loader-circle lock lock-open log-in log-out mail mail-check mail-x map-pin maximize megaphone menu message-circle message-square messages-square mic mic-off minimize minus monitor moon mouse-pointer-click newspaper notebook-pen package palette panel-left panel-right paperclip pause pen-line pencil percent phone picture-in-picture-2 pin play plug plus printer qr-code quote receipt receipt-text redo-2 refresh-ccw refresh-cw reply repeat rocket rotate-ccw rotate-cw route rss save scale scroll-text search send server settings settings-2 share-2 shield shield-check shopping-bag shopping-cart sliders-horizontal smartphone sparkles square square-check-big square-pen star sticky-note store sun table tablet tag target text-quote thumbs-down thumbs-up ticket timer trending-down trending-up trophy type undo-2 unplug upload user user-check user-cog user-minus user-plus user-round user-x users users-round video video-off volume-1 volume-2 volume-x wallet wand-sparkles webhook wifi wifi-off workflow wrench x zap zoom-in zoom-out building-2 circle-alert circle-help file-video fingerprint-pattern history music octagon-alert shield-alert smile trash-2 triangle-alert`.split(
    /\s+/,
  );

/** Icons that only the video player shows. */
const player = new Set('captions maximize minimize picture-in-picture-2 rotate-ccw volume-2 volume-x'.split(' '));

/** Icons that point along the text: they turn round in a right-to-left page. */
const turning = new Set(
  'arrow-left arrow-right chevron-left chevron-right corner-up-left undo-2 redo-2 reply forward send log-in log-out list list-ordered list-checks list-plus layout-list panel-left panel-right external-link text-quote'.split(
    ' ',
  ),
);

/** An old name leads to the file of the new one. */
const resolve = (name) => {
  const text = readFileSync(
    new URL(`../node_modules/lucide-react/dist/esm/icons/${name}.mjs`, import.meta.url),
    'utf8',
  );
  return text.match(/export { default } from '\.\/(.+)\.mjs'/)?.[1] ?? name;
};

const pascal = (name) => name.replace(/(^|-)([a-z0-9])/g, (_, __, c) => c.toUpperCase());
const lines = [];
const playerLines = [];
for (const name of [...new Set(names)].sort()) {
  const { __iconData: data } = await import(`lucide-react/icons/${resolve(name)}`);
  const body = data.node
    .map(
      ([tag, { key: _key, ...attrs }]) =>
        `<${tag} ${Object.entries(attrs)
          .map(([k, v]) => `${k}="${v}"`)
          .join(' ')}/>`,
    )
    .join('');
  (player.has(name) ? playerLines : lines).push(
    `export const ${pascal(name)} = (p: IconProps) => draw(p, '${body}'${turning.has(name) ? ', true' : ''});`,
  );
}

const head = `// Made by tools/build-icons.mjs from lucide (ISC licence, Copyright Lucide Contributors and Cole Bemis). Do not edit.
// biome-ignore-all format: one icon is one line
`;

writeFileSync(
  new URL('../components/ui/icons.tsx', import.meta.url),
  `${head}// biome-ignore-all lint/security/noDangerouslySetInnerHtml: literals of this file
// biome-ignore-all lint/a11y/noSvgWithoutTitle: icons are decoration; the control or the word beside them carries the name

/** An icon: 18 px, or s 16, l 22, xs 13. Always hidden from assistive technology. */
export type IconProps = { size?: 'xs' | 's' | 'l'; className?: string };

/** Draws one. It is text: as elements, every path of every icon would be rendered, serialised and rendered again. */
export const draw = (p: IconProps, body: string, turns = false) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className={\`ic\${p.size ? \` ic-\${p.size}\` : ''}\${turns ? ' flip' : ''}\${p.className ? \` \${p.className}\` : ''}\`} dangerouslySetInnerHTML={{ __html: body }} />
);

${lines.join('\n')}
`,
);
writeFileSync(
  new URL('../components/ui/player-icons.tsx', import.meta.url),
  `${head}import { draw, type IconProps } from './icons';

${playerLines.join('\n')}
`,
);
console.log(`${lines.length} icons, ${playerLines.length} of the player`);
