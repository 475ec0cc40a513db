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
    intro: {
      en: 'Kurrasa teaches people to open and run an online shop. Short lessons, real assignments, and a mentor who reads each one before the next lesson opens.',
      ar: 'في كُرّاسة نتعلّم كيف نفتح متجرًا على الإنترنت ونديره: دروس قصيرة، وواجبات حقيقية، ومرشد يقرأ كل واجب قبل أن يُفتح الدرس التالي.',
    },
    note: {
      en: 'Delivery is missing from the fig candle. Add it, and your price will hold.',
      ar: 'تكلفة التوصيل غائبة عن شمعة التين. بإضافتها يصمد السعر.',
    },
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
    intro: {
      en: 'A small school for people who repair furniture: short lessons at the bench, and someone who looks at what you did.',
      ar: 'مدرسة صغيرة لمن يصلح الأثاث: دروس قصيرة عند طاولة العمل، ومن ينظر فيما أُنجز.',
    },
    note: {
      en: 'The burr is still there on the left side. Two more strokes, and it will cut.',
      ar: 'ما زال الرايش على الجهة اليسرى. ضربتان أخريان ويقطع.',
    },
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
