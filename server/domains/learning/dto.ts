import { type Locale, translated } from '@/lib/i18n/locales';
import type { CompletionOutcome } from './commands/mark-item-completed';
import type { LockReason } from './rules/lock';

/** What a learner is told after a proof. */
export type CompletionDto = {
  lessonCompleted: boolean;
  courseCompleted: boolean;
  unlockedLesson: { uuid: string; slug: string; title: string } | null;
};

/** The outcome of a proof without database keys, in the reader's language. */
export function toCompletionDto(outcome: CompletionOutcome, locale: Locale): CompletionDto {
  const next = outcome.unlockedLesson;
  return {
    lessonCompleted: outcome.lessonCompleted,
    courseCompleted: outcome.courseCompleted,
    unlockedLesson: next && { uuid: next.uuid, slug: next.slug, title: translated(next.title, locale) ?? '' },
  };
}

/** Where a lesson stands for the reader. */
export type LessonStateDto = 'done' | 'current' | 'open' | 'waiting' | 'returned' | 'locked';

/** Where an assignment stands. */
export type WorkState = 'not_submitted' | 'submitted' | 'graded' | 'approved' | 'returned';

/** Why a lesson is closed, when it opens, and what to do next; the words are the page's. */
export type LockDto = {
  why: LockReason;
  /** When it opens by itself, if a date decides. */
  opensAt: string | null;
  /** The lesson that is waited for. */
  waitsFor: { number: number; title: string } | null;
  /** The assignment whose approval is waited for, and how it stands. */
  assignment: { title: string; state: WorkState } | null;
  next: { label: LockNext; href: string } | null;
};

/** What a locked lesson proposes to do. */
export type LockNext = 'see_course' | 'open_lesson' | 'start_assignment' | 'see_assignment' | 'send_again';

/** A lesson of an outline as its reader sees it. */
export type OutlineLessonDto = {
  uuid: string;
  slug: string;
  number: number;
  title: string;
  minutes: number;
  isPreview: boolean;
  readByMentor: boolean;
  state: LessonStateDto;
  /** Inked share, 0 to 1. */
  inked: number;
  lock: LockDto | null;
  /** How the lesson's assignment stands, when it has one and it was begun. */
  work: { state: WorkState; dueAt: string | null } | null;
};

/** A course's outline with one person's progress. */
export type OutlineDto = {
  course: { uuid: string; slug: string; title: string; tagline: string; tint: string; status: string };
  as: 'learner' | 'staff' | 'visitor';
  enrolment: { uuid: string; status: string; completedAt: string | null; accessEnds: string | null } | null;
  priceMinor: number;
  currency: string;
  progress: { done: number; total: number; percent: number };
  minutes: number;
  resourceCount: number;
  instructors: string[];
  /** Where to go on: the address of a lesson and whether anything was begun. */
  goOn: { slug: string; number: number; title: string; begun: boolean } | null;
  sections: { uuid: string; title: string; done: number; lessons: OutlineLessonDto[] }[];
};
