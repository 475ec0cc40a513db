import { expect, test } from 'vitest';
import { latinDigits } from '@/lib/i18n/latin-digits';

test.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['+٩٦٢ ٧٩', '+962 79'],
  ['٣٫٥', '3.5'],
  ['١٬٢٠٠', '1,200'],
  ['واحد 1', 'واحد 1'],
  ['', ''],
])('%s is %s', (typed, latin) => {
  expect(latinDigits(typed)).toBe(latin);
});
