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
  statusReason?: string; // why, for the file
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
  intro: Bilingual; // the paragraph below it on the home page
  note: Bilingual; // what the mentor writes on the course page that the home page shows
  courses: string[];
  people: CastMember[];
};
