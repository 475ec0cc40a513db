import type { ReactNode } from 'react';
import { Num } from '@/components/ui/bidi';
import { numHtml } from '@/components/ui/html-parts';
import { type Html, literal, markupOf } from '@/lib/html/html';

/** Tags that a sentence of the message files may carry: a number that stays one left-to-right unit. */
export const RICH = { num: (chunks: ReactNode) => <Num>{chunks}</Num> };

/** A sentence whose values are numbers, each one left-to-right unit, for lists that are written as text. */
export function numbersHtml(t: Words, key: string, values: Record<string, number>): Html {
  // the library says text and hands over a list of pieces
  return literal(t.markup(key, { ...values, num: (chunks) => markupOf(numHtml([chunks].flat().join(''))) }));
}

/** A translator over a namespace, as far as these components need it. */
export type Words = {
  (key: string, values?: Record<string, string | number | Date>): string;
  rich(key: string, values: Record<string, string | number | Date | ((chunks: ReactNode) => ReactNode)>): ReactNode;
  markup(key: string, values: Record<string, number | ((chunks: string) => string)>): string;
  raw(key: string): unknown;
};
