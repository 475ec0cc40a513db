// Measures every colour pair of app/tokens.css (WCAG 2, 8-bit sRGB): node tools/check-contrast.mjs [--hue 25] [--chroma 0.08] [--all-hues]
// Leaves with 1 when a pair misses its floor. Use it in CI and when an organisation saves its brand colour.
import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../app/tokens.css', import.meta.url), 'utf8');
const arg = (n, d) => {
  const i = process.argv.indexOf(n);
  return i < 0 ? d : Number(process.argv[i + 1]);
};
const blockOf = (start) => {
  const i = css.indexOf(start);
  return css.slice(i, css.indexOf('\n}', i));
};
const parse = (text) =>
  Object.fromEntries(
    [
      ...text.matchAll(
        /--([a-z0-9-]+):\s*oklch\(([\d.]+) (calc\(var\(--brand-c\) \* ([\d.]+)\)|[\d.]+) (var\(--brand-h\)|[\d.]+)\)/g,
      ),
    ].map((m) => [
      m[1],
      { L: +m[2], C: m[4] ? null : +m[3], k: m[4] ? +m[4] : 0, h: m[5].startsWith('var') ? null : +m[5] },
    ]),
  );
const themes = { light: parse(blockOf(':root, [data-theme="light"]')), dark: parse(blockOf('[data-theme="dark"] {')) };
const toRgb = (L, C, h) => {
  const a = C * Math.cos((h * Math.PI) / 180),
    b = C * Math.sin((h * Math.PI) / 180);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};
const enc = (x) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055),
  dec = (x) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
const lum = (rgb) => {
  const [r, g, b] = rgb.map((v) => dec(Math.round(255 * enc(Math.min(1, Math.max(0, v)))) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ratio = (x, y) => {
  const a = lum(x),
    b = lum(y);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};
const P = [];
const add = (fg, bgs, min) => P.push(...bgs.split(' ').map((bg) => [fg, bg, min]));
add('ink-1', 'canvas surface sunken raised hover brand-soft mark', 4.5);
add('ink-2', 'canvas surface sunken raised hover brand-soft mark', 4.5);
add('ink-3', 'canvas surface sunken raised hover brand-soft', 4.5);
add('brand-text', 'canvas surface sunken raised hover brand-soft brand-soft-2 mark', 4.5);
add('on-brand', 'brand brand-hover', 4.5);
add('mark-text', 'mark surface canvas', 4.5);
for (const s of ['success', 'warn', 'danger', 'info']) {
  add(`${s}-text`, `${s}-soft surface canvas raised`, 4.5);
  add('on-solid', s, 4.5);
  add(s, 'surface canvas', 3);
}
add('line-strong', 'canvas surface sunken raised', 3);
add('brand', 'surface canvas sunken brand-soft brand-soft-2', 3);
add('brand-line', 'surface canvas brand-soft', 3);
add('mark-line', 'surface canvas', 3);
for (let i = 1; i < 9; i++) add(`chart-${i}`, 'surface', 3); // charts always stand on surface
const col = (t, n, hue, chroma) => {
  const c = t[n];
  return toRgb(c.L, c.C ?? c.k * chroma, c.h ?? hue);
};
const inGamut = (rgb) => rgb.every((v) => v > -0.001 && v < 1.001);
const cap = (hue) => {
  let c = 0.14;
  const ok = () =>
    Object.values(themes).every((t) =>
      Object.values(t).every((x) => x.C !== null || inGamut(toRgb(x.L, x.k * c, hue))),
    );
  while (!ok()) c -= 0.001;
  return c;
};
let bad = 0;
const run = (hue, chroma, print) => {
  let low = 99;
  for (const [f, b, min] of P) {
    const r = Object.values(themes).map((t) => ratio(col(t, f, hue, chroma), col(t, b, hue, chroma)));
    const fail = r.some((v) => v < min);
    if (fail) bad++;
    if (print || fail)
      console.log(
        `${fail ? 'FAIL' : 'ok  '} ${f} / ${b}`.padEnd(34),
        `>= ${min}`,
        ...r.map((v) => v.toFixed(2).padStart(6)),
        fail ? `hue ${hue}` : '',
      );
    if (min === 4.5) low = Math.min(low, ...r);
  }
  return low;
};
if (process.argv.includes('--all-hues')) {
  let low = [99];
  for (let h = 0; h < 360; h++)
    for (const c of [0, 0.036, 0.072, cap(h)]) {
      const v = run(h, c, false);
      if (v < low[0]) low = [v, h, c];
    }
  console.log(
    `360 hues x 4 chromas: lowest text pair ${low[0].toFixed(2)} (hue ${low[1]}, chroma ${low[2].toFixed(3)})`,
  );
  console.log(
    'largest --brand-c inside sRGB:',
    [...Array(24)].map((_, i) => `${i * 15}:${cap(i * 15).toFixed(3)}`).join(' '),
  );
} else {
  console.log('pair                               floor   light   dark');
  run(arg('--hue', 205), arg('--chroma', 0.072), true);
}
// The dark values stand twice: for the choice and for the system. They must be the same.
const system = parse(css.slice(css.indexOf('@media (prefers-color-scheme: dark)')));
for (const [name, value] of Object.entries(themes.dark)) {
  if (JSON.stringify(system[name]) === JSON.stringify(value)) continue;
  bad++;
  console.log(`FAIL ${name} differs between the chosen dark theme and the system's`);
}
process.exitCode = bad ? 1 : 0;
