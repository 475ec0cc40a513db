/** The key letters of options in each language. */
export const LETTERS: Record<string, readonly string[]> = {
  en: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
  ar: ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح'],
};

/** What a key press asks for. */
export type KeyCommand = { kind: 'choose'; index: number } | { kind: 'next' } | { kind: 'previous' } | null;

type Press = {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  /** Where the press happened. */
  on: 'text' | 'choice' | 'control' | 'page';
  multiline: boolean;
  rtl: boolean;
};

const ARABIC = ['أ', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح'];

/**
 * Letters and digits choose (in either script, whatever keyboard layout is on), arrows go to the next and previous
 * question in reading direction, Enter goes on. Nothing while words are typed, but Enter in a single line.
 */
export function keyCommand(press: Press): KeyCommand {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.key === 'Enter')
    return press.on === 'control' || (press.on === 'text' && press.multiline) ? null : { kind: 'next' };
  if (press.on === 'text') return null;
  if (press.key === 'ArrowRight' || press.key === 'ArrowLeft') {
    if (press.on === 'choice') return null;
    return (press.key === 'ArrowRight') === !press.rtl ? { kind: 'next' } : { kind: 'previous' };
  }
  const latin = 'abcdefgh'.indexOf(press.key.toLowerCase());
  const arabic = ARABIC.indexOf(press.key === 'ا' ? 'أ' : press.key);
  // on an Arabic layout the key marked A gives another letter: its place on the keyboard still counts
  const place = /^[a-z]$/i.test(press.key) || arabic >= 0 ? -1 : 'ABCDEFGH'.indexOf(press.code.replace('Key', ''));
  const digit = /^[1-8]$/.test(press.key) ? Number(press.key) - 1 : -1;
  const index = [latin, arabic, digit, press.code.startsWith('Key') ? place : -1].find((found) => found >= 0);
  return index === undefined || press.key.length !== 1 ? null : { kind: 'choose', index };
}
