import type { Bilingual, SeedLocale } from './content/types';

/** The roles a person of the demo can hold; the same seven as in the permission table. */
export type CastRole = 'superadmin' | 'admin' | 'enrolment_manager' | 'instructor' | 'mentor' | 'recruiter' | 'student';

/** Where a learner stands on one course, in the order in which a learner passes through it. */
export type JourneyState =
  | 'new' // enrolled, nothing opened yet
  | 'watching' // in the middle of lesson `lesson`
  | 'quiz_passed' // the quiz in lesson `lesson` is passed, the next lesson not yet opened
  | 'draft' // the assignment in lesson `lesson` is begun, not sent
  | 'waiting' // the assignment in lesson `lesson` is sent and unread
  | 'returned' // the mentor returned it with comments
  | 'approved' // approved; the next lesson is open, not begun
  | 'finished' // every lesson done, no certificate yet
  | 'certified' // every lesson done, certificate issued
  | 'inactive' // stopped in lesson `lesson` and has not been seen since
  | 'dropped'; // asked to leave the course

/** One course of one learner. Lessons are counted from 1; all before `lesson` are complete. */
export type Journey = {
  course: string;
  state: JourneyState;
  lesson: number;
  watchedShare?: number; // 0 to 1, of the video in `lesson`
  enrolledDaysAgo: number;
  lastSeenDaysAgo: number;
  mentor?: string; // key of the cast
};

/** One person of the demo. */
export type CastMember = {
  key: string;
  roles: CastRole[];
  nameEn: string;
  nameAr: string;
  email: string;
  locale: SeedLocale;
  timezone: string;
  status: 'active' | 'invited' | 'suspended';
  headline?: Bilingual; // beside the name on public pages
  bio?: Bilingual; // instructors and mentors
  persona?: Bilingual; // set = offered with one click on the sign-in page of the demo, and this line says who it is
  usuallyAnswersInHours?: number; // mentors
  journeys?: Journey[];
};

/** A school and its people. */
export type CastSchool = {
  key: 'kurrasa' | 'second';
  slug: string;
  subdomain: string | null; // null = the address itself (localhost)
  nameEn: string;
  nameAr: string;
  certificatePrefix: string;
  timezone: string;
  brand: { hue: number; chroma: number };
  tagline: Bilingual;
  courses: string[];
  people: CastMember[];
};

const SHOP = 'your-first-online-shop';
const PHONE = 'photographs-with-a-phone';
const ADS = 'read-your-ad-numbers';

