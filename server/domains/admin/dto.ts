import type { Counted, Total } from '@/lib/paging/cursor';
import type { Cadence } from '@/server/core/schedules/plans';
import type { StudentProfileDto } from '@/server/domains/identity';
import type { RoleCode } from '@/server/domains/identity/permissions';

/** A name in both scripts, either of which may be missing. */
export type Names = { en: string | null; ar: string | null };

export type { Total };

/** A list with its total; counting stops at 10,000. */
export type ListDto<Item> = Counted<Item>;

/** A person in the list of people. */
export type PersonRowDto = {
  uuid: string;
  name: Names;
  email: string;
  roles: RoleCode[];
  status: 'active' | 'inactive' | 'suspended' | 'banned';
  confirmed: boolean;
  /** Staff opened the account; nobody has come in by the invitation yet. */
  invited: boolean;
  /** Share of all lessons of the courses joined; null without a course. */
  progress: number | null;
  mentors: Names[];
  lastSeenAt: string | null;
  joinedAt: string;
};

/** A course a person has joined. */
export type PersonCourseDto = {
  slug: string;
  title: Names;
  status: string;
  done: number;
  lessons: number;
  enrolledAt: string;
  completedAt: string | null;
  lastActiveAt: string | null;
};

/** A person with everything staff may see. */
export type PersonDto = PersonRowDto & {
  statusReason: string | null;
  suspendedUntil: string | null;
  locale: string;
  timezone: string;
  liveSessions: number;
  student: StudentProfileDto | null;
  /** Until when the link of the invitation is good; null without one that still works. */
  invitedUntil: string | null;
  /** What the reader may do with this person. */
  can: { update: boolean };
  courses: PersonCourseDto[];
  mentees: number;
};

/** A course in the staff's list. */
export type CourseRowDto = {
  uuid: string;
  slug: string;
  title: Names;
  status: 'draft' | 'published' | 'archived';
  visibility: 'public' | 'private';
  /** Per language: whether it is published, and how many texts are missing. */
  languages: { locale: 'en' | 'ar'; published: boolean; missing: number }[];
  instructors: Names[];
  lessons: number;
  minutes: number;
  learners: number;
  completed: number;
  updatedAt: string;
};

/** A course with its outline. */
export type CourseOutlineDto = CourseRowDto & {
  sections: {
    uuid: string;
    title: Names;
    lessons: {
      uuid: string;
      slug: string;
      number: number;
      title: Names;
      minutes: number;
      opening: 'enrolment' | 'previous_completed' | 'previous_approved';
      isPreview: boolean;
      kinds: string[];
    }[];
  }[];
};

/** A run of a job. */
export type JobRowDto = {
  uuid: string;
  job: string;
  state: 'running' | 'completed' | 'failed' | 'dead';
  attempt: number;
  startedAt: string;
  durationMs: number | null;
  error: string | null;
  /** Whether it was given up and may be run again by whoever looks. */
  canRetry: boolean;
};

/** Something that happens at fixed times: its plan, its last slot, how late that was, and the next. */
export type ScheduleRowDto = {
  schedule: string;
  job: string;
  at: Cadence;
  /** `never`: no slot has begun since the school exists. `slow`: begun and not finished for a quarter of an hour. */
  state: 'never' | 'done' | 'running' | 'slow' | 'retrying' | 'dead' | 'overdue';
  last: {
    slot: string;
    /** How long after the slot it was begun. */
    lateMs: number;
    /** From beginning to end; null while it is not finished. */
    tookMs: number | null;
    report: Record<string, number>;
    error: string | null;
  } | null;
  /** The first slot that should have begun and did not. */
  overdueSince: string | null;
  next: string;
  /** The run to start again, where it was given up and the reader may. */
  again: string | null;
};

/** What happens at fixed times, and whether a worker is there to begin it. */
export type SchedulesDto = {
  items: ScheduleRowDto[];
  worker: { alive: boolean; beatAt: string | null };
};

/** A mail in the list. */
export type MailRowDto = {
  uuid: string;
  template: string;
  locale: string;
  toEmail: string;
  toName: string | null;
  subject: string;
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'suppressed';
  attempts: number;
  isBulk: boolean;
  createdAt: string;
  sentAt: string | null;
  lastError: string | null;
};

/** A mail with its text; secrets of links are left out. */
export type MailDto = MailRowDto & {
  text: string;
  provider: string | null;
  person: string | null;
  deliveredAt: string | null;
  bouncedAt: string | null;
  complainedAt: string | null;
  /** Why the address gets no mail now. */
  stopped: 'bounce' | 'complaint' | 'unsubscribed' | null;
  /** Whether it may be sent again now. */
  canSendAgain: boolean;
};

/** Whether the machine behind the school works. */
export type MachineDto = {
  workers: { process: string; beatAt: string; alive: boolean }[];
  outbox: { waiting: number; oldest: string | null; stuck: number };
};

/** The figures of the day. */
export type OverviewDto = {
  roles: { role: RoleCode; people: number }[];
  statuses: { status: PersonRowDto['status']; people: number }[];
  people: number;
  joinedThisWeek: number;
  enrolments: { active: number; completed: number; thisWeek: number };
  submissions: { waiting: number; oldest: string | null };
  certificates: { issued: number; revoked: number; thisWeek: number };
  jobs: { failed: number; dead: number; running: number };
  mails: { queued: number; failed: number; sentToday: number };
  machine: MachineDto;
  /** The last four weeks, oldest day first. */
  days: LearningDayDto[];
};

/** What was learnt on one day (YYYY-MM-DD) of the reader's calendar. */
export type LearningDayDto = { day: string; finished: number; learners: number };

/** What the form for a new person offers: nothing that the reader could not use. */
export type NewPersonOptionsDto = {
  roles: RoleCode[];
  courses: {
    uuid: string;
    title: Names;
    isPrivate: boolean;
    lessons: number;
    /** The lesson that opens with the place. */
    opens: Names | null;
  }[];
  mentors: { uuid: string; name: Names; email: string }[];
};
