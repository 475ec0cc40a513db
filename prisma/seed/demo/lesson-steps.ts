import { gradeEssay } from '@/server/domains/assessment';
import { completeItem, completeWatchedItem, recordLessonView } from '@/server/domains/learning';
import { actingAt, type Replay, type Seeded, someoneWho } from './actors';
import type { PlannedItem, PlannedLesson } from './course-plan';
import { takeQuiz } from './quiz-answers';
import { before } from './timeline';

const MINUTE = 60_000;
/** Whose essays nobody has read yet. */
const UNREAD_ESSAY = 'bilal';

/** A learner opens a lesson. */
export async function openLesson(replay: Replay, learner: Seeded, lesson: PlannedLesson, at: Date): Promise<void> {
  await recordLessonView(actingAt(replay, learner, at), { lesson: lesson.uuid });
}

/** Goes through everything of a lesson but its assignment; the last item is done at `end`. */
export async function finishLesson(replay: Replay, learner: Seeded, lesson: PlannedLesson, end: Date): Promise<void> {
  const items = lesson.items.filter((item) => item.kind !== 'assignment');
  await openLesson(replay, learner, lesson, before(end, (items.length * 9 + 1) * MINUTE));
  for (const [i, item] of items.entries()) {
    const at = before(end, (items.length - 1 - i) * 9 * MINUTE);
    if (item.kind === 'video') {
      await watch(replay, learner, item, at, watchedRanges(learner.member.key, item.seconds));
      await completeWatchedItem(actingAt(replay, learner, at), { item: item.uuid });
    } else if (item.kind === 'quiz') await passQuiz(replay, learner, item, at);
    else await completeItem(actingAt(replay, learner, at), { item: item.uuid });
  }
}

/** Mariam jumps over what she knows: a few seconds stay unseen, fewer than what a video allows. */
function watchedRanges(learner: string, seconds: number): [number, number][] {
  if (learner !== 'mariam') return [[0, seconds]];
  const from = Math.floor(seconds * 0.58);
  return [
    [0, from],
    [from + Math.floor(seconds * 0.07), seconds],
  ];
}

/** Writes where a learner is in a video and which seconds were seen, as its heartbeats would have left it. */
export async function watch(
  replay: Replay,
  learner: Seeded,
  item: PlannedItem,
  at: Date,
  seen: readonly (readonly [number, number])[],
): Promise<void> {
  const ranges = `{${seen.map(([from, to]) => `[${from},${to})`).join(',')}}`;
  const total = seen.reduce((sum, [from, to]) => sum + to - from, 0);
  const position = seen.at(-1)?.[1] ?? 0;
  await actingAt(replay, learner, at).sql`
    insert into video_progress (organization_id, person_id, content_item_id, position_seconds, duration_seconds, seen, seen_seconds, beat_at)
    values (${replay.org.id}, ${learner.id}, ${item.id}, ${position}, ${item.seconds}, ${ranges}::int4multirange, ${total}, ${at})`;
}

async function passQuiz(replay: Replay, learner: Seeded, item: PlannedItem, at: Date): Promise<void> {
  const { key, locale } = learner.member;
  const moment = (end: Date) => (minutes: number) => actingAt(replay, learner, before(end, minutes * MINUTE));
  const who = { key, locale };
  const first = key === 'mariam' || key === 'samir' ? 'half' : key.length % 2 ? 'one_wrong' : 'all';
  let taken = await takeQuiz(moment(first === 'half' ? before(at, 20 * MINUTE) : at), item, who, first);
  if (taken.passed === false) taken = await takeQuiz(moment(at), item, who, 'all');
  if (!taken.passed) throw new Error(`${key} did not pass the quiz ${item.title.en}`);
  if (taken.awaitsPerson && key !== UNREAD_ESSAY) await gradeEssays(replay, learner, taken.attempt, at);
}

async function gradeEssays(replay: Replay, learner: Seeded, attempt: string, sent: Date): Promise<void> {
  const teacher = actingAt(replay, someoneWho(replay.people, 'instructor'), before(sent, -15 * 60 * MINUTE));
  const essays = await teacher.db.question.findMany({
    where: { type: 'essay', attemptAnswer_question: { some: { attempt: { uuid: attempt } } } },
    select: { uuid: true, points: true },
  });
  const feedback =
    learner.member.locale === 'ar'
      ? 'الجملة المنقولة من المحادثة تحمل النص كله. يبقى طول المنتج بالسنتيمتر.'
      : 'The sentence from the conversation carries the text. Only the length in centimetres is missing.';
  const grades = essays.map(({ uuid, points }) => ({ question: uuid, points: Math.max(1, points - 1), feedback }));
  await gradeEssay(teacher, { attempt, grades });
}
