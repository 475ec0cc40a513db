import { type Locale, translated } from '@/lib/i18n/locales';
import type { Block } from '@/lib/rich-text/blocks';
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

/** Small frames of a video in one picture, row by row; `href` is checked like the video. */
export type StoryboardDto = {
  href: string;
  columns: number;
  rows: number;
  tileWidth: number;
  tileHeight: number;
  everySeconds: number;
};

/** The video of an item in one language. */
export type VideoTrackDto = {
  locale: Locale;
  file: string;
  /** The address of its playlist and the lines of its rungs, best first; null where only the file itself can be played. */
  stream: { href: string; lines: number[] } | null;
  storyboard: StoryboardDto | null;
  captions: string | null;
  poster: string | null;
  durationSeconds: number;
  chapters: { atSeconds: number; title: string }[];
  transcript: { from: number; to: number; text: string }[];
};

/** Something inside a lesson, in the reader's language. Quizzes and assignments bring their own components. */
export type LessonItemDto = { uuid: string; title: string; required: boolean; completedAt: string | null } & (
  | {
      kind: 'video';
      minSeenPercent: number;
      tracks: VideoTrackDto[];
      /** What belongs to this recording, beside its player. */
      attachments: FileDto[];
      positionSeconds: number;
      seen: [number, number][];
    }
  | { kind: 'text'; body: Block[] }
  | { kind: 'document'; body: Block[]; files: FileDto[] }
  | { kind: 'embed'; url: string }
  | { kind: 'quiz' | 'assignment' }
);

/** A file to open or download. */
export type FileDto = { uuid: string; name: string; mimeType: string | null; sizeBytes: number };

/** Something to take along, and where it was put. */
export type ResourceDto = {
  uuid: string;
  title: string;
  type: string;
  origin: 'course' | 'section' | 'lesson';
  file: FileDto | null;
  url: string | null;
};

/** A lesson's page. Of a locked lesson only the outline and the reason. */
export type LessonPageDto = {
  outline: OutlineDto;
  lesson: OutlineLessonDto & { section: string; summary: string };
  items: LessonItemDto[];
  resources: ResourceDto[];
  previous: { slug: string; title: string } | null;
  next: { slug: string; title: string; number: number; open: boolean } | null;
  /** Progress is recorded: the reader is a learner with a place. */
  records: boolean;
  /** Nothing of this lesson was noted in this sitting yet, or the learner came from another lesson. */
  isNewView: boolean;
};

/** A course among one's own. */
export type MyCourseDto = {
  slug: string;
  title: string;
  tint: string;
  status: 'active' | 'completed' | 'expired' | 'dropped';
  completedAt: string | null;
  progress: { done: number; total: number; percent: number };
  /** Lessons that are open, finished ones included. */
  open: number;
  begun: boolean;
  /** The next lesson waits for an approval. */
  waits: boolean;
  goOn: { slug: string; number: number; title: string } | null;
  certificate: string | null;
  cover: { lessons: { minutes: number; mentor: boolean; inked: number }[] }[];
};

/** An assignment of an open lesson and how it stands. */
export type DueDto = {
  title: string;
  course: string;
  state: 'not_submitted' | 'submitted' | 'returned';
  dueAt: string | null;
  /** Who gave it back, and how many notes stand in its margin. */
  reviewer: string | null;
  comments: number;
  href: string;
};

/** What a learner sees first. */
export type DashboardDto = {
  goOn: {
    course: MyCourseDto;
    lesson: { slug: string; number: number; title: string };
    video: { positionSeconds: number; durationSeconds: number; skippedSeconds: number } | null;
  } | null;
  courses: MyCourseDto[];
  due: DueDto[];
  locked: { title: string; course: string; lock: LockDto }[];
  note: { author: string; at: string; body: string; title: string; href: string } | null;
  unread: number;
};
