import type { Block } from '@/lib/rich-text/blocks';

/** What a cover is drawn from: the lessons of each section. */
export type CoverDto = { lessons: { minutes: number; mentor: boolean }[] }[];

/** A course in a list of the public catalogue, in the reader's language. */
export type CourseCardDto = {
  uuid: string;
  slug: string;
  title: string;
  tagline: string;
  level: string;
  tint: string;
  priceMinor: number;
  currency: string;
  languages: string[];
  minutes: number;
  lessonCount: number;
  /** What a mentor reads. */
  assignmentCount: number;
  instructors: string[];
  cover: CoverDto;
};

/** A person who teaches, as the public sees them. */
export type InstructorDto = { uuid: string; name: string; headline: string | null };

/** A lesson as the public outline shows it: what it is and how long, never what stands in it. */
export type PublicLessonDto = {
  uuid: string;
  slug: string;
  number: number;
  title: string;
  minutes: number;
  isPreview: boolean;
  /** A mentor reads what is done here. */
  readByMentor: boolean;
  kinds: ('video' | 'text' | 'document' | 'quiz' | 'assignment' | 'embed')[];
  questionCount: number;
};

/** A part of the public outline. */
export type PublicSectionDto = { uuid: string; title: string; lessons: PublicLessonDto[] };

/** A course's public page in the reader's language. */
export type PublicCourseDto = {
  uuid: string;
  slug: string;
  title: string;
  tagline: string;
  summary: string;
  description: Block[];
  outcomes: string[];
  questions: { question: string; answer: string }[];
  level: string;
  tint: string;
  priceMinor: number;
  currency: string;
  /** Languages in which the course is published. */
  languages: string[];
  publishedAt: string | null;
  updatedAt: string;
  minutes: number;
  lessonCount: number;
  assignmentCount: number;
  quizCount: number;
  resourceCount: number;
  instructors: InstructorDto[];
  sections: PublicSectionDto[];
};
