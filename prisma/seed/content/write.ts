import type { Block } from '@/lib/rich-text/blocks';
import type { Bilingual } from './types';

/** Pairs the English and the Arabic of one text. */
export const t = <T = string>(en: T, ar: T): Bilingual<T> => ({ en, ar });

/** A heading inside a lesson text. */
export const h = (text: string): Block => ({ type: 'heading', level: 2, text });

/** A paragraph. */
export const p = (text: string): Block => ({ type: 'paragraph', text });

/** A list with bullets. */
export const ul = (...items: string[]): Block => ({ type: 'list', items });

/** A list with numbers: the order matters. */
export const ol = (...items: string[]): Block => ({ type: 'list', ordered: true, items });

/** A remark that stands apart from the text. */
export const note = (text: string): Block => ({ type: 'callout', tone: 'note', text });

/** A remark about what goes wrong most often. */
export const warning = (text: string): Block => ({ type: 'callout', tone: 'warning', text });

/** What somebody said or wrote. */
export const quote = (text: string, cite?: string): Block => ({ type: 'quote', text, ...(cite ? { cite } : {}) });

/** A table; numbers in it are plain strings so that both languages show the same digits. */
export const table = (head: string[], ...rows: string[][]): Block => ({ type: 'table', head, rows });

/**
 * A sum inside an Arabic sentence. Without isolation the reader sees it backwards, because every number starts a new
 * left-to-right run; U+2066 and U+2069 keep it together.
 */
export const sum = (text: string): string => `\u2066${text}\u2069`;
