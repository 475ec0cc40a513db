import { z } from 'zod';
import { recordAudit } from '@/server/core/audit';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { exportedFields, PERSON_DATA, STUDENT_DATA } from '../rules/personal-data';

/** One's own account and profile to take along, by the table of rules; that it was taken stands in the trail (P26). */
export const getMyData = query('identity.get-my-data', { access: signedIn, input: z.strictObject({}) }, async (ctx) => {
  const { personId } = ctx.actor;
  const person = await ctx.db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { ...exportedFields(PERSON_DATA), personRole_person: { select: { role: { select: { code: true } } } } },
  });
  const profile = await ctx.db.studentProfile.findFirst({ where: { personId }, select: exportedFields(STUDENT_DATA) });
  const { personRole_person: roles, ...account } = person;
  await recordAudit(ctx, {
    action: 'exported',
    operation: 'identity.get-my-data',
    entityType: 'people',
    entityId: personId,
    entityUuid: ctx.actor.personUuid ?? undefined,
  });
  return {
    school: ctx.org.name,
    exportedAt: ctx.now().toISOString(),
    account: plain(account),
    roles: roles.map(({ role }) => role.code).sort(),
    studentProfile: profile && plain(profile),
  };
});

/** Dates as text, and only what JSON can say. */
function plain(record: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
}