const staff: CastMember[] = [
  {
    key: 'nadia',
    roles: ['superadmin', 'admin'],
    nameEn: 'Nadia Mansour',
    nameAr: 'نادية منصور',
    email: 'nadia@kurrasa.example',
    locale: 'ar',
    timezone: 'Asia/Riyadh',
    status: 'active',
    persona: { en: 'Owner, may do everything', ar: 'مالكة المدرسة، بكل الصلاحيات' },
  },
  {
    key: 'huda',
    roles: ['admin'],
    nameEn: 'Huda Karim',
    nameAr: 'هدى كريم',
    email: 'huda@kurrasa.example',
    locale: 'en',
    timezone: 'Asia/Amman',
    status: 'active',
    persona: { en: 'Administrator, sees the audit trail', ar: 'مديرة ترى سجل التدقيق' },
  },
  {
    key: 'lina',
    roles: ['enrolment_manager'],
    nameEn: 'Lina Aziz',
    nameAr: 'لينا عزيز',
    email: 'lina@kurrasa.example',
    locale: 'ar',
    timezone: 'Asia/Amman',
    status: 'active',
    persona: { en: 'Enrolment manager', ar: 'مسؤولة التسجيل' },
  },
  {
    key: 'salma',
    roles: ['instructor'],
    nameEn: 'Salma Nasser',
    nameAr: 'سلمى ناصر',
    email: 'salma@kurrasa.example',
    locale: 'ar',
    timezone: 'Asia/Amman',
    status: 'active',
    headline: {
      en: 'Instructor. Opened three shops, closed one, and says why.',
      ar: 'معلّمة. فتحت ثلاثة متاجر وأغلقت واحدًا، وتقول لماذا.',
    },
    bio: {
      en: 'Salma sold home textiles online for eleven years. Her second shop closed because its prices never paid for her own hours; the course began as the notes she made while finding that out. She still packs orders on Thursdays.',
      ar: 'باعت سلمى المنسوجات المنزلية على الإنترنت إحدى عشرة سنة. أُغلق متجرها الثاني لأن أسعاره لم تغطِّ ساعات عملها يومًا، وبدأت هذه الدورة ملاحظاتٍ دوّنتها وهي تكتشف ذلك. ما زالت تغلّف الطلبات بيدها كل خميس.',
    },
    persona: { en: 'Instructor, writing a new lesson', ar: 'معلّمة تكتب درسًا جديدًا' },
  },
  {
    key: 'ibrahim',
    roles: ['instructor'],
    nameEn: 'Ibrahim Toure',
    nameAr: 'إبراهيم توري',
    email: 'ibrahim@kurrasa.example',
    locale: 'en',
    timezone: 'Africa/Casablanca',
    status: 'active',
    headline: {
      en: 'Instructor. Keeps the books of forty small shops.',
      ar: 'معلّم. يمسك دفاتر أربعين متجرًا صغيرًا.',
    },
    bio: {
      en: 'Ibrahim is an accountant who ended up explaining advertising bills. He teaches with a pencil: if a number cannot be worked out on half a page, he says, nobody will look at it twice.',
      ar: 'إبراهيم محاسب انتهى به العمل إلى شرح فواتير الإعلانات. يعلّم بالقلم والورقة، ويقول: الرقم الذي لا يُحسب في نصف صفحة لن ينظر إليه أحد مرتين.',
    },
  },
  {
    key: 'yusuf',
    roles: ['mentor'],
    nameEn: 'Yusuf Al-Amin',
    nameAr: 'يوسف الأمين',
    email: 'yusuf@kurrasa.example',
    locale: 'ar',
    timezone: 'Asia/Amman',
    status: 'active',
    headline: {
      en: 'Pricing and first orders. Sold leather goods for nine years.',
      ar: 'التسعير والطلبات الأولى. باع المنتجات الجلدية تسع سنوات.',
    },
    bio: {
      en: 'Yusuf made and sold leather bags for nine years, the first two of them at a loss he had not noticed. He reads price sheets slowly and asks about the line that is missing.',
      ar: 'صنع يوسف الحقائب الجلدية وباعها تسع سنوات، خسر في أول سنتين منها دون أن ينتبه. يقرأ جداول الأسعار على مهل، ويسأل عن السطر الغائب.',
    },
    persona: { en: 'Mentor, with assignments to read', ar: 'مرشد أمامه واجبات للقراءة' },
    usuallyAnswersInHours: 9,
  },
  {
    key: 'dana',
    roles: ['mentor'],
    nameEn: 'Dana Fares',
    nameAr: 'دانة فارس',
    email: 'dana@kurrasa.example',
    locale: 'en',
    timezone: 'Asia/Riyadh',
    status: 'active',
    headline: {
      en: 'Product photographs and pages. Runs a pottery studio.',
      ar: 'صور المنتجات وصفحاتها. تدير مشغلًا للخزف.',
    },
    bio: {
      en: 'Dana runs a pottery studio with two kilns and one window, and photographs every cup at that window. She reads product pages aloud before she comments on them.',
      ar: 'تدير دانة مشغلًا للخزف فيه فرنان ونافذة واحدة، وعند تلك النافذة تصوّر كل فنجان. تقرأ صفحات المنتجات بصوت مسموع قبل أن تعلّق عليها.',
    },
    usuallyAnswersInHours: 14,
  },
  {
    key: 'omar',
    roles: ['recruiter'],
    nameEn: 'Omar Saleh',
    nameAr: 'عمر صالح',
    email: 'omar@kurrasa.example',
    locale: 'en',
    timezone: 'Asia/Dubai',
    status: 'active',
    persona: { en: 'Recruiter, looks for people with a certificate', ar: 'مسؤول توظيف يبحث عن حملة الشهادات' },
  },
];

