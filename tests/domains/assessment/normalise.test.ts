import { describe, expect, it } from 'vitest';
import { matchesAccepted, normalise } from '@/server/domains/assessment/quizzes/rules/normalise';

describe('typed answers are compared', () => {
  const same: [string, string, string][] = [
    ['case', 'SAR', 'sar'],
    ['accents', 'Café', 'cafe'],
    ['Turkish dotless and dotted i', 'İstanbul', 'istanbul'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['spaces and punctuation around', '  “Six”! ', 'six'],
    ['spaces inside', 'free   delivery', 'free delivery'],
    ['full-width letters', 'ＳＡＲ', 'sar'],
    ['apostrophes', 'don’t', "don't"],
    ['dashes', 'e–mail', 'e-mail'],
    ['hamza above alef', 'أربعة', 'اربعة'],
    ['hamza below alef', 'إجابة', 'اجابة'],
    ['madda', 'آلة', 'الة'],
    ['alef wasla', 'ٱسم', 'اسم'],
    ['hamza on waw', 'مسؤول', 'مسوول'],
    ['hamza on yaa', 'قائمة', 'قايمة'],
    ['hamza alone', 'شراء', 'شرا'],
    ['alef maqsura', 'على', 'علي'],
    ['taa marbuta', 'تكلفة', 'تكلفه'],
    ['vowel marks', 'كِتَابٌ', 'كتاب'],
    ['shadda', 'متعلّم', 'متعلم'],
    ['tatweel', 'ســعر', 'سعر'],
    ['Arabic-Indic digits', '٤٥', '45'],
    ['Persian digits', '۴۵', '45'],
    ['Arabic punctuation around', '«نعم»؟', 'نعم'],
    ['direction marks', '\u200f45\u200e', '45'],
  ];
  it.each(same)('without %s', (_what, a, b) => expect(normalise(a)).toBe(normalise(b)));

  it('tells different words apart', () => {
    expect(normalise('سعر')).not.toBe(normalise('شعر'));
    expect(normalise('six')).not.toBe(normalise('sixty'));
  });

  const numbers: [string, string, boolean][] = [
    ['6.00', '6', true],
    ['٦٫٠', '6', true],
    ['1,200', '1200', true],
    ['١٬٢٠٠', '1200', true],
    ['-3', '3', false],
    ['6 riyals', '6', false],
    ['12,00', '1200', false],
    ['0', '', false],
    ['60%', '60', true],
    ['5-3', '53', false],
  ];
  it.each(numbers)('%s against %s as numbers: %s', (typed, accepted, equal) =>
    expect(matchesAccepted(typed, [accepted])).toBe(equal),
  );

  it('never accepts nothing', () => {
    expect(matchesAccepted('', [''])).toBe(false);
    expect(matchesAccepted('؟', ['?'])).toBe(false);
  });
});
