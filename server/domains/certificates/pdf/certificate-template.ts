import QRCode from 'qrcode';
import { plainText } from '@/server/core/pdf/plain-text';
import { renderPdf } from '@/server/core/pdf/render-pdf';
import { certificateSource } from './certificate-source';
import { countsOf, dateInWords, halfInWords } from './certificate-wording';

/** A text in both languages; one of the two may be empty, not both. */
export type SheetText = { en: string; ar: string };

/** Everything that a certificate says, frozen at issue. */
export type CertificateSheet = {
  learner: SheetText;
  course: SheetText;
  school: SheetText;
  /** Days of the calendar, `2026-11-18`; a time behind them is ignored. */
  completedOn: string;
  issuedOn: string;
  number: string;
  verifyUrl: string;
  /** In the order of the course. `section` changes where a new section begins. */
  lessons: { minutes: number; section: number; readByMentor: boolean }[];
  /** Said instead of the minutes of the lessons when the school states it. */
  hours?: number | undefined;
  signatory: { name: SheetText; role: SheetText };
  fingerprint: string;
  brandHue: number;
  brandChroma: number;
  format?: 'a4' | 'letter' | undefined;
  /** The school's picture as a PNG; without one the drawn mark stands there. */
  logo?: SheetLogo | null | undefined;
};

/** A picture for the head of the sheet, with its measures in pixels. */
export type SheetLogo = { bytes: Uint8Array; width: number; height: number; alt: string };

const pages = { a4: { width: 297, height: 210 }, letter: { width: 279.4, height: 215.9 } };