const learners: CastMember[] = [
  {
    key: 'mariam',
    roles: ['student'],
    nameEn: 'Mariam Haddad',
    nameAr: 'مريم حداد',
    email: 'mariam@kurrasa.example',
    locale: 'ar',
    timezone: 'Asia/Amman',
    status: 'active',
    persona: { en: 'Learner, half-way through her first course', ar: 'متعلّمة في منتصف دورتها الأولى' },
    journeys: [
      { course: SHOP, state: 'returned', lesson: 6, enrolledDaysAgo: 18, lastSeenDaysAgo: 0, mentor: 'yusuf' },
      { course: PHONE, state: 'certified', lesson: 6, enrolledDaysAgo: 30, lastSeenDaysAgo: 18 },
      { course: ADS, state: 'new', lesson: 1, enrolledDaysAgo: 2, lastSeenDaysAgo: 2 },
    ],
  },
  {
    key: 'noor',
    roles: ['student'],
    nameEn: 'Noor Khalil',
    nameAr: 'نور خليل',
    email: 'noor@kurrasa.example',
    locale: 'ar',
    timezone: 'Asia/Riyadh',
    status: 'active',
    persona: { en: 'Learner with a certificate', ar: 'متعلّمة حصلت على شهادة' },
    journeys: [
      { course: SHOP, state: 'certified', lesson: 12, enrolledDaysAgo: 61, lastSeenDaysAgo: 1, mentor: 'dana' },
    ],
  },
  {
    key: 'bilal',
    roles: ['student'],
    nameEn: 'Bilal Rahmani',
    nameAr: 'بلال رحماني',
    email: 'bilal@kurrasa.example',
    locale: 'ar',
    timezone: 'Africa/Algiers',
    status: 'active',
    journeys: [
      { course: SHOP, state: 'quiz_passed', lesson: 9, enrolledDaysAgo: 40, lastSeenDaysAgo: 0, mentor: 'yusuf' },
    ],
  },
  {
    key: 'aisha',
    roles: ['student'],
    nameEn: 'Aisha Bello',
    nameAr: 'عائشة بيلو',
    email: 'aisha@kurrasa.example',
    locale: 'en',
    timezone: 'Africa/Lagos',
    status: 'active',
    journeys: [{ course: SHOP, state: 'approved', lesson: 6, enrolledDaysAgo: 26, lastSeenDaysAgo: 0, mentor: 'dana' }],
  },
  {
    key: 'elif',
    roles: ['student'],
    nameEn: 'Elif Demir',
    nameAr: 'إليف دمير',
    email: 'elif@kurrasa.example',
    locale: 'en',
    timezone: 'Europe/Istanbul',
    status: 'active',
    journeys: [
      { course: SHOP, state: 'waiting', lesson: 12, enrolledDaysAgo: 47, lastSeenDaysAgo: 1, mentor: 'yusuf' },
    ],
  },
  {
    key: 'layan',
    roles: ['student'],
    nameEn: 'Layan Othman',
    nameAr: 'ليان عثمان',
    email: 'layan@kurrasa.example',
    locale: 'ar',
    timezone: 'Asia/Riyadh',
    status: 'active',
    journeys: [
      { course: SHOP, state: 'waiting', lesson: 6, enrolledDaysAgo: 15, lastSeenDaysAgo: 0, mentor: 'yusuf' },
      { course: PHONE, state: 'watching', lesson: 3, watchedShare: 0.4, enrolledDaysAgo: 9, lastSeenDaysAgo: 3 },
    ],
  },
  {
    key: 'hamza',
    roles: ['student'],
    nameEn: 'Hamza Idris',
    nameAr: 'حمزة إدريس',
    email: 'hamza@kurrasa.example',
    locale: 'en',
    timezone: 'Africa/Cairo',
    status: 'active',
    persona: { en: 'Learner who sent a price sheet this morning', ar: 'متعلّم أرسل جدول أسعاره هذا الصباح' },
    journeys: [{ course: SHOP, state: 'waiting', lesson: 6, enrolledDaysAgo: 12, lastSeenDaysAgo: 0, mentor: 'yusuf' }],
  },
  {
    key: 'ines',
    roles: ['student'],
    nameEn: 'Ines Moreau',
    nameAr: 'إيناس مورو',
    email: 'ines@kurrasa.example',
    locale: 'en',
    timezone: 'Europe/Paris',
    status: 'active',
    journeys: [
      { course: ADS, state: 'finished', lesson: 5, enrolledDaysAgo: 20, lastSeenDaysAgo: 1 },
      { course: SHOP, state: 'draft', lesson: 6, enrolledDaysAgo: 17, lastSeenDaysAgo: 1, mentor: 'dana' },
    ],
  },
  {
    key: 'samir',
    roles: ['student'],
    nameEn: 'Samir Odeh',
    nameAr: 'سمير عودة',
    email: 'samir@kurrasa.example',
    locale: 'ar',
    timezone: 'Asia/Amman',
    status: 'active',
    journeys: [
      {
        course: SHOP,
        state: 'watching',
        lesson: 2,
        watchedShare: 0.55,
        enrolledDaysAgo: 14,
        lastSeenDaysAgo: 9,
        mentor: 'yusuf',
      },
    ],
  },
  {
    key: 'rana',
    roles: ['student'],
    nameEn: 'Rana Shami',
    nameAr: 'رنا شامي',
    email: 'rana@kurrasa.example',
    locale: 'ar',
    timezone: 'Asia/Beirut',
    status: 'active',
    journeys: [
      {
        course: SHOP,
        state: 'inactive',
        lesson: 5,
        watchedShare: 0.3,
        enrolledDaysAgo: 44,
        lastSeenDaysAgo: 21,
        mentor: 'dana',
      },
    ],
  },
  {
    key: 'tomas',
    roles: ['student'],
    nameEn: 'Tomas Novak',
    nameAr: 'توماس نوفاك',
    email: 'tomas@kurrasa.example',
    locale: 'en',
    timezone: 'Europe/Prague',
    status: 'suspended',
    journeys: [{ course: SHOP, state: 'dropped', lesson: 4, enrolledDaysAgo: 70, lastSeenDaysAgo: 41, mentor: 'dana' }],
  },
  {
    key: 'jonas',
    roles: ['student'],
    nameEn: 'Jonas Weber',
    nameAr: 'يوناس فيبر',
    email: 'jonas@kurrasa.example',
    locale: 'en',
    timezone: 'Europe/Berlin',
    status: 'active',
    persona: { en: 'Learner on his first day', ar: 'متعلّم في يومه الأول' },
    journeys: [{ course: SHOP, state: 'new', lesson: 1, enrolledDaysAgo: 0, lastSeenDaysAgo: 0, mentor: 'yusuf' }],
  },
];

