import { z } from 'zod';
import { latinDigits } from '@/lib/i18n/latin-digits';
import { lineText } from './line-text';

/** An e-mail address as it is kept: trimmed and in lower case. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** An optional plus and digits, grouped as people write them; or nothing. */
const PHONE = /^$|^\+?[0-9 ()-]{6,30}$/;

/** A name in one script; the other may be empty. */
export const personName = lineText(120);
/** A telephone number, or nothing. */
export const phoneNumber = z
  .string()
  .trim()
  .max(30)
  .transform(latinDigits)
  .refine((typed) => PHONE.test(typed), 'phone');

/** Whether there is something to look into. */
export const isObject = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;
/** Whether a name stands in one script at least. */
export const hasName = (v: { nameEn?: unknown; nameAr?: unknown }) =>
  [v.nameEn, v.nameAr].some((name) => typeof name === 'string' && name.trim() !== '');

/** A person has a name in one script at least; said together with whatever else is wrong, at the first field of staff's forms. */
export const nameNeeded: [typeof hasName, { path: string[]; message: string; when: typeof isObject }] = [
  hasName,
  { path: ['nameEn'], message: 'name_in_one_script', when: isObject },
];
