import { beforeAll, describe, expect, test } from 'vitest';
import { schools } from '@/prisma/seed/cast';
import type { Journey } from '@/prisma/seed/cast-types';
import { courseContent } from '@/prisma/seed/content/courses';
import { seedCourse } from '@/prisma/seed/demo/courses';
import { seedJourneys } from '@/prisma/seed/demo/journeys';
import { seedOrganization } from '@/prisma/seed/demo/organizations';
import { type SeededPeople, seedPeople } from '@/prisma/seed/demo/people';
import type { Org } from '@/server/core/context';
import { verifyCertificate } from '@/server/domains/certificates';
import { anonymousCtx } from '@/tests/support/ctx';
import { ownerDb, ownerSql } from '@/tests/support/db';

const journeys = schools.flatMap((school) =>
  school.people.flatMap((member) => (member.journeys ?? []).map((journey) => ({ member, journey }))),
);
const people: SeededPeople = new Map();
let org: Org;

beforeAll(async () => {
  for (const school of schools) {
    const made = await seedOrganization(school);
    if (school.key === 'kurrasa') org = made;
    const cast = await seedPeople(made, school.people);
    for (const [key, one] of cast) people.set(key, one);
    for (const slug of school.courses) await seedCourse(made, courseContent(slug), cast);
    await seedJourneys(made, cast);
  }
}, 120_000);

const lessonsOf = (course: string) => courseContent(course).sections.flatMap((section) => section.lessons);

/** How many lessons a journey says are finished. */
function finished({ course, state, lesson }: Journey): number {
  if (state === 'finished' || state === 'certified') return lessonsOf(course).length;
  return state === 'quiz_passed' || state === 'approved' ? lesson : lesson - 1;
}

type Standing = {
  status: string;
  days: number;
  done: number;
  unlocked: number;
  work: string | null;
  certificates: number;
  mentor: bigint | null;
};

async function standing(person: bigint, course: string): Promise<Standing> {
  const [row] = await ownerSql<Standing>`
    select e.status::text as status, floor(extract(epoch from now() - e.enrolled_at) / 86400)::int as days,
      (select count(*)::int from lesson_progress p where p.person_id = e.person_id and p.course_id = c.id and p.completed_at is not null) as done,
      (select count(*)::int from lesson_unlocks u join lessons l on l.id = u.lesson_id where u.person_id = e.person_id and l.course_id = c.id) as unlocked,
      (select s.status::text from submissions s join assignments a on a.id = s.assignment_id join content_items i on i.id = a.content_item_id
        join lessons l on l.id = i.lesson_id where s.person_id = e.person_id and l.course_id = c.id order by l.position desc limit 1) as work,
      (select count(*)::int from certificates t where t.person_id = e.person_id and t.course_id = c.id and t.revoked_at is null) as certificates,
      (select m.mentor_id from mentor_assignments m where m.learner_id = e.person_id and m.course_id = c.id and m.ended_at is null) as mentor
    from enrolments e join courses c on c.id = e.course_id where e.person_id = ${person} and c.slug = ${course}`;
  if (!row) throw new Error(`nobody is enrolled in ${course}`);
  return row;
}

describe('every learner of the demo', () => {
  test.each(
    journeys.map(({ member, journey }) => [`${member.key} in ${journey.course}`, member.key, journey] as const),
  )('%s stands where the cast says', async (_, key, journey) => {
    const now = await standing(people.get(key)?.id ?? 0n, journey.course);
    const { state } = journey;
    const done = finished(journey);
    expect(now.done).toBe(done);
    expect(now.days).toBe(journey.enrolledDaysAgo);
    expect(now.status).toBe(
      state === 'dropped' ? 'dropped' : state === 'finished' || state === 'certified' ? 'completed' : 'active',
    );
    expect(now.certificates).toBe(state === 'certified' ? 1 : 0);
    // free lessons open with the place, the others one after the other
    const open = lessonsOf(journey.course).filter((lesson, index) => index <= done || lesson.preview);
    expect(now.unlocked).toBe(open.length);
    if (state === 'draft') expect(now.work).toBe('not_submitted');
    if (state === 'waiting') expect(now.work).toBe('submitted');
    if (state === 'returned' || state === 'approved') expect(now.work).toBe(state);
    expect(now.mentor).toBe(journey.mentor ? people.get(journey.mentor)?.id : null);
  });

  test('has proofs that carry their progress: no lesson is done without every required item', async () => {
    const bare = await ownerSql`
      select 1 from lesson_progress p join content_items i on i.lesson_id = p.lesson_id and i.is_required
      where p.completed_at is not null
        and not exists (select from item_completions d where d.person_id = p.person_id and d.content_item_id = i.id)`;
    expect(bare).toEqual([]);
  });
});

test('a document in a lesson is there to be opened, in both languages (L2)', async () => {
  const documents = await ownerSql<{ title: string; languages: string[] }>`
    select i.translations->'en'->>'title' as title, array_agg(k.role order by k.role) filter (where f.state = 'ready') as languages
    from content_items i left join file_links k on k.subject_type = 'content_item' and k.subject_id = i.id
    left join files f on f.id = k.file_id where i.kind = 'document' group by i.id`;
  expect(documents.length).toBeGreaterThanOrEqual(2);
  for (const { title, languages } of documents) expect(languages, title).toEqual(['ar', 'en']);
});

test('nothing happens in the future, and nothing before its learner joined', async () => {
  const wrong = await ownerSql`
    select s.id from submissions s where s.submitted_at > now() or s.reviewed_at > now() or s.reviewed_at < s.submitted_at
    union all select d.id from item_completions d join content_items i on i.id = d.content_item_id join lessons l on l.id = i.lesson_id
      join enrolments e on e.person_id = d.person_id and e.course_id = l.course_id
      where d.completed_at > now() or d.completed_at < e.enrolled_at
    union all select id from notifications where created_at > now() or read_at < created_at`;
  expect(wrong).toEqual([]);
});

test('the issued certificates are real: their seals hold', async () => {
  const numbers = await ownerDb().certificate.findMany({ select: { number: true } });
  expect(numbers.length).toBe(journeys.filter(({ journey }) => journey.state === 'certified').length);
  for (const { number } of numbers)
    expect(await verifyCertificate(anonymousCtx(org), { number })).toMatchObject({ state: 'valid', sealHolds: true });
});

test('the workers find only what happened within a day', async () => {
  // besides the sizes of the demonstration's pictures, which every start makes
  const waiting = await ownerSql<{ name: string }>`
    select name from outbox_events where relayed_at is null and name <> 'media.picture_kept'`;
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.length).toBeLessThan(40);
});