const secondPeople: CastMember[] = [
  {
    key: 'second-amal',
    roles: ['admin'],
    nameEn: 'Amal Sabbagh',
    nameAr: 'أمل صباغ',
    email: 'amal@second.example',
    locale: 'ar',
    timezone: 'Asia/Beirut',
    status: 'active',
    persona: { en: 'Administrator of the second school', ar: 'مديرة المدرسة الثانية' },
  },
  {
    key: 'second-peter',
    roles: ['instructor'],
    nameEn: 'Peter Lang',
    nameAr: 'بيتر لانغ',
    email: 'peter@second.example',
    locale: 'en',
    timezone: 'Europe/Berlin',
    status: 'active',
    headline: { en: 'Instructor. Carpenter for thirty years.', ar: 'معلّم. نجّار منذ ثلاثين سنة.' },
    bio: {
      en: 'Peter restores chairs and teaches people to keep their tools sharp before they buy new ones.',
      ar: 'يرمّم بيتر الكراسي، ويعلّم الناس شحذ أدواتهم قبل شراء أدوات جديدة.',
    },
  },
  {
    key: 'second-huda',
    // The same name as Kurrasa's administrator: two people, two schools, nothing shared.
    roles: ['mentor'],
    nameEn: 'Huda Karim',
    nameAr: 'هدى كريم',
    email: 'huda@second.example',
    locale: 'ar',
    timezone: 'Asia/Baghdad',
    status: 'active',
    headline: { en: 'Mentor. Repairs furniture in Baghdad.', ar: 'مرشدة. تصلح الأثاث في بغداد.' },
    bio: {
      en: 'Huda runs a repair bench in Baghdad and answers with photographs of her own mistakes.',
      ar: 'تدير هدى ورشة إصلاح في بغداد، وتجيب بصور أخطائها هي.',
    },
    usuallyAnswersInHours: 20,
  },
  {
    key: 'second-yara',
    roles: ['student'],
    nameEn: 'Yara Nassif',
    nameAr: 'يارا ناصيف',
    email: 'yara@second.example',
    locale: 'ar',
    timezone: 'Asia/Beirut',
    status: 'active',
    persona: { en: 'Learner of the second school', ar: 'متعلّمة في المدرسة الثانية' },
    journeys: [
      {
        course: 'keep-your-tools-sharp',
        state: 'watching',
        lesson: 2,
        enrolledDaysAgo: 5,
        lastSeenDaysAgo: 1,
        mentor: 'second-huda',
      },
    ],
  },
];

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
    courses: [SHOP, PHONE, ADS],
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
