import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { woffToSfnt } from '@/server/core/pdf/fonts';
import { plainText } from '@/server/core/pdf/plain-text';
import { PdfError, renderPdf } from '@/server/core/pdf/render-pdf';
import { type CertificateSheet, renderCertificatePdf } from '@/server/domains/certificates/pdf/certificate-template';
import { arabicOpening, dateInWords, factsInWords } from '@/server/domains/certificates/pdf/certificate-wording';

const sheet: CertificateSheet = {
  learner: { en: 'Noor Khalil', ar: 'نور خليل' },
  course: { en: 'Your first online shop', ar: 'متجرك الأول على الإنترنت' },
  school: { en: 'Kurrasa', ar: 'كُرّاسة' },
  completedOn: '2026-11-18',
  issuedOn: '2026-11-19',
  number: 'KRS-2026-7Q2M4K9X-3',
  verifyUrl: 'https://kurrasa.example/en/verify/KRS-2026-7Q2M4K9X-3',
  lessons: [12, 18, 8, 22, 17, 20, 15, 12, 8, 20, 16, 22].map((minutes, index) => ({
    minutes,
    section: Math.floor(index / 3),
    readByMentor: index === 5 || index === 11,
  })),
  signatory: { name: { en: 'Salma Nasser', ar: 'سلمى ناصر' }, role: { en: 'Instructor', ar: 'تعليم الدورة' } },
  fingerprint: '9F3A 12C4 88D0 7B1E',
  brandHue: 205,
  brandChroma: 0.072,
};

/** What a reader of the file finds, taken out without the code under test. */
function open(pdf: Uint8Array) {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const fonts = new Set([...text.matchAll(/\/(?:BaseFont|FontName)\s*\/([^\s/<>[\]()]+)/g)].map((match) => match[1]));
  const tree = /\/Type\s*\/Pages\s*\/Count\s+(\d+)\s*\/Kids\s*\[([^\]]*)\]/.exec(text);
  const kids = [...(tree?.[2] ?? '').matchAll(/(\d+) 0 R/g)].map((kid) => kid[1]);
  const page = text.slice(text.search(new RegExp(`^${kids[0]} 0 obj`, 'm')));
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(page);
  const shapes: string[] = [];
  for (const stream of text.matchAll(/stream\r?\n/g)) {
    let body: string;
    try {
      body = inflateSync(bytes.subarray(stream.index + stream[0].length)).toString('latin1');
    } catch {
      continue;
    }
    if (!body.includes('beginbfchar')) continue;
    for (const [, hex] of body.matchAll(/<[0-9A-F]{4}> <([0-9A-F]+)>/gi)) {
      shapes.push(
        Buffer.from(hex ?? '', 'hex')
          .swap16()
          .toString('utf16le'),
      );
    }
  }
  return {
    fonts: [...fonts].map((font) => font?.replace(/^[A-Z]{6}\+/, '')),
    pages: kids.length === Number(tree?.[1]) ? kids.length : Number.NaN,
    size: box ? [Math.round(Number(box[1])), Math.round(Number(box[2]))] : [],
    shapes,
    text,
  };
}

const plex = ['IBMPlexSans', 'IBMPlexSans-SmBld', 'IBMPlexSansArabic', 'IBMPlexSansArabic-SmBld'];

