import type { Block } from '@/lib/rich-text/blocks';
import { learnersWork } from './work-entries';

/** What a mentor wrote in the margin; `quote` is the part of the learner's text it stands beside. */
export type WorkComment = { quote?: string; text: string };

/** A mentor's answer to one version. */
export type WorkReview = {
  by: string; // key of the cast
  decision: 'returned' | 'approved';
  hoursAfter: number; // after the version was sent
  message: string;
  comments: WorkComment[];
  points: number[]; // one for each criterion of the rubric, in its order
};

/** One version of one assignment, in the language its learner writes. Drafts have no `sentHoursAgo`. */
export type WorkVersion = {
  sentHoursAgo?: number;
  text: Block[];
  file?: string; // under prisma/seed/content/files/
  review?: WorkReview;
};

/** Everything one learner handed in for one lesson. People write in one language; nothing here is translated. */
export type LearnerWork = { learner: string; lesson: string; versions: WorkVersion[] };

/** All work of the demo, for the course "Your first online shop". */
export const work: LearnerWork[] = learnersWork;

/** The essays of the quiz in lesson 9, by learner. */
export const essays: Record<string, string> = {
  noor: 'بروش مطرّز لمن تلبس الأسود كل يوم. قطن وخيط حرير، 5 سم، بدبوس لا يثقب القماش. يصل خلال يومين في علبة صغيرة.\nالجملة الأولى من المحادثة السادسة: قالت إن كل ملابسها سوداء وإنها لا تريد أن تبدو حزينة.',
  bilal:
    'صابون غار لمن جفّت يداه من غسل الصحون. زيت زيتون وزيت غار 20%، 120 غرامًا، يكفي شخصًا نحو ستة أسابيع.\nمن المحادثة الثالثة: «جرّبت كل شيء ويداي كورق الرمل».',
  elif: 'A linen apron for someone who cooks with children around. Washes at 60 degrees, two pockets too high for small hands, one size with long ribbons.\nFrom conversation 8: “I look like the floor by the time they eat.”',
};

/** The work of one learner for one lesson, or nothing. */
export function workOf(learner: string, lesson: string): LearnerWork | undefined {
  return work.find((entry) => entry.learner === learner && entry.lesson === lesson);
}
