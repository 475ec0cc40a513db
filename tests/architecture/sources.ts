import fs from 'node:fs';
import path from 'node:path';
import { sourceFiles } from '@/tools/import-graph';

/** The root of the repository. */
export const ROOT = path.join(import.meta.dirname, '../..');

/** The text of a file of the repository. */
export const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

/** Source files that match, by path from the root. */
export const sources = (pattern: RegExp): string[] => sourceFiles(ROOT).filter((file) => pattern.test(file));

/** Whether a path from the root exists. */
export const exists = (file: string): boolean => fs.existsSync(path.join(ROOT, file));
