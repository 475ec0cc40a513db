import { z } from 'zod';
import { command } from '@/server/core/command';
import { type Org, systemCtx } from '@/server/core/context';
import { systemOnly } from '@/server/core/operations';
import { issueCertificate } from '@/server/domains/certificates';
import { notify } from '@/server/domains/engagement';
import { enrolInCourse, enrolLearner } from '@/server/domains/learning';
import { assignMentor } from '@/server/domains/mentorship';
import type { Journey } from '../cast-types';
import { workOf } from '../content/work';
import { actingAt, namesOf, type PastNotice, type Replay, type Seeded, someone, someoneWho } from './actors';
import { loadPlan, type PlannedCourse } from './course-plan';
import { handIn } from './hand-in';
import { finishLesson, openLesson, watch } from './lesson-steps';
import { settlePast } from './past';
import type { SeededPeople } from './people';
import { before, makeTimeline, workSpan } from './timeline';

/** States in which the lesson named by the journey is finished, too. */
const DONE = new Set<Journey['state']>(['quiz_passed', 'approved', 'finished', 'certified']);
/** States in which the lesson named by the journey has been opened. */
const BEGUN = new Set<Journey['state']>(['watching', 'inactive', 'draft', 'waiting', 'returned']);

/**
 * Replays how every learner of the school came to where the cast says they are, with the product's own commands. A
 * school that is in use keeps its dates, and what happened is told by its own workers.
 */
export async function seedJourneys(org: Org, people: SeededPeople, { inUse = false } = {}): Promise<void> {
  const replay: Replay = { org, people, begun: new Date(), notices: [] };
  for (const learner of people.values())
    for (const journey of learner.member.journeys ?? []) await replayJourney(replay, learner, journey);
  await sendNotices(
    systemCtx(org, 'seed'),
    replay.notices.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  );
  if (!inUse) await settlePast(replay);
}

async function replayJourney(replay: Replay, learner: Seeded, journey: Journey): Promise<void> {
  const { key, locale } = learner.member;
  const course = await loadPlan(systemCtx(replay.org, 'seed'), journey.course, locale);
  const done = course.lessons.slice(0, doneLessons(journey, course));
  const current = course.lessons[done.length];
  const spans = done.map((lesson) => workSpan(workOf(key, lesson.slug), replay.begun));
  const openWork = current && BEGUN.has(journey.state) ? workOf(key, current.slug) : undefined;
  const sentNext = workSpan(openWork, replay.begun)?.sent ?? null;
  const time = makeTimeline(journey, spans, sentNext, replay.begun);
  await enrol(replay, learner, journey, course, time.enrolled);

  for (const [i, lesson] of done.entries()) {
    const work = workOf(key, lesson.slug);
    const end = time.ends[i] ?? time.last;
    await finishLesson(replay, learner, lesson, before(spans[i]?.sent ?? end, work ? 20 * 60_000 : 0));
    const place = { course: course.slug, lesson, next: course.lessons[i + 1] };
    if (work) await handIn(replay, learner, place, work);
  }
  if (current && BEGUN.has(journey.state)) {
    if (openWork) {
      await finishLesson(replay, learner, current, before(sentNext ?? time.last, 70 * 60_000));
      await handIn(
        replay,
        learner,
        { course: course.slug, lesson: current, next: course.lessons[done.length + 1] },
        openWork,
      );
    }
    await openLesson(replay, learner, current, time.last);
    const video = current.items.find((item) => item.kind === 'video');
    const seen = Math.floor((video?.seconds ?? 0) * (journey.watchedShare ?? 0.5));
    if (video && !openWork) await watch(replay, learner, video, time.last, [[0, seen]]);
  }
  if (journey.state === 'certified') await certify(replay, learner, course, time.ends.at(-1) ?? time.last);
  if (journey.state === 'dropped')
    await dropOut(systemCtx(replay.org, 'seed', { now: () => time.last }), { person: learner.id, course: course.id });
}

function doneLessons({ state, lesson }: Journey, course: PlannedCourse): number {
  if (state === 'finished' || state === 'certified') return course.lessons.length;
  return DONE.has(state) ? lesson : lesson - 1;
}

async function enrol(
  replay: Replay,
  learner: Seeded,
  journey: Journey,
  course: PlannedCourse,
  at: Date,
): Promise<void> {
  const office = actingAt(replay, someoneWho(replay.people, 'enrolment_manager', 'admin'), at);
  if (course.isFree) await enrolInCourse(actingAt(replay, learner, at), { course: course.uuid });
  else await enrolLearner(office, { person: learner.uuid, course: course.uuid, source: 'grant' });
  const enrolment = await office.db.enrolment.findFirstOrThrow({
    where: { personId: learner.id, courseId: course.id },
    select: { id: true },
  });
  const told = { personId: learner.id, href: '/dashboard' };
  replay.notices.push({
    at,
    order: { ...told, type: 'enrolled', params: { course: course.title }, dedupeKey: `enrolled:${enrolment.id}` },
  });
  if (!journey.mentor) return;
  const mentor = someone(replay.people, journey.mentor);
  const assigned = await assignMentor(office, { learner: learner.uuid, mentor: mentor.uuid, course: course.slug });
  const { id } = await office.db.mentorAssignment.findFirstOrThrow({ where: { uuid: assigned.assignment } });
  replay.notices.push({
    at,
    order: {
      ...told,
      type: 'mentor_assigned',
      params: { mentor: namesOf(mentor) },
      dedupeKey: `mentor-assigned:${id}`,
    },
  });
}

async function certify(replay: Replay, learner: Seeded, course: PlannedCourse, at: Date): Promise<void> {
  const ctx = systemCtx(replay.org, 'certificates.issue', { now: () => before(at, -60_000) });
  const certificate = await issueNow(ctx, { person: learner.id, course: course.id });
  replay.notices.push({
    at,
    order: {
      personId: learner.id,
      type: 'certificate_issued',
      params: { course: course.title, number: certificate.number },
      href: '/certificates',
      dedupeKey: `certificate:${certificate.id}`,
    },
  });
}

const place = z.strictObject({ person: z.bigint(), course: z.bigint() });

const issueNow = command('seed.certificate', { access: systemOnly, input: place }, async (ctx, { person, course }) => {
  const { id } = await ctx.db.enrolment.findFirstOrThrow({ where: { personId: person, courseId: course } });
  const certificate = await issueCertificate(ctx, { enrolmentId: String(id) });
  if (!certificate) throw new Error('The course is not completed');
  return certificate;
});

const dropOut = command('seed.drop_out', { access: systemOnly, input: place }, async (ctx, { person, course }) => {
  await ctx.db.enrolment.updateMany({ where: { personId: person, courseId: course }, data: { status: 'dropped' } });
});

const sendNotices = command(
  'seed.notices',
  { access: systemOnly, input: z.custom<PastNotice[]>() },
  async (ctx, notices) => {
    for (const { order } of notices) await notify(ctx, order);
  },
);
