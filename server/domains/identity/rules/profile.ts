import type { LookupTypeCode } from '@/server/domains/lookups/catalogue';
import { type StudentDetails, type StudentProfileInput, studentDetails } from '../schema';

/** Which vocabulary each coded field speaks. */
export const PROFILE_VOCABULARIES = {
  country: 'countries',
  educationLevel: 'education_levels',
  businessStage: 'business_stages',
  contactWay: 'contact_ways',
} as const satisfies Partial<Record<keyof StudentProfileInput, LookupTypeCode>>;

const DETAIL_FIELDS = Object.keys(studentDetails.shape) as (keyof StudentDetails)[];

/** Details after a change: what is left out stays, an empty text takes the field away. */
export function mergeDetails(before: unknown, input: StudentProfileInput): StudentDetails {
  const after: StudentDetails = { ...studentDetails.catch({}).parse(before ?? {}) };
  for (const field of DETAIL_FIELDS) {
    const value = input[field];
    if (value === undefined) continue;
    if (value === '') delete after[field];
    else after[field] = value;
  }
  return after;
}

/** Whether consent stands: given, and not taken back since (giving it again clears when it was taken back). */
export function consents(given: Date | null, withdrawn: Date | null): boolean {
  return given !== null && withdrawn === null;
}
