import type { StudentProfile } from '@/server/generated/prisma/client';
import { consents } from '../rules/profile';
import { type StudentDetails, studentDetails } from '../schema';

/** A student's details as forms edit them: empty texts for what is not known. */
export type StudentProfileDto = Required<StudentDetails> & {
  phone: string;
  country: string;
  city: string;
  occupation: string;
  goals: string;
  birthDate: string;
  whatsapp: { consents: boolean; givenAt: string | null; withdrawnAt: string | null };
};

/** A profile's row as a form edits it. */
export function toProfileDto(row: StudentProfile): StudentProfileDto {
  const details = studentDetails.catch({}).parse(row.details ?? {});
  return {
    phone: row.phone ?? '',
    country: row.country ?? '',
    city: row.city ?? '',
    occupation: row.occupation ?? '',
    goals: row.goals ?? '',
    birthDate: row.birthDate?.toISOString().slice(0, 10) ?? '',
    educationLevel: details.educationLevel ?? '',
    businessStage: details.businessStage ?? '',
    shopUrl: details.shopUrl ?? '',
    contactWay: details.contactWay ?? '',
    emergencyName: details.emergencyName ?? '',
    emergencyPhone: details.emergencyPhone ?? '',
    whatsapp: {
      consents: consents(row.whatsappConsentAt, row.whatsappWithdrawnAt),
      givenAt: row.whatsappConsentAt?.toISOString() ?? null,
      withdrawnAt: row.whatsappWithdrawnAt?.toISOString() ?? null,
    },
  };
}