/** The certificate as a PDF: one landscape page, English and Arabic side by side. Equal sheets give equal bytes. */
export async function renderCertificatePdf(sheet: CertificateSheet): Promise<Uint8Array> {
  const qr = await QRCode.toString(sheet.verifyUrl, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  const data = certificateData(sheet);
  return renderPdf(certificateSource, {
    inputs: { ...data, qr, shapes: shapesIn(data) },
    ...(sheet.logo ? { assets: { [LOGO_PATH]: sheet.logo.bytes } } : {}),
    hiddenFirstPage: true,
    pages: 1,
  });
}

const LOGO_PATH = '/logo.png';

/** The room for a logo in points: a wide one gets the length of two names, a tall one the height of two lines more. */
const LOGO_ROOM = { wide: { width: 118, height: 32 }, tall: { width: 118, height: 46 } };

function logoOf({ logo }: CertificateSheet) {
  if (!logo) return null;
  const room = logo.width >= logo.height ? LOGO_ROOM.wide : LOGO_ROOM.tall;
  const scale = Math.min(room.width / logo.width, room.height / logo.height);
  return { path: LOGO_PATH, width: logo.width * scale, height: logo.height * scale, alt: plainText(logo.alt) };
}

type Run = { text: string; dir: 'ltr' | 'rtl' };

function certificateData(sheet: CertificateSheet) {
  const names = {
    learner: within(110, sheet.learner),
    course: within(180, sheet.course),
    school: within(90, sheet.school),
  };
  const learner = inBoth(names.learner, 'learner');
  const course = inBoth(names.course, 'course');
  const school = inBoth(names.school, 'school');
  const facts = {
    counts: countsOf(sheet),
    completedOn: sheet.completedOn,
    school: names.school.ar || names.school.en,
  };
  const english = halfInWords(facts, 'en');
  const arabic = halfInWords(facts, 'ar');
  const [year, month, day] = sheet.issuedOn.slice(0, 10).split('-').map(Number);
  const url = new URL(sheet.verifyUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new TypeError('A certificate links to the web only');
  return {
    page: pages[sheet.format ?? 'a4'],
    title: `${names.learner.en || names.learner.ar} · ${names.course.en || names.course.ar}`,
    author: names.school.en || names.school.ar,
    issued: { year, month, day },
    colors: {
      ink: '#132025',
      ink2: '#3f4b50',
      line: '#7c8588',
      margin: '#b5811c',
      brand: oklchToHex(0.44, sheet.brandChroma, sheet.brandHue),
    },
    school,
    mark: markOf(sheet),
    logo: logoOf(sheet),
    en: {
      script: 'en',
      dir: 'ltr',
      opening: english.opening,
      name: learner.en,
      completing: english.completing,
      course: course.en,
      completed: english.completed,
      facts: english.facts,
    },
    ar: {
      script: 'ar',
      dir: 'rtl',
      opening: unligated(arabic.opening),
      name: learner.ar,
      completing: unligated(arabic.completing),
      course: course.ar,
      completed: unligated(arabic.completed),
      facts: unligated(arabic.facts),
    },
    // Long texts take their room from the seal: the sheet is one page.
    seal: sealLines(sheet.lessons, lengthOf(names.learner) > 70 || lengthOf(names.course) > 110 ? 84 : 118),
    signatory: { name: pairOf(sheet.signatory.name), role: pairOf(sheet.signatory.role) },
    sealed: pairOf({ en: `Digital seal ${sheet.fingerprint}`, ar: 'ختم رقمي' }),
    issuedOn: pairOf({
      en: `Issued ${dateInWords(sheet.issuedOn, 'en')}`,
      ar: `صدرت في ${dateInWords(sheet.issuedOn, 'ar')}`,
    }),
    number: pairOf({ en: sheet.number, ar: '' }),
    verify: { href: url.href, shown: `${url.host}${url.pathname}`.replace(/\/$/, '').replace(/\//g, '/\u200B') },
  };
}

/** Both halves need a name for their sentence to be whole, so a missing one is lent by the other script. */
function inBoth({ en, ar }: SheetText, what: string): { en: Run; ar: Run } {
  if (!en && !ar) throw new TypeError(`A certificate without a ${what}`);
  return { en: run(en || ar), ar: run(ar || en) };
}

/** Both languages on one line; the second is left out when it has nothing to add. */
function pairOf(text: SheetText): { en: Run; ar: Run | null } {
  const { en, ar } = within(70, text);
  return { en: run(en || ar), ar: en && ar && en !== ar ? run(ar) : null };
}

function run(text: string): Run {
  const firstLetter = /\p{L}/u.exec(text)?.[0] ?? '';
  const rtl = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(firstLetter);
  return { text: unligated(breakable(text)), dir: rtl ? 'rtl' : 'ltr' };
}

/** No more than the sheet has room for in the smallest letters, cut between letters and not inside one. */
function within(limit: number, text: SheetText): SheetText {
  const cut = (one: string) => {
    const letters = Array.from(new Intl.Segmenter().segment(plainText(one.slice(0, 2000))), ({ segment }) => segment);
    return letters.length > limit ? `${letters.slice(0, limit - 1).join('')}…` : letters.join('');
  };
  return { en: cut(text.en), ar: cut(text.ar) };
}

/**
 * Keeps two joined letters two: the font draws pairs such as «في» as one shape, and readers copy that shape's letters
 * in the wrong order. A joiner between them keeps them joined but apart; lam-alef, which must be one, is left alone.
 */
function unligated(text: string): string {
  return text.replace(/(?<=[ئبتثجحخسشصضطظعغفقكلمنهي][\u064B-\u0652]*)(?=[رزيىئ])/gu, '\u200D');
}

const vowelMarks = /[\u064B-\u0652\u0670]+/gu;

/** Every Arabic text without its vowel marks, and then each mark alone. */
function shapesIn(data: unknown): string[] {
  const strings: string[] = [];
  JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'string' && /\p{Script=Arabic}/u.test(value)) strings.push(value);
    return value;
  });
  const marks = strings.flatMap((text) => text.match(vowelMarks) ?? []);
  return [...new Set([...strings.map((text) => text.replace(vowelMarks, '')), ...marks])];
}

/** Lets a word that is longer than any line be broken somewhere. */
function breakable(text: string): string {
  return text.replace(/[^\s\u002D]{24}(?=[^\s\u002D]{4})/gu, '$&\u200B');
}

const lengthOf = (text: SheetText): number => Math.max(text.en.length, text.ar.length);

const length = (minutes: number): number => (Number.isFinite(minutes) && minutes > 0 ? minutes : 0);

function shareOf(minutes: number, longest: number): number {
  return longest > 0 ? Math.max(0.06, length(minutes) / longest) : 1;
}

function markOf({ lessons }: CertificateSheet): number[] {
  if (lessons.length < 3) return [0.6, 1, 0.5];
  const first = lessons.slice(0, 3).map((lesson) => lesson.minutes);
  const longest = Math.max(0, ...first.map(length));
  return first.map((minutes) => shareOf(minutes, longest));
}

/** Where each line of the seal stands, in points. Many lessons stand closer, so that the seal keeps its height. */
function sealLines(lessons: CertificateSheet['lessons'], tallest: number) {
  const breaks = lessons.filter((lesson, index) => index > 0 && lesson.section !== lessons[index - 1]?.section).length;
  const pitch = Math.min(8.4, tallest / Math.max(1, lessons.length + breaks * 0.65));
  const longest = Math.max(0, ...lessons.map((lesson) => length(lesson.minutes)));
  let y = 0;
  const lines = lessons.map((lesson, index) => {
    if (index > 0) y += pitch * (lesson.section === lessons[index - 1]?.section ? 1 : 1.65);
    return { y, share: shareOf(lesson.minutes, longest), dot: lesson.readByMentor };
  });
  return {
    lines,
    thickness: pitch / 2,
    dot: Math.min(4.6, Math.max(2.8, pitch * 0.6)),
    height: lines.length > 0 ? y + pitch / 2 : 0,
  };
}

/** A colour of the visual language (OKLCH) as the hexadecimal value that paper and screens agree on. */
function oklchToHex(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const channels = linear.map((value) => {
    const light = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, light)) * 255);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
