import { z } from 'zod';
import { latinDigits } from '@/lib/i18n/latin-digits';

/** An e-mail address as it is kept: trimmed and in lower case. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** NIST 800-63B: length is what counts; no composition rules, everything may be pasted. */
export const newPassword = z.string().min(15, 'password_short').max(256);

/** An optional plus and digits, grouped as people write them; or nothing. */
const PHONE = /^$|^\+?[0-9 ()-]{6,30}$/;

const personName = z.string().trim().max(120);

/** What signing in asks for. */
export const signInInput = z.strictObject({ email: emailAddress, password: z.string().min(1).max(256) });
const isObject = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;
const hasName = (v: { nameEn?: unknown; nameAr?: unknown }) =>
  [v.nameEn, v.nameAr].some((name) => typeof name === 'string' && name.trim() !== '');

/** What opening an account asks for; one script of the name is enough. */
export const signUpInput = z
  .strictObject({
    email: emailAddress,
    password: newPassword,
    nameEn: personName,
    nameAr: personName,
    locale: z.enum(['en', 'ar']),
  })
  // Said at the field that stands first in the reader's language, together with whatever else is wrong.
  .refine((v) => v.locale === 'ar' || hasName(v), { path: ['nameEn'], message: 'name_in_one_script', when: isObject })
  .refine((v) => v.locale !== 'ar' || hasName(v), { path: ['nameAr'], message: 'name_in_one_script', when: isObject });
/** The secret of a link. */
export const tokenInput = z.strictObject({ token: z.string().min(20).max(200) });
/** An address that asks for a link. */
export const emailInput = z.strictObject({ email: emailAddress });
/** A new password by link. */
export const resetPasswordInput = z.strictObject({ token: z.string().min(20).max(200), password: newPassword });
/** A new password by the present one. */
export const changePasswordInput = z.strictObject({
  currentPassword: z.string().min(1).max(256),
  password: newPassword,
});
/** Names one session. */
export const endSessionInput = z.strictObject({ session: z.uuid() });
/** One’s own names, language, zone and, for students, details. */
export const updateProfileInput = z.strictObject({
  nameEn: personName,
  nameAr: personName,
  locale: z.enum(['en', 'ar']),
  timezone: z.string().max(64).refine(isTimeZone, 'timezone'),
  digits: z.enum(['latn', 'arab']),
  phone: z
    .string()
    .trim()
    .max(30)
    .transform(latinDigits)
    .refine((typed) => PHONE.test(typed), 'phone')
    .default(''),
  country: z.string().trim().max(2).default(''),
  city: z.string().trim().max(120).default(''),
  occupation: z.string().trim().max(120).default(''),
  goals: z.string().trim().max(2_000).default(''),
});
/** The language a person switches to. */
export const chooseLanguageInput = z.strictObject({ locale: z.enum(['en', 'ar']) });
/** Whom staff invite, in which role. */
export const invitePersonInput = z.strictObject({
  email: emailAddress,
  nameEn: personName,
  nameAr: personName,
  role: z.enum(['admin', 'enrolment_manager', 'instructor', 'mentor', 'recruiter', 'student']),
  locale: z.enum(['en', 'ar']),
});

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
