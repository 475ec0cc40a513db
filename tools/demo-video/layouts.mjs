import { diagram } from './diagrams.mjs';

const html = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const ltr = (text) => `<bdi dir="ltr">${html(text)}</bdi>`;
const off = (visible) => (visible ? '' : ' class="off"');

/** The inside of one slide. `step` = how many of its parts are visible; undefined = all. */
const layouts = {
  title: (slide, locale) => `<div class="title"><h1>${html(slide.title[locale])}</h1><p>${html(slide.sub[locale])}</p>
    <div class="cover">${[46, 64, 38, 55].map((width) => `<i style="inline-size:${width}%"></i>`).join('')}</div></div>`,

  list: (slide, locale, step) =>
    `<ol class="list${slide.items.length < 5 ? ' few' : ''}">${slide.items
      .map((item, i) => `<li${off(i < step)}><span>${i + 1}</span>${html(item[locale])}</li>`)
      .join('')}</ol>`,

  bars: (slide, locale, step) =>
    `<div class="bars">${slide.bars
      .map(
        (bar, i) => `<div><span class="l${i < step ? '' : ' off'}">${html(bar.label[locale])}</span>
      <span class="b${i < step ? '' : ' off'}"><i style="inline-size:${(bar.value / slide.max) * 100}%"></i></span>
      <span class="n${i < step ? '' : ' off'}">${ltr(bar.text)}</span></div>`,
      )
      .join('')}${
      slide.total
        ? `<span class="rule${step > slide.bars.length ? '' : ' off'}"></span><div><span class="tl${step > slide.bars.length ? '' : ' off'}">${html(
            slide.total.label[locale],
          )}</span><span class="tn${step > slide.bars.length ? '' : ' off'}">${ltr(slide.total.text)}</span></div>`
        : ''
    }</div>`,

  table: (slide, locale, step) =>
    `<table class="facts">${slide.rows
      .map((row, i) => `<tr${off(i < step)}>${row.map((cell) => `<td>${html(cell[locale])}</td>`).join('')}</tr>`)
      .join('')}</table>`,

  sum: (slide, locale, step) =>
    `<div class="sum">${slide.lines
      .map(
        (
          line,
          i,
        ) => `<div class="${line.strong ? 'strong' : ''}"><span class="${i < step ? '' : 'off'}">${html(line.text[locale])}</span>
      <span class="v ${i < step ? '' : 'off'}">${html(line.value)}</span></div>`,
      )
      .join('')}</div>`,

  compare: (slide, locale, step) =>
    `<div class="cols">${slide.columns
      .map(
        (
          column,
          i,
        ) => `<section class="${column.good ? 'good' : ''}${i < step ? '' : ' off'}"><h2>${html(column.head[locale])}</h2>
      ${column.lines.map((line) => `<p>${html(line[locale])}</p>`).join('')}<p class="foot">${html(column.foot[locale])}</p></section>`,
      )
      .join('')}</div>`,

  quote: (slide, locale) => {
    const [open, close] = locale === 'ar' ? ['«', '»'] : ['“', '”'];
    return `<div class="quote${slide.plain ? ' plain' : ''}"><p>${open}${html(slide.quote[locale])}${close}</p>${
      slide.by ? `<cite>${html(slide.by[locale])}</cite>` : ''
    }</div>`;
  },

  grid: (slide, locale, step) =>
    `<div class="grid">${slide.cells
      .map(
        (cell, i) =>
          `<div${off(i < step)}><b>${i + 1}. ${html(cell.head[locale])}</b><span>${html(cell.text[locale])}</span></div>`,
      )
      .join('')}</div>`,

  diagram: (slide, locale, step) => diagram(slide.diagram, (name) => html(slide.labels[name][locale]), step),
};

/** A whole HTML page showing slide `index` of `video` in one language, up to `step`. */
export function slidePage({ video, index, locale, step = 99, head }) {
  const slide = video.slides[index];
  const heading =
    slide.layout === 'title'
      ? ''
      : `<h1>${html(slide.title[locale])}${slide.unit ? `<span class="unit">${html(slide.unit[locale])}</span>` : ''}</h1>`;
  return `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}" data-theme="light"><head><meta charset="utf-8">${head}</head>
    <body data-tint="${video.tint ?? 'brand'}"><header><span>${html(video.running[locale])}</span><b>${locale === 'ar' ? 'كُرّاسة' : 'Kurrasa'}</b></header>
    <div class="steps">${video.slides.map((_, i) => `<i class="${i <= index ? 'on' : ''}"></i>`).join('')}</div>
    ${heading}${layouts[slide.layout](slide, locale, step)}</body></html>`;
}