describe('the file', () => {
  test('is a PDF of one landscape page, A4 or Letter (DWN-11)', async () => {
    const a4 = await renderCertificatePdf(sheet);
    expect(Buffer.from(a4).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(Buffer.from(a4).toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true);
    expect(open(a4)).toMatchObject({ pages: 1, size: [842, 595] });
    expect(open(await renderCertificatePdf({ ...sheet, format: 'letter' }))).toMatchObject({
      pages: 1,
      size: [792, 612],
    });
    expect(a4.length).toBeLessThan(100_000);
  });

  test('embeds the fonts of the product and no other', async () => {
    const { fonts, text } = open(await renderCertificatePdf(sheet));
    expect([...new Set(fonts)].sort()).toEqual(plex);
    expect(text.match(/\/FontFile2/g)?.length).toBe(4);
  });

  test('equal sheets give equal bytes, whatever was set in between; another sheet gives others', async () => {
    const first = await renderCertificatePdf(sheet);
    const other = await renderCertificatePdf({ ...sheet, learner: { en: 'Yusuf Amin', ar: 'يوسف أمين' } });
    const again = await renderCertificatePdf(structuredClone(sheet));
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false);
    expect(open(first).text).toContain('D:20261119');
  });

  test('keeps every Arabic letter readable for search and copying, vowel marks apart from letters', async () => {
    const { shapes } = open(await renderCertificatePdf(sheet));
    const letters = new Set(shapes.flatMap((shape) => [...shape]));
    for (const text of [sheet.learner.ar, sheet.course.ar, sheet.school.ar, sheet.signatory.name.ar]) {
      for (const letter of text.replace(/\s/g, '')) expect(letters.has(letter), `${letter} of ${text}`).toBe(true);
    }
    for (const shape of shapes) expect(shape).not.toMatch(/[\u0621-\u064A][\u064B-\u0652]/);
    // Lam and alef are one shape by the rules of the script; any other pair would be copied in the wrong order.
    const pairs = shapes.filter((shape) => /^\p{Script=Arabic}{2,}$/u.test(shape));
    for (const pair of pairs) expect(pair).toMatch(/^\u0644[\u0622\u0623\u0625\u0627]$/);
  });

  test('links to the verification address only', async () => {
    const { text } = open(await renderCertificatePdf(sheet));
    const links = [...text.matchAll(/\/URI\s*\(([^)]*)\)/g)].map((match) => match[1]);
    expect(new Set(links)).toEqual(new Set([sheet.verifyUrl]));
    await expect(renderCertificatePdf({ ...sheet, verifyUrl: 'javascript:alert(1)' })).rejects.toThrow(TypeError);
  });

  test('takes less than 300 ms once warm', async () => {
    await renderCertificatePdf(sheet);
    const times: number[] = [];
    for (const learner of ['Aya Saleh', 'Omar Haddad', 'Lina Aziz', 'Sami Rahal', 'Huda Karam']) {
      const start = performance.now();
      await renderCertificatePdf({ ...sheet, learner: { ...sheet.learner, en: learner } });
      times.push(performance.now() - start);
    }
    expect(Math.min(...times)).toBeLessThan(300);
  });
});

describe('names', () => {
  test('of one script only stand in both halves; without any the sheet is refused', async () => {
    const arabicOnly = await renderCertificatePdf({ ...sheet, learner: { en: '', ar: 'فاطمة الزهراء' } });
    const englishOnly = await renderCertificatePdf({ ...sheet, learner: { en: 'Noor Khalil (Jr.)', ar: '  ' } });
    expect(open(arabicOnly)).toMatchObject({ pages: 1 });
    expect(open(englishOnly)).toMatchObject({ pages: 1 });
    await expect(renderCertificatePdf({ ...sheet, learner: { en: ' ', ar: '\u200F' } })).rejects.toThrow('learner');
    await expect(renderCertificatePdf({ ...sheet, course: { en: '', ar: '' } })).rejects.toThrow('course');
  });

  const long = 'Maximiliana Theodora Konstantinopoulou-Featherstonehaugh de la Cruz ';
  const longArabic = 'عبد الرحمن بن عبد العزيز بن محمد الشنقيطي الأنصاري القرطبي ';
  const extremes: [string, Partial<CertificateSheet>][] = [
    ['long words', { learner: { en: long, ar: longArabic } }],
    [
      'very long',
      {
        learner: { en: long.repeat(9), ar: longArabic.repeat(9) },
        course: { en: long.repeat(9), ar: longArabic.repeat(9) },
      },
    ],
    [
      'unbroken',
      { learner: { en: 'W'.repeat(400), ar: 'ع'.repeat(400) }, course: { en: 'W'.repeat(400), ar: 'ع'.repeat(400) } },
    ],
    [
      'everything at once',
      {
        learner: { en: 'W'.repeat(400), ar: 'ع'.repeat(400) },
        course: { en: 'W'.repeat(400), ar: 'ع'.repeat(400) },
        school: { en: long.repeat(9), ar: longArabic.repeat(9) },
        signatory: { name: { en: long.repeat(3), ar: longArabic.repeat(3) }, role: { en: long, ar: longArabic } },
        lessons: Array.from({ length: 300 }, (_, index) => ({
          minutes: index,
          section: index >> 3,
          readByMentor: true,
        })),
        verifyUrl: `https://${'a-long-school-name.'.repeat(6)}example/en/verify/KRS-2026-7Q2M4K9X-3`,
      },
    ],
    ['no lessons', { lessons: [] }],
    [
      'lessons without a length',
      {
        lessons: [
          { minutes: 0, section: 0, readByMentor: false },
          { minutes: Number.NaN, section: 0, readByMentor: true },
        ],
      },
    ],
  ];
  test.each(extremes)('%s still fit the one page', async (_, part) => {
    expect(open(await renderCertificatePdf({ ...sheet, ...part })).pages).toBe(1);
  });
});

