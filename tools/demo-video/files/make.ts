// Makes the files learners download: npx tsx tools/demo-video/files/make.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderPdf } from '@/server/core/pdf/render-pdf';
import { attachments, deliveryText, type Page, pages } from './pages';
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
      groups:
        page.groups?.map((group) => ({ title: group.title[locale], items: group.items.map((item) => item[locale]) })) ??
        null,
      table: page.table
        ? { head: page.table.head.map((cell) => cell[locale]), widths: page.table.widths, rows: page.table.rows }
        : null,
      foot: page.foot?.map((line) => line[locale]) ?? null,
    },
  });
}

/** What two learners of the demo hand in. */
const handedIn: [string, Uint8Array][] = [
  [
    'mariam-prices-1.xlsx',
    xlsx(
      priceSheet(
        'ar',
        [
          ['شمعة التين، 180 غ', 23.5, 3, 0, 20, 30, 72],
          ['شمعة الأرز، 180 غ', 25.5, 3, 12, 20, 30, 74],
          ['طقم هدية من ثلاث', 74.5, 9, 15, 50, 30, 169],
        ],
        'النسخة الأولى',
      ),
    ),
  ],
  [
    'hamza-prices.xlsx',
    xlsx(
      priceSheet(
        'en',
        [
          ['Stand, oak', 11, 2.5, 12, 35, 30, 60],
          ['Stand, walnut', 18, 2.5, 12, 35, 30, 79],
          ['Stand with tray (packaging is a guess)', 24, 3.5, 12, 60, 30, 95],
        ],
        'First version',
      ),
    ),
  ],
];

mkdirSync(OUT, { recursive: true });
for (const [name, content] of handedIn) writeFileSync(join(OUT, name), content);
for (const locale of locales) {
  const kit: [string, Uint8Array][] = [
    [`price-sheet.${locale}.xlsx`, xlsx(priceSheet(locale))],
    ...Object.entries(pages).map(([name, page]): [string, Uint8Array] => [`${name}.${locale}.pdf`, pdf(page, locale)]),
    [`delivery-and-returns.${locale}.txt`, Buffer.from(deliveryText[locale], 'utf8')],
  ];
  const files: [string, Uint8Array][] = [
    ...kit,
    ...Object.entries(attachments).map(([name, page]): [string, Uint8Array] => [
      `${name}.${locale}.pdf`,
      pdf(page, locale),
    ]),
    [`ad-numbers.${locale}.xlsx`, xlsx(adNumbers(locale))],
    [`shop-kit.${locale}.zip`, zip(kit)],
  ];
  for (const [name, content] of files) {
    writeFileSync(join(OUT, name), content);
    console.log(`${name} ${Math.round(content.length / 1024)} kB`);
  }
}
