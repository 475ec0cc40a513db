import { z } from 'zod';
import { withoutTurns } from '@/lib/i18n/plain-line';
import { lineText } from '@/lib/zod/line-text';
import { emailAddress, hasName, isObject, nameNeeded, personName, phoneNumber } from '@/lib/zod/person';
import { ROLE_CODES } from './permissions';

/** NIST 800-63B: length is what counts; no composition rules, everything may be pasted. */
export const newPassword = z.string().min(15, 'password_short').max(256);

/** What signing in asks for. */
export const signInInput = z.strictObject({ email: emailAddress, password: z.string().min(1).max(256) });
/** What opening an account asks for; one script of the name is enough. */
export const signUpInput = z
  .strictObject({
    email: emailAddress,
    password: newPassword,
    nameEn: personName,
    nameAr: personName,
    locale: z.enum(['en', 'ar']),
    /** Where the visitor wanted to go: the link in the mail leads there. */
    next: z.string().max(500).optional(),
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
/** A code of a vocabulary, or nothing; that it is one of the vocabulary is the command's to check. */
const code = z
  .string()
  .max(40)
  .regex(/^[a-z0-9_]*$/, 'choice');
const webAddress = lineText(300).refine(
  (v) => v === '' || (/^https?:\/\//i.test(v) && URL.canParse(v) && new URL(v).hostname.includes('.')),
  'url',
);
const birthDate = z.union([
  z.literal(''),
  z.iso.date('date').refine((day) => day >= '1900-01-01' && day <= new Date().toISOString().slice(0, 10), 'birth_date'),
]);

/** Extended details of a student, as `student_profiles.details` keeps them: only what was filled in is there. */
export const studentDetails = z.object({
  educationLevel: code.optional(),
  businessStage: code.optional(),
  shopUrl: webAddress.optional(),
  contactWay: code.optional(),
  emergencyName: lineText(120).optional(),
  emergencyPhone: phoneNumber.optional(),
});
/** Extended details of a student. */
export type StudentDetails = z.infer<typeof studentDetails>;

/**
 * What the school keeps about a student. Every field may be left out, and what is left out stays as it is (no field
 * has a default: it would empty what nobody spoke of); an empty text clears the field.
 */
const studentFields = {
  phone: phoneNumber.optional(),
  country: lineText(2).optional(),
  city: lineText(120).optional(),
  occupation: lineText(120).optional(),
  goals: z.string().overwrite(withoutTurns).trim().max(2_000).optional(),
  birthDate: birthDate.optional(),
  ...studentDetails.shape,
};
const studentProfile = z.object(studentFields);
/** A student's details, each of which may be left out. */
export type StudentProfileInput = z.infer<typeof studentProfile>;

const accountFields = {
  nameEn: personName,
  nameAr: personName,
  locale: z.enum(['en', 'ar']),
  timezone: z.string().max(64).refine(isTimeZone, 'timezone'),
};
/** One’s own names, language, zone and, for students, details; consent to WhatsApp is the person’s own to give. */
export const updateProfileInput = z.strictObject({
  ...accountFields,
  digits: z.enum(['latn', 'arab']),
  ...studentFields,
  whatsappConsent: z.boolean().optional(),
});
/** What staff change of a person. */
export const updatePersonInput = z.strictObject({ person: z.uuid(), ...accountFields, ...studentFields });
/** Names one person. */
export const personInput = z.strictObject({ person: z.uuid() });
/** A new address for a person. */
export const changeEmailInput = z.strictObject({ person: z.uuid(), email: emailAddress });
/** The roles a person has from now on. */
export const setRolesInput = z.strictObject({ person: z.uuid(), roles: z.array(z.enum(ROLE_CODES)).max(7) });
const keptOutFor = lineText(500).min(3);
/** Why an account is closed, for the file. */
export const banPersonInput = z.strictObject({ person: z.uuid(), reason: keptOutFor });
/** Why a person is kept out, and until when (the whole day, in the school’s zone); without an end until restored. */
export const suspendPersonInput = z.strictObject({
  person: z.uuid(),
  reason: keptOutFor,
  until: z.union([z.literal(''), z.iso.date('date')]).default(''),
});
/** The language a person switches to. */
export const chooseLanguageInput = z.strictObject({ locale: z.enum(['en', 'ar']) });
/** Whom staff invite, in which role. */
export const invitePersonInput = z
  .strictObject({
    email: emailAddress,
    nameEn: personName,
    nameAr: personName,
    role: z.enum(['admin', 'enrolment_manager', 'instructor', 'mentor', 'recruiter', 'student']),
    locale: z.enum(['en', 'ar']),
  })
  .refine(...nameNeeded);

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
