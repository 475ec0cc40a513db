// Makes the files learners download: npx tsx tools/demo-video/files/make.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderPdf } from '@/server/core/pdf/render-pdf';
import { deliveryText, type Page, pages } from './pages';
import { adNumbers, priceSheet } from './sheets';
import { xlsx } from './xlsx';
import { zip } from './zip';

const HERE = import.meta.dirname;
const OUT = resolve(HERE, '../../../prisma/seed/content/files');
const template = readFileSync(join(HERE, 'page.typ'), 'utf8');
const locales = ['en', 'ar'] as const;

function pdf(page: Page, locale: 'en' | 'ar'): Uint8Array {
  return renderPdf(template, {
    inputs: {
      locale,
      school: locale === 'ar' ? 'كُرّاسة' : 'Kurrasa',
      course: locale === 'ar' ? 'للطباعة أو للتعبئة على الهاتف' : 'To print, or to fill in on the phone',
      title: page.title[locale],
      lead: page.lead[locale],
      groups: page.groups?.map((group) => ({ title: group.title[locale], items: group.items.map((item) => item[locale]) })) ?? null,
      table: page.table
        ? { head: page.table.head.map((cell) => cell[locale]), widths: page.table.widths, rows: page.table.rows }
        : null,
      foot: page.foot?.map((line) => line[locale]) ?? null,
    },
  });
}

mkdirSync(OUT, { recursive: true });
for (const locale of locales) {
  const kit: [string, Uint8Array][] = [
    [`price-sheet.${locale}.xlsx`, xlsx(priceSheet(locale))],
    ...Object.entries(pages).map(([name, page]): [string, Uint8Array] => [`${name}.${locale}.pdf`, pdf(page, locale)]),
    [`delivery-and-returns.${locale}.txt`, Buffer.from(deliveryText[locale], 'utf8')],
  ];
  const files: [string, Uint8Array][] = [
    ...kit,
    [`ad-numbers.${locale}.xlsx`, xlsx(adNumbers(locale))],
    [`shop-kit.${locale}.zip`, zip(kit)],
  ];
  for (const [name, content] of files) {
    writeFileSync(join(OUT, name), content);
    console.log(`${name} ${Math.round(content.length / 1024)} kB`);
  }
}
