/**
 * What was typed with Arabic-Indic or Persian digits, decimal and grouping signs included, with Latin ones: for fields
 * that hold a number or a telephone number. Everything else stays as it was typed.
 */
export function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',');
}
