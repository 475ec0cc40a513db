import type { Block } from '@/lib/rich-text/blocks';

/** The same text in both languages of the demo school. */
export type Bilingual<T = string> = { en: T; ar: T };

/** The two languages every piece of demo content exists in. */
export type SeedLocale = 'en' | 'ar';

/**
 * A narrated video. Its key names the files under prisma/seed/content/media/: <key>.<locale>.mp4, .vtt (captions) and
 * .jpg (poster), made by tools/demo-video. Duration, size and chapters are measured there: `mediaOf()` in media.ts.
 * `attachments` belong to the recording itself; they are not among the files of the lesson.
 */
export type SeedVideo = { kind: 'video'; key: string; title: Bilingual; attachments?: SeedAttachment[] };
/** A file of a recording: its name for the reader, and the one under prisma/seed/content/files/. */
export type SeedAttachment = { title: Bilingual; file: Bilingual };
/** Reading inside a lesson. */
export type SeedText = { kind: 'text'; title: Bilingual; body: Bilingual<Block[]> };
/** A file shown inside a lesson; `file` names it under prisma/seed/content/files/. */
export type SeedDocument = { kind: 'document'; title: Bilingual; file: Bilingual; body?: Bilingual<Block[]> };

/** One question of a quiz, of the four types every quiz must support. */
export type SeedQuestion =
  | {
      type: 'multiple_choice'; // several options may be correct; the learner then marks all of them
      prompt: Bilingual;
      options: { text: Bilingual; correct: boolean }[];
      explanation: Bilingual;
      points: number;
    }
  | { type: 'true_false'; prompt: Bilingual; answer: boolean; explanation: Bilingual; points: number }
  | { type: 'short_answer'; prompt: Bilingual; accepted: Bilingual<string[]>; explanation: Bilingual; points: number }
  | { type: 'essay'; prompt: Bilingual; guidance: Bilingual; points: number };

/** A quiz inside a lesson. */
export type SeedQuiz = {
  kind: 'quiz';
  title: Bilingual;
  intro: Bilingual;
  passPercent: number;
  attemptsAllowed: number; // 0 = no limit
  timeLimitMinutes: number | null;
  questions: SeedQuestion[];
};

/** One criterion a mentor marks; the levels are in rising order and the last one carries all the points. */
export type SeedCriterion = { title: Bilingual; points: number; levels: { label: Bilingual; points: number }[] };

/** Work a learner hands in and a mentor reads. */
export type SeedAssignment = {
  kind: 'assignment';
  title: Bilingual;
  instructions: Bilingual<Block[]>;
  rubric: SeedCriterion[];
  minutes: number;
  dueDays: number | null; // after the lesson opened; null: whenever one likes
  needsApproval: boolean; // the next lesson opens when a mentor approves it
  optional?: boolean; // the lesson is complete without it
};

/** Anything a lesson is made of, in order. */
export type SeedItem = SeedVideo | SeedText | SeedDocument | SeedQuiz | SeedAssignment;

/** Something to download or open beside a course, a section or a lesson. */
export type SeedResource = {
  title: Bilingual;
  type: 'pdf' | 'document' | 'link' | 'file' | 'archive';
  file?: Bilingual; // name under prisma/seed/content/files/
  url?: string; // for type 'link'
};

/** One line of the course. */
export type SeedLesson = {
  slug: string;
  title: Bilingual;
  summary: Bilingual;
  minutes: number; // watching, reading and doing
  preview?: boolean; // open to anyone signed in, before enrolment
  items: SeedItem[];
  resources?: SeedResource[];
};

/** A part of a course. */
export type SeedSection = { title: Bilingual; resources?: SeedResource[]; lessons: SeedLesson[] };

/** A whole course. */
export type SeedCourse = {
  slug: string;
  title: Bilingual;
  tagline: Bilingual; // one sentence for cards
  summary: Bilingual; // meta description, 70 to 160 characters
  description: Bilingual<Block[]>;
  outcomes: Bilingual<string[]>;
  questions: { question: Bilingual; answer: Bilingual }[]; // "Before you start"
  level: 'beginner' | 'intermediate' | 'advanced';
  tint: 'brand' | 'chart-2' | 'chart-3' | 'chart-4' | 'chart-8';
  priceMinor: number; // 0 = free; minor units
  currency: 'SAR';
  instructor: string; // key of the cast
  sections: SeedSection[];
  resources?: SeedResource[];
};
