import { z } from 'zod';
import { command } from '@/server/core/command';
import { type Org, systemCtx } from '@/server/core/context';
import { systemOnly } from '@/server/core/operations';
import { createPerson, hashPassword } from '@/server/domains/identity';
import type { CastMember } from '../cast';
import { DEMO_PASSWORD } from './password';

/** People by their key in the cast. */
export type SeededPeople = Map<string, { id: bigint; uuid: string; member: CastMember }>;

const seedPeopleCommand = command(
  'seed.people',
  { access: systemOnly, input: z.custom<readonly CastMember[]>() },
  async (ctx, members) => {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    const people: SeededPeople = new Map();
    for (const member of members) {
      const { key, roles, nameEn, nameAr, email, locale, timezone, status } = member;
      const person = await createPerson(ctx, {
        email,
        nameEn,
        nameAr,
        locale,
        roles,
        passwordHash: status === 'invited' ? null : passwordHash,
        emailVerifiedAt: status === 'invited' ? null : ctx.now(),
      });
      const isPublic = roles.includes('instructor') || roles.includes('mentor');
      await ctx.db.person.update({
        where: { id: person.id },
        data: {
          timezone,
          isPublic,
          status: status === 'suspended' ? 'suspended' : 'active',
          statusReason: member.statusReason ?? null,
          ...(member.bio ? { bio: member.bio } : {}),
          metadata: {
            invented: true,
            ...(member.persona ? { demo: member.persona } : {}),
            ...(member.headline ? { headline: member.headline } : {}),
            ...(member.usuallyAnswersInHours ? { usuallyAnswersInHours: member.usuallyAnswersInHours } : {}),
          },
        },
      });
      people.set(key, { id: person.id, uuid: person.uuid, member });
    }
    return people;
  },
);

/** Creates the people of a school. */
export function seedPeople(org: Org, members: readonly CastMember[]): Promise<SeededPeople> {
  return seedPeopleCommand(systemCtx(org, 'seed'), members);
}
