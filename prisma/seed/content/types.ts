import type { Block } from '../../../lib/rich-text/blocks';

/** The same text in both languages of the demo school. */
export type Bilingual<T = string> = { en: T; ar: T };

export type SeedVideo = {
  kind: 'video';
  key: string; // names the files: prisma/seed/content/media/<key>.<locale>.mp4 and .vtt, made by tools/demo-video
  title: Bilingual;
  chapters: { atSeconds: Bilingual<number>; title: Bilingual }[];
};
export type SeedText = { kind: 'text'; title: Bilingual; body: Bilingual<Block[]> };
export type SeedDocument = { kind: 'document'; title: Bilingual; file: Bilingual; body?: Bilingual<Block[]> }; // file: name under content/files/
export type SeedQuestion =
  | {
      type: 'multiple_choice';
      prompt: Bilingual;
      options: { text: Bilingual; correct: boolean }[];
      explanation: Bilingual;
      points: number;
    }
  | { type: 'true_false'; prompt: Bilingual; answer: boolean; explanation: Bilingual; points: number }
  | { type: 'short_answer'; prompt: Bilingual; accepted: Bilingual<string[]>; explanation: Bilingual; points: number }
  | { type: 'essay'; prompt: Bilingual; guidance: Bilingual; points: number };
export type SeedQuiz = {
  kind: 'quiz';
  title: Bilingual;
  intro: Bilingual;
  passPercent: number;
  attemptsAllowed: number; // 0 = no limit
  timeLimitMinutes: number | null;
  questions: SeedQuestion[];
};
export type SeedAssignment = {
  kind: 'assignment';
  title: Bilingual;
  instructions: Bilingual<Block[]>;
  rubric: { title: Bilingual; points: number; levels: { label: Bilingual; points: number }[] }[];
  minutes: number;
  needsApproval: boolean; // the next lesson opens when a mentor approves it
};
export type SeedItem = SeedVideo | SeedText | SeedDocument | SeedQuiz | SeedAssignment;

export type SeedResource = {
  title: Bilingual;
  type: 'pdf' | 'document' | 'link' | 'file' | 'archive';
  file?: Bilingual;
  url?: string;
};

export type SeedLesson = {
  slug: string;
  title: Bilingual;
  summary: Bilingual;
  minutes: number;
  preview?: boolean; // open to anyone signed in, before enrolment
  items: SeedItem[];
  resources?: SeedResource[];
};

export type SeedCourse = {
  slug: string;
  title: Bilingual;
  tagline: Bilingual; // one sentence for cards
  summary: Bilingual; // meta description, 70 to 160 characters
  description: Bilingual<Block[]>;
  outcomes: Bilingual<string[]>;
  level: 'beginner' | 'intermediate' | 'advanced';
  tint: 'brand' | 'chart-2' | 'chart-3' | 'chart-4' | 'chart-8';
  priceMinor: number; // 0 = free; minor units
  currency: 'SAR';
  instructor: string; // key of the cast
  sections: { title: Bilingual; resources?: SeedResource[]; lessons: SeedLesson[] }[];
  resources?: SeedResource[];
};
