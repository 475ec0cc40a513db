/** What the sheet says in each language. Arabic says it without gender: nobody's is stored. */

type Counts = { lessons: number; minutes: number; hours?: number | undefined; readByMentor: number };

const plural = { en: new Intl.PluralRules('en'), ar: new Intl.PluralRules('ar') };
const dates = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  ar: new Intl.DateTimeFormat('ar-u-nu-latn', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A day of the calendar in words, with Latin digits in both languages. */
export function dateInWords(isoDate: string, language: 'en' | 'ar'): string {
  const day = /^(\d{4}-\d{2}-\d{2})/.exec(isoDate)?.[1];
  // `2026-02-31` would quietly become the third of March.
  const date = new Date(`${day}T00:00:00Z`);
  if (!day || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    throw new RangeError(`Not a day of the calendar: ${isoDate.slice(0, 40)}`);
  }
  return dates[language].format(date).replace(/[\u200E\u200F\u061C]/g, '');
}

type ArabicForms = { one: string; two: string; few: string; many: string; other: string };

function countedInArabic(count: number, forms: ArabicForms): string {
  const form = plural.ar.select(count);
  return forms[form === 'zero' ? 'other' : form].replace('#', String(count));
}

function countedInEnglish(count: number, one: string, other: string): string {
  return `${count} ${plural.en.select(count) === 'one' ? one : other}`;
}

/** How much the course is, on one line: lessons, time, and the work that a person read. */
export function factsInWords({ lessons, minutes, hours, readByMentor }: Counts, language: 'en' | 'ar'): string {
  const parts =
    language === 'en'
      ? [
          countedInEnglish(lessons, 'lesson', 'lessons'),
          hours ? countedInEnglish(hours, 'hour', 'hours') : countedInEnglish(minutes, 'minute', 'minutes'),
          readByMentor > 0 && `${countedInEnglish(readByMentor, 'assignment', 'assignments')} approved by a mentor`,
        ]
      : [
          countedInArabic(lessons, { one: 'درس واحد', two: 'درسان', few: '# دروس', many: '# درسًا', other: '# درس' }),
          hours
            ? countedInArabic(hours, {
                one: 'ساعة واحدة',
                two: 'ساعتان',
                few: '# ساعات',
                many: '# ساعة',
                other: '# ساعة',
              })
            : countedInArabic(minutes, {
                one: 'دقيقة واحدة',
                two: 'دقيقتان',
                few: '# دقائق',
                many: '# دقيقة',
                other: '# دقيقة',
              }),
          readByMentor > 0 &&
            countedInArabic(readByMentor, {
              one: 'واجب واحد معتمد من فريق الإرشاد',
              two: 'واجبان معتمدان من فريق الإرشاد',
              few: '# واجبات معتمدة من فريق الإرشاد',
              many: '# واجبًا معتمدًا من فريق الإرشاد',
              other: '# واجب معتمد من فريق الإرشاد',
            }),
        ];
  return parts.filter(Boolean).join(' · ');
}

/** The sentences of one half of the sheet; the names stand between them. */
export type HalfInWords = { opening: string; completing: string; completed: string; facts: string };

/** What one half of the sheet says around its names. */
export function halfInWords(
  { counts, completedOn, school }: { counts: Counts; completedOn: string; school: string },
  language: 'en' | 'ar',
): HalfInWords {
  const day = dateInWords(completedOn, language);
  const facts = factsInWords(counts, language);
  return language === 'en'
    ? {
        opening: 'This certifies that',
        completing: 'has completed every lesson of the course',
        completed: `Completed on ${day}`,
        facts,
      }
    : { opening: arabicOpening(school), completing: 'جميعَ دروس الدورة', completed: `اكتملت الدورة في ${day}`, facts };
}

/** What the facts of a sheet count. */
export function countsOf(sheet: {
  lessons: { minutes: number; readByMentor: boolean }[];
  hours?: number | undefined;
}): Counts {
  const minutes = sheet.lessons.map((lesson) => (Number.isFinite(lesson.minutes) ? Math.max(0, lesson.minutes) : 0));
  return {
    lessons: sheet.lessons.length,
    minutes: Math.round(minutes.reduce((sum, one) => sum + one, 0)),
    hours: sheet.hours,
    readByMentor: sheet.lessons.filter((lesson) => lesson.readByMentor).length,
  };
}

const institutions =
  /^(ال)?(مدرسة|مدارس|مدرستي|أكاديمية|جامعة|كلية|مؤسسة|منصة|دار|معهد|مركز|شركة|مجموعة|بيت|جمعية|ثانوية|روضة|نادي|هيئة|مبادرة|شبكة)(\s|$)/;

/** Who certifies, in Arabic. The verb stays feminine by grammar, whatever noun the school's name begins with. */
export function arabicOpening(school: string): string {
  const bare = school.normalize('NFC').replace(/[\u064B-\u0652]/g, '');
  return institutions.test(bare) ? `تشهد إدارة ${isolate(school)} بإتمام` : `تشهد مدرسة ${isolate(school)} بإتمام`;
}

/** A foreign name inside a sentence: its direction stays its own. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
