import type { Entries } from '../matrix';

/** What is expected of these operations. */
export const reading: Entries = {};
