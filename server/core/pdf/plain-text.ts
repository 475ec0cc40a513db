import { isPrintable } from './fonts';

// A mark stays behind a letter of its own script (Arabic up to three, others up to two); what the group catches is stray.
const strayMarks =
  /(?<=[\u0620-\u064A\u0671-\u06D3][\u064B-\u0652\u0670]{0,2})[\u064B-\u0652\u0670]|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\u0300-\u036F]?)[\u0300-\u036F]|(\p{M})/gu;

/**
 * One line of plain text: no controls, no marks that turn the direction of what follows, no characters that the fonts
 * lack, Latin digits, no signs that belong to one script, and marks only on a letter of their own script: of stranger
 * combinations, such as an Arabic sign in a Latin line, the typesetter dies, and with it the process that asked.
 */
export function plainText(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/(?![\p{L}\p{M}\p{Script=Common}])./gu, '')
    .replace(/./gu, (character) => (isPrintable(character) ? character : ''));
  return plain
    .replace(strayMarks, (mark: string, stray: string | undefined) => (stray ? '' : mark))
    .replace(/ +/g, ' ')
    .trim();
}
