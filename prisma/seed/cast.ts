import { learners } from './cast-learners';
import { secondPeople, staff } from './cast-staff';
import type { CastMember, CastSchool } from './cast-types';

export type * from './cast-types';

/** The two schools of the demo, with everybody in them. */
export const schools: CastSchool[] = [
  {
    key: 'kurrasa',
    slug: 'kurrasa',
    subdomain: null,
    nameEn: 'Kurrasa',
    nameAr: 'كُرّاسة',
    certificatePrefix: 'KRS',
    timezone: 'Asia/Amman',
    brand: { hue: 205, chroma: 0.072 },
    tagline: { en: 'Line by line, with someone who reads your work.', ar: 'سطرًا بسطر، ومعك من يقرأ عملك.' },
    courses: ['your-first-online-shop', 'photographs-with-a-phone', 'read-your-ad-numbers'],
    people: [...staff, ...learners],
  },
  {
    key: 'second',
    slug: 'second',
    subdomain: 'second',
    nameEn: 'Second school',
    nameAr: 'المدرسة الثانية',
    certificatePrefix: 'SEC',
    timezone: 'Asia/Beirut',
    brand: { hue: 145, chroma: 0.07 },
    tagline: { en: 'A workbench, two lessons, sharp tools.', ar: 'طاولة عمل ودرسان وأدوات حادّة.' },
    courses: ['keep-your-tools-sharp'],
    people: secondPeople,
  },
];

/** Everybody of both schools. */
export const cast: CastMember[] = schools.flatMap((school) => school.people);

/** One person by key; throws for a key nobody has. */
export function person(key: string): CastMember {
  const found = cast.find((member) => member.key === key);
  if (!found) throw new Error(`Nobody in the cast is called ${key}`);
  return found;
}
