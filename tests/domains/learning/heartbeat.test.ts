import { beforeAll, describe, expect, it } from 'vitest';
import { recordHeartbeat } from '@/server/domains/learning';
import { parseRanges } from '@/server/domains/learning/commands/record-heartbeat';
import type { Course, Lesson } from '@/server/generated/prisma/client';
import { createCourse, createLesson, createSection, createVideo } from '@/tests/factories/courses';
import { createEnrolment, createUnlock } from '@/tests/factories/learning';
import { createOrganization } from '@/tests/factories/organizations';
import { createPerson, type PersonWithRoles } from '@/tests/factories/people';
import { ctxFor, orgOf } from '@/tests/support/ctx';
import { ownerSql } from '@/tests/support/db';

const start = Date.parse('2026-03-01T10:00:00Z');
let course: Course;
let lesson: Lesson;
let learner: PersonWithRoles;
let org: Awaited<ReturnType<typeof orgOf>>;

const at = (seconds: number, who = learner) => ctxFor(who, org, { now: () => new Date(start + seconds * 1000) });

async function aVideo(durationSeconds = 600): Promise<string> {
  const { item } = await createVideo({ lesson, durationSeconds });
  return item.uuid;
}

const beat = (item: string, played: [number, number][], more: { rate?: number; positionSeconds?: number } = {}) => ({
  item,
  locale: 'en' as const,
  rate: 1,
  positionSeconds: played.at(-1)?.[1] ?? 0,
  played,
  ...more,
});

beforeAll(async () => {
  const organization = await createOrganization();
  org = await orgOf(organization);
  course = await createCourse({ organization });
  const section = await createSection({ course });
  lesson = await createLesson({ section, opening: 'enrolment' });
  learner = await createPerson({ organization });
  await createEnrolment({ person: learner, course });
  await createUnlock(learner, lesson);
});

describe('a heartbeat', () => {
  it('adds what really played and remembers the position to the second', async () => {
    const item = await aVideo();
    await recordHeartbeat(at(0), beat(item, []));
    const answer = await recordHeartbeat(at(8), beat(item, [[0, 8]], { positionSeconds: 8.4 }));
    expect(answer).toMatchObject({ positionSeconds: 8.4, seenSeconds: 8, seen: [[0, 8]], enough: false });
  });

  it('believes no more seconds than the clock allows', async () => {
    const item = await aVideo();
    await recordHeartbeat(at(0), beat(item, []));
    const answer = await recordHeartbeat(at(10), beat(item, [[0, 600]]));
    expect(answer.seenSeconds).toBe(10);
  });

  it('cannot be forged by a first beat', async () => {
    const answer = await recordHeartbeat(at(0), beat(await aVideo(), [[0, 600]], { rate: 2 }));
    expect(answer.seenSeconds).toBe(0);
  });

  it('gains nothing from a beat that is sent again', async () => {
    const item = await aVideo();
    await recordHeartbeat(at(0), beat(item, []));
    await recordHeartbeat(at(9), beat(item, [[0, 9]]));
    const again = await recordHeartbeat(at(9), beat(item, [[0, 9]]));
    expect(again.seenSeconds).toBe(9);
  });

  it('gains from beats sent at once no more than one player could', async () => {
    const item = await aVideo();
    await recordHeartbeat(at(0), beat(item, []));
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => recordHeartbeat(at(10), beat(item, [[n * 50, n * 50 + 50]], { rate: 2 }))),
    );
    const last = await recordHeartbeat(at(10), beat(item, [[0, 600]], { rate: 2 }));
    expect(last.seenSeconds).toBeLessThanOrEqual(20);
  });

  it('gives at most two seconds a second, whatever speed is claimed, over any number of beats', async () => {
    const item = await aVideo(6000);
    await recordHeartbeat(at(0), beat(item, []));
    let answer = await recordHeartbeat(at(1), beat(item, [[0, 6000]], { rate: 2 }));
    for (let s = 2; s <= 60; s++) answer = await recordHeartbeat(at(s), beat(item, [[0, 6000]], { rate: 2 }));
    expect(answer.seenSeconds).toBeLessThanOrEqual(120);
    expect(answer.seenSeconds).toBeGreaterThan(110);
  });

  it('loses nothing of an honest learner to jitter', async () => {
    const item = await aVideo(120);
    await recordHeartbeat(at(0.4), beat(item, []));
    let seen = 0;
    for (let n = 1; n <= 15; n++) {
      const answer = await recordHeartbeat(at(n * 8 + (n % 2 ? 1.3 : 0)), beat(item, [[0, n * 8]]));
      seen = answer.seenSeconds;
    }
    expect(seen).toBeGreaterThanOrEqual(119);
  });

  it('merges what was seen on several devices and after going back', async () => {
    const item = await aVideo();
    await recordHeartbeat(at(0), beat(item, []));
    await recordHeartbeat(at(20), beat(item, [[100, 120]]));
    const answer = await recordHeartbeat(at(40), beat(item, [[110, 130]]));
    expect(answer.seen).toEqual([[100, 130]]);
  });

  it('takes what played while there was no connection, up to ten minutes', async () => {
    const item = await aVideo(3000);
    await recordHeartbeat(at(0), beat(item, []));
    const answer = await recordHeartbeat(at(3000), beat(item, [[0, 3000]]));
    expect(answer.seenSeconds).toBe(600);
  });

  it('knows no seconds outside the video', async () => {
    const item = await aVideo(30);
    await recordHeartbeat(at(0), beat(item, []));
    const answer = await recordHeartbeat(at(500), beat(item, [[0, 500]], { positionSeconds: 499 }));
    expect(answer).toMatchObject({ seenSeconds: 30, positionSeconds: 30, enough: true });
  });

  it('refuses ranges that run backwards', async () => {
    const item = await aVideo();
    await expect(recordHeartbeat(at(0), beat(item, [[9, 3]]))).rejects.toMatchObject({ kind: 'validation' });
  });
});

describe('a heartbeat of a lesson that is not open', () => {
  it('is refused without an unlock', async () => {
    const { item } = await createVideo({ lesson: await createLesson({ course }) });
    await expect(recordHeartbeat(at(0), beat(item.uuid, []))).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('is refused for someone without a place, of this school or another', async () => {
    const item = await aVideo();
    const stranger = await createPerson({ organization: { id: org.id } });
    await expect(recordHeartbeat(at(0, stranger), beat(item, []))).rejects.toMatchObject({ kind: 'not_found' });
    const elsewhere = await createOrganization();
    const other = await createPerson({ organization: elsewhere });
    const intruder = ctxFor(other, await orgOf(elsewhere));
    await expect(recordHeartbeat(intruder, beat(item, []))).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('is refused once the access has ended', async () => {
    const past = await createPerson({ organization: { id: org.id } });
    await createEnrolment({ person: past, course, endsAt: new Date('2026-02-01T00:00:00Z') });
    await createUnlock(past, lesson);
    await expect(recordHeartbeat(at(0, past), beat(await aVideo(), []))).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('writes no audit row: it is a heartbeat', async () => {
    const rows = await ownerSql`select 1 from audit_entries where entity_type = 'video_progress'`;
    expect(rows).toHaveLength(0);
  });
});

describe('ranges', () => {
  it('are read from the database text', () => {
    expect(parseRanges('{[0,12),[30,41)}')).toEqual([
      [0, 12],
      [30, 41],
    ]);
    expect(parseRanges('{}')).toEqual([]);
  });
});