describe('hostile texts are texts', () => {
  const texts = [
    '#panic("taken over")',
    '#read("/etc/passwd")',
    '#sys.inputs.data',
    '"] #panic() #["',
    '\\u{202E}\\',
    '$x^2$ *bold* _it_ `raw` <label> @ref // no /* no */ = no',
    '[[[ ]]] {{{ }}} ((( )))',
    '\u202Eturned\u202C \u2067around',
    'two\nlines\u2028three\r\n\tfour\0five',
    '</svg><script>alert(1)</script>',
    '{"a":1}',
    '漢字 and 🌟 and \uD800 alone',
    '__proto__',
  ];
  test.each(texts)('%j', async (text) => {
    const everywhere = { en: text, ar: `حسن ${text}` };
    const pdf = await renderCertificatePdf({
      ...sheet,
      learner: everywhere,
      course: everywhere,
      school: everywhere,
      signatory: { name: everywhere, role: everywhere },
      number: text,
      fingerprint: text,
    });
    const { pages, fonts } = open(pdf);
    expect(pages).toBe(1);
    for (const font of fonts) expect(plex).toContain(font);
  });
});

describe('plain text', () => {
  test.each([
    ['كُرّاسة', 'كُرّاسة'],
    ['Søren Kierkegård, Łódź', 'Søren Kierkegård, Łódź'],
    ['Ελένη Иван O’Brien-Ngũgĩ', 'Ελένη Иван O’Brien-Ngũgĩ'],
    ['دفعة ٢٠٢٦ ۷', 'دفعة 2026 7'],
    ['  two\n\tlines ', 'two lines'],
    ['Noor 🌟 漢 Khalil', 'Noor Khalil'],
    ['a\u202Eb\u2067c\u200D\uFEFF', 'abc'],
    ['ۤ>̱', '>'],
    ['؊¹‡', '¹‡'],
    ['Z\u0351a\u0300\u0301\u0302\u0303lgo', 'Zà\u0301\u0302lgo'],
  ])('%j becomes %j', (text, plain) => expect(plainText(text)).toBe(plain));

  test('of any characters at all can be printed', async () => {
    const ranges = [
      [0x20, 0x7e],
      [0xa0, 0x24f],
      [0x300, 0x52f],
      [0x590, 0x6ff],
      [0x2000, 0x20cf],
      [0xfb50, 0xfeff],
    ];
    const character = fc.oneof(
      fc.integer({ min: 1, max: 0x10ffff }),
      ...ranges.map(([min, max]) => fc.integer({ min: min ?? 0, max: max ?? 0 })),
    );
    const text = fc.array(character, { maxLength: 80 }).map((codes) => String.fromCodePoint(...codes));
    const property = fc.asyncProperty(text, text, async (en, ar) => {
      const both = { en: `A${en}`, ar: `ب${ar}` };
      const any = await renderCertificatePdf({
        ...sheet,
        learner: both,
        course: both,
        school: { en: `A${ar}`, ar: en },
      });
      expect(open(any).pages).toBe(1);
    });
    await fc.assert(property, { numRuns: 60, seed: 20261118 });
  });
});

