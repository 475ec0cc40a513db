import type { Translations } from '@/lib/i18n/locales';

/** What opens a lesson. */
export type Opening = 'enrolment' | 'previous_completed' | 'previous_approved';

/** What granted an unlock row. */
export type UnlockSource = 'enrolment' | 'previous_completed' | 'previous_approved' | 'date' | 'override' | 'preview';

/** A content item as progress sees it: whether it counts, whether a mentor decides, and when it was proven. */
export type ItemFacts = {
  id: bigint;
  kind: 'video' | 'text' | 'document' | 'quiz' | 'assignment' | 'embed';
  required: boolean;
  needsApproval: boolean;
  completedAt: Date | null;
};

/** A lesson as progress and unlocking see it, in course order. */
export type LessonFacts = {
  id: bigint;
  uuid: string;
  slug: string;
  title: Translations<string>;
  opening: Opening;
  opensAt: Date | null;
  /** Free to try: open from the first day to everyone with a place. */
  isPreview: boolean;
  items: ItemFacts[];
  /** The stored unlock row, if there is one. */
  unlocked: boolean;
  /** The stored completion, which must equal what the proofs say. */
  completedAt: Date | null;
};
