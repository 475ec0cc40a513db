import type { ReactNode } from 'react';
import { Num } from '@/components/ui/bidi';

/** Tags that a sentence of the message files may carry: a number that stays one left-to-right unit. */
export const RICH = { num: (chunks: ReactNode) => <Num>{chunks}</Num> };

/** A translator over a namespace, as far as these components need it. */
export type Words = {
  (key: string, values?: Record<string, string | number | Date>): string;
  rich(key: string, values: Record<string, string | number | Date | ((chunks: ReactNode) => ReactNode)>): ReactNode;
  raw(key: string): unknown;
};