describe('the typesetter', () => {
  test('refuses unknown fonts, broken programs and files it was not given', () => {
    const refused = [
      '#text(font: "Arial")[x]',
      '#bad(',
      '#read("/../etc/passwd")',
      '#read("/etc/passwd")',
      '#image("/l.svg")',
    ];
    for (const template of refused) expect(() => renderPdf(template, { inputs: {} }), template).toThrow(PdfError);
    expect(() => renderPdf('#pagebreak()', { inputs: {}, pages: 1 })).toThrow('2 pages');
    expect(() => renderPdf('no font is set here', { inputs: {} })).toThrow(/Libertinus/);
  });

  test('reads assets for one document and forgets them', () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>');
    const template = '#image("/mark.svg", width: 1cm)';
    expect(renderPdf(template, { inputs: {}, assets: { '/mark.svg': svg } }).length).toBeGreaterThan(500);
    expect(() => renderPdf(template, { inputs: {} })).toThrow(PdfError);
  });

  test('a file that is no WOFF font is refused', () => {
    expect(() => woffToSfnt(Buffer.from('OTTO and so on, long enough to be read'))).toThrow('WOFF');
  });
});

describe('wording', () => {
  test('dates in both languages, Latin digits, no marks of direction', () => {
    expect(dateInWords('2026-11-18', 'en')).toBe('18 November 2026');
    expect(dateInWords('2026-11-18T23:59:00Z', 'en')).toBe('18 November 2026');
    expect(dateInWords('2026-11-18', 'ar')).toBe('18 نوفمبر 2026');
    for (const bad of ['', 'tomorrow', '2026-02-31', '18/11/2026'])
      expect(() => dateInWords(bad, 'ar')).toThrow(RangeError);
  });

  test.each([
    [0, '0 درس · 0 دقيقة'],
    [1, 'درس واحد · دقيقة واحدة · واجب واحد معتمد من فريق الإرشاد'],
    [2, 'درسان · دقيقتان · واجبان معتمدان من فريق الإرشاد'],
    [3, '3 دروس · 3 دقائق · 3 واجبات معتمدة من فريق الإرشاد'],
    [11, '11 درسًا · 11 دقيقة · 11 واجبًا معتمدًا من فريق الإرشاد'],
    [100, '100 درس · 100 دقيقة · 100 واجب معتمد من فريق الإرشاد'],
  ])('Arabic counts %i in its own form', (count, words) => {
    expect(factsInWords({ lessons: count, minutes: count, readByMentor: count }, 'ar')).toBe(words);
  });

  test('English facts; stated hours replace minutes', () => {
    expect(factsInWords({ lessons: 1, minutes: 1, readByMentor: 1 }, 'en')).toBe(
      '1 lesson · 1 minute · 1 assignment approved by a mentor',
    );
    expect(factsInWords({ lessons: 12, minutes: 190, hours: 3.5, readByMentor: 0 }, 'en')).toBe(
      '12 lessons · 3.5 hours',
    );
    expect(factsInWords({ lessons: 12, minutes: 190, hours: 2, readByMentor: 0 }, 'ar')).toBe('12 درسًا · ساعتان');
  });

  test('who certifies agrees in gender with the verb, whatever the school is called', () => {
    expect(arabicOpening('كُرّاسة')).toBe('تشهد مدرسة \u2068كُرّاسة\u2069 بإتمام');
    expect(arabicOpening('معهد النور')).toBe('تشهد إدارة \u2068معهد النور\u2069 بإتمام');
    expect(arabicOpening('مَدرسة النور')).toBe('تشهد إدارة \u2068مَدرسة النور\u2069 بإتمام');
    expect(arabicOpening('Kurrasa')).toBe('تشهد مدرسة \u2068Kurrasa\u2069 بإتمام');
  });
});
