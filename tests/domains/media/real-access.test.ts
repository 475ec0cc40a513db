import { beforeAll, describe, expect, test } from 'vitest';
import { GET as open } from '@/app/api/files/[uuid]/route';
import { createAssignment, createSubmission } from '@/tests/factories/assessment';
import { createFile } from '@/tests/factories/files';
import type { PersonWithRoles } from '@/tests/factories/people';
import { ownerDb } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';
import { cookieOf } from './support';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

async function statusFor(who: PersonWithRoles | null, uuid: string): Promise<number> {
  const headers: Record<string, string> = { host: 'here.test' };
  if (who) headers.cookie = await cookieOf(who, world.here);
  return (
    await open(new Request(`http://here.test/api/files/${uuid}`, { headers }), { params: Promise.resolve({ uuid }) })
  ).status;
}

describe('files follow what they hang on, asked of the domains themselves through the route', () => {
  test('the video of a lesson: whoever may open the lesson', async () => {
    const { here } = world;
    const video = await createFile({ organization: here.organization, purpose: 'video', mimeType: 'video/mp4' });
    await ownerDb().videoTrack.updateMany({
      where: { contentItemId: here.items.video.id },
      data: { fileId: video.id },
    });
    expect(await statusFor(here.people.student, video.uuid)).toBe(302);
    expect(await statusFor(here.people.instructor, video.uuid)).toBe(302);
    expect(await statusFor(here.people.admin, video.uuid)).toBe(302);
    expect(await statusFor(here.people.recruiter, video.uuid)).toBe(403);
    expect([403, 404]).toContain(await statusFor(null, video.uuid));
    // A session of this school is nobody's in the other one.
    expect(await statusFor(world.there.people.student, video.uuid)).not.toBe(302);
    // The end of access takes effect with the next request.
    await ownerDb().enrolment.update({ where: { id: here.enrolment.id }, data: { status: 'dropped' } });
    await ownerDb().entitlement.updateMany({
      where: { personId: here.people.student.id },
      data: { revokedAt: new Date() },
    });
    expect(await statusFor(here.people.student, video.uuid)).toBe(403);
    await ownerDb().lesson.update({ where: { id: here.lessons[0]?.id ?? 0n }, data: { isPreview: true } });
    expect(await statusFor(null, video.uuid)).toBe(302);
  });

  test('handed-in work: its author, the assigned mentor, the instructor of the course, staff', async () => {
    const { here } = world;
    const person = here.people.student;
    const file = await createFile({ uploadedBy: person, purpose: 'assignment_submission' });
    const lesson = here.lessons[2];
    if (!lesson) throw new Error('The world has no third lesson.');
    await createSubmission({ assignment: await createAssignment({ lesson }), person, files: [file] });
    for (const who of ['student', 'mentor', 'instructor', 'admin'] as const)
      expect(await statusFor(here.people[who], file.uuid), who).toBe(302);
    for (const who of [
      here.otherStudent,
      here.idleMentor,
      here.idleInstructor,
      here.people.recruiter,
      world.there.people.admin,
    ])
      expect(await statusFor(who, file.uuid)).not.toBe(302);
    expect(await statusFor(null, file.uuid)).not.toBe(302);
  });
});
