// Three drawings. They show places in a room, so they are the same in both directions; only their words change.

const shown = (step, at) => (step >= at ? '' : ' class="off"');

/** From above: window, product, white card, phone. */
function windowFromAbove(label, step) {
  return `
    <g><rect x="40" y="40" width="18" height="310" fill="var(--brand-soft-2)" stroke="var(--brand)" stroke-width="2"/>
      <text x="150" y="72">${label('window')}</text>
      ${[110, 170, 230, 290].map((y) => `<path d="M72 ${y} L440 ${y - (y - 200) * 0.35}" stroke="var(--brand-soft-2)" stroke-width="10" stroke-linecap="round"/>`).join('')}
      <rect x="420" y="60" width="360" height="270" rx="8" fill="none" stroke="var(--line-strong)" stroke-width="2"/>
      <path d="M62 372 H418" stroke="var(--ink-3)" stroke-width="2"/><path d="M62 364 v16 M418 364 v16" stroke="var(--ink-3)" stroke-width="2"/>
      <text x="240" y="360">${label('metre')}</text></g>
    <g${shown(step, 2)}><circle cx="560" cy="195" r="44" fill="var(--brand)"/><path d="M604 170 A50 50 0 0 1 604 220 L668 212 L668 178 Z" fill="var(--line)"/>
      <text x="560" y="128">${label('product')}</text>
      <rect x="530" y="344" width="60" height="30" rx="6" fill="var(--ink-1)"/><text x="650" y="370">${label('phone')}</text></g>
    <g${shown(step, 3)}><rect x="690" y="110" width="14" height="170" fill="#fff" stroke="var(--ink-1)" stroke-width="2"/>
      <text x="890" y="204">${label('card')}</text><path d="M716 196 H800" stroke="var(--ink-3)" stroke-width="2"/></g>`;
}

/** One cup under three lights. */
function cups(label, step) {
  const cup = (x, fill, shadow) =>
    `${shadow}<path d="M${x - 70} 130 H${x + 70} L${x + 56} 280 Q${x} 298 ${x - 56} 280 Z" fill="${fill}" stroke="var(--ink-1)" stroke-width="2"/>
     <ellipse cx="${x}" cy="130" rx="70" ry="16" fill="var(--surface)" stroke="var(--ink-1)" stroke-width="2"/>`;
  return `
    <defs>
      <linearGradient id="lamp" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8f7740"/><stop offset=".3" stop-color="#d9c184"/><stop offset="1" stop-color="#efdfae"/></linearGradient>
      <linearGradient id="sun" x1="0" y1="0" x2="1" y2="0"><stop offset=".48" stop-color="#fff"/><stop offset=".5" stop-color="#22282a"/></linearGradient>
      <linearGradient id="win" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#fff"/><stop offset=".45" stop-color="#eceae6"/><stop offset="1" stop-color="#9c9a95"/></linearGradient>
    </defs>
    <g${shown(step, 1)}>${cup(190, 'url(#lamp)', '<ellipse cx="160" cy="290" rx="90" ry="12" fill="var(--line)"/><ellipse cx="235" cy="292" rx="90" ry="12" fill="var(--line)"/>')}
      <circle cx="190" cy="44" r="18" fill="#efdfae" stroke="var(--ink-1)" stroke-width="2"/><text x="190" y="350">${label('lamp')}</text></g>
    <g${shown(step, 2)}>${cup(550, 'url(#sun)', '<path d="M600 286 L770 306 L640 296 Z" fill="#22282a"/>')}
      <circle cx="440" cy="44" r="18" fill="#fff" stroke="var(--ink-1)" stroke-width="2"/><text x="550" y="350">${label('sun')}</text></g>
    <g${shown(step, 3)}><rect x="776" y="60" width="14" height="230" fill="var(--brand-soft-2)" stroke="var(--brand)" stroke-width="2"/>
      ${cup(920, 'url(#win)', '<ellipse cx="985" cy="290" rx="80" ry="12" fill="var(--line)"/>')}<text x="920" y="350">${label('window')}</text></g>`;
}

/** From the side: a sheet of paper taped to the wall, bent onto the table. */
function bentPaper(label, step) {
  return `
    <path d="M300 20 V330 H960" stroke="var(--line-strong)" stroke-width="4" fill="none"/><text x="890" y="372">${label('table')}</text>
    <g${shown(step, 1)}><rect x="296" y="44" width="56" height="14" fill="var(--mark-line)" opacity=".9"/><text x="440" y="60">${label('tape')}</text>
      <path d="M314 50 V${step >= 2 ? '190 Q318 320 450 322 H800' : '300'}" stroke="var(--brand)" stroke-width="7" fill="none" stroke-linecap="round"/></g>
    <g${shown(step, 2)}><path d="M372 270 L470 200" stroke="var(--ink-3)" stroke-width="2"/><text x="590" y="190">${label('curve')}</text></g>
    <g${shown(step, 3)}><ellipse cx="740" cy="316" rx="60" ry="6" fill="var(--brand-soft-2)"/><rect x="640" y="216" width="86" height="102" rx="10" fill="var(--ink-1)"/>
      <text x="800" y="262">${label('product')}</text></g>`;
}

const drawings = { window: windowFromAbove, cups, paper: bentPaper };

/** The SVG of one drawing, with everything up to `step` visible. */
export function diagram(name, label, step) {
  return `<svg viewBox="0 0 1104 390">${drawings[name](label, step)}</svg>`;
}
