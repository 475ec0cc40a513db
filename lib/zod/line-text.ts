import { z } from 'zod';
import { plainLine } from '@/lib/i18n/plain-line';

/** One line that a person wrote, of at most so many letters: trimmed, and without what would turn or hide its neighbours. */
export const lineText = (max: number) => z.string().overwrite(plainLine).max(max);
