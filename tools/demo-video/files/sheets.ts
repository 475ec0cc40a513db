import type { Cell, Sheet } from './xlsx';

type Locale = 'en' | 'ar';
const pick = (locale: Locale, en: string, ar: string) => (locale === 'ar' ? ar : en);
const f = (formula: string, value: number): Cell => ({ formula, value });

/** A product of a price sheet: name, then material, packaging, delivery, minutes, worth of an hour, price. */
export type Product = [name: string, ...numbers: [number, number, number, number, number, number]];

/** The price sheet of lesson 6 with its sums: for the template, three example rows to overwrite. */
export function priceSheet(locale: Locale, products: Product[] = examples(locale), remark = advice(locale)): Sheet {
  const t = (en: string, ar: string) => pick(locale, en, ar);
  const product = ([name, material, packaging, delivery, minutes, hour, price]: Product, index: number) => {
    const row = index + 2;
    const time = (minutes / 60) * hour;
    const cost = material + packaging + delivery + time;
    return {
      cells: [
        name,
        material,
        packaging,
        delivery,
        minutes,
        hour,
        f(`E${row}/60*F${row}`, time),
        f(`B${row}+C${row}+D${row}+G${row}`, cost),
        price,
        f(`I${row}-H${row}`, price - cost),
        null,
      ] as Cell[],
    };
  };
  return {
    name: t('Prices', 'الأسعار'),
    rightToLeft: locale === 'ar',
    widths: [26, 11, 11, 11, 10, 14, 11, 11, 11, 11, 30],
    rows: [
      {
        bold: true,
        cells: [
          t('Product', 'المنتج'),
          t('Material', 'المواد'),
          t('Packaging', 'التغليف'),
          t('Delivery', 'التوصيل'),
          t('Minutes', 'الدقائق'),
          t('Worth of an hour', 'قيمة الساعة'),
          t('Time', 'الوقت'),
          t('Cost', 'التكلفة'),
          t('Price', 'السعر'),
          t('Left', 'المتبقي'),
          t('Guess? From where?', 'تقدير؟ ومن أين الرقم؟'),
        ],
      },
      ...products.map(product),
      { cells: [] },
      { cells: [remark] },
    ],
  };
}

function examples(locale: Locale): Product[] {
  const t = (en: string, ar: string) => pick(locale, en, ar);
  return [
    [t('Fig candle, 180 g', 'شمعة التين، 180 غ'), 23.5, 3, 12, 20, 30, 72],
    [t('Cedar candle, 180 g', 'شمعة الأرز، 180 غ'), 25.5, 3, 12, 20, 30, 74],
    [t('Gift set of three', 'طقم هدية من ثلاث'), 74.5, 9, 15, 50, 30, 169],
  ];
}

function advice(locale: Locale): string {
  return pick(
    locale,
    'In SAR. Overwrite the three rows with your own products; the columns Time, Cost and Left work themselves out.',
    'بالريال. تُكتب منتجاتك فوق الأسطر الثلاثة، وتُحسب أعمدة الوقت والتكلفة والمتبقي وحدها.',
  );
}

/** The five numbers of a campaign, with the sums of the course on advertising. */
export function adNumbers(locale: Locale): Sheet {
  const t = (en: string, ar: string) => pick(locale, en, ar);
  const row = (label: string, cell: Cell, hint: string, bold = false) => ({
    cells: [label, cell, hint] as Cell[],
    bold,
  });
  return {
    name: t('Campaign', 'الحملة'),
    rightToLeft: locale === 'ar',
    widths: [40, 14, 54],
    rows: [
      row(t('Five numbers', 'خمسة أرقام'), null, t('Where from', 'من أين'), true),
      row(t('Spent', 'المبلغ المنفق'), 600, t('Bill of the platform', 'فاتورة المنصة')),
      row(t('Visits', 'الزيارات'), 600, t('Your shop, not the platform', 'من المتجر لا من المنصة')),
      row(t('Orders reported', 'الطلبات المسجّلة'), 12, t('The platform', 'من المنصة')),
      row(t('Orders, four weeks before', 'طلبات الأسابيع الأربعة السابقة'), 30, t('Your own list', 'من دفترك')),
      row(t('Orders, during the campaign', 'الطلبات أثناء الحملة'), 38, t('Your own list', 'من دفترك')),
      row(t('Price of one order', 'سعر الطلب الواحد'), 72, ''),
      row(
        t('Leaves, before advertising', 'ما يتركه الطلب قبل الإعلان'),
        19.76,
        t('From the price sheet', 'من جدول الأسعار'),
      ),
      { cells: [] },
      row(t('What follows', 'ما ينتج'), null, '', true),
      row(t('One visit cost', 'كلفة الزيارة'), f('B2/B3', 1), t('Spent ÷ visits', 'المنفق على الزيارات')),
      row(t('Orders per 100 visits', 'الطلبات من كل 100 زيارة'), f('B4/B3*100', 2), ''),
      row(
        t('One reported order cost', 'كلفة الطلب المسجّل'),
        f('B2/B4', 50),
        t('Spent ÷ orders reported', 'المنفق على الطلبات المسجّلة'),
      ),
      row(
        t('One additional order cost', 'كلفة الطلب الإضافي'),
        f('B2/(B6-B5)', 75),
        t('Spent ÷ difference', 'المنفق على الفرق'),
      ),
      row(
        t('One reported order leaves in the end', 'ما يتركه الطلب المسجّل في النهاية'),
        f('B8-B13', -30.24),
        t('Below zero: it costs you', 'دون الصفر: خسارة'),
        true,
      ),
      row(t('Return on ad spend', 'العائد على الإنفاق الإعلاني'), f('B4*B7/B2', 1.44), ''),
      row(t('Your line', 'الحد'), f('B7/B8', 72 / 19.76), t('Below it the campaign loses', 'دونه تخسر الحملة'), true),
    ],
  };
}
