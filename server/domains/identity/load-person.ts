import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import type { PersonSubject } from './policy';

const SELECT = {
  id: true,
  uuid: true,
  email: true,
  emailVerifiedAt: true,
  nameEn: true,
  nameAr: true,
  locale: true,
  timezone: true,
  status: true,
  statusReason: true,
  suspendedUntil: true,
  personRole_person: { select: { role: { select: { code: true } } } },
} as const;

/** A person with what the policies read; `not_found` when the actor reaches nobody of that name. */
export async function loadPerson(ctx: Ctx, uuid: string) {
  const person = await ctx.db.person.findFirst({ where: { uuid }, select: SELECT });
  if (!person) throw new AppError('not_found');
  const { personRole_person: held, ...rest } = person;
  const roles = held.map(({ role }) => role.code);
  const subject: PersonSubject = { personId: person.id, roles };
  return { ...rest, roles, subject };
}
