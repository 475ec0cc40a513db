import { AppError } from '@/lib/errors/app-error';
import { formatDate } from '@/lib/i18n/fill';
import { type Locale, type Translations, translated } from '@/lib/i18n/locales';
import { type CommandCtx, command } from '@/server/core/command';
import { queueMail } from '@/server/core/mail';
import { holders } from '@/server/core/operations';
import { issueInvitation, keepStudentProfile, openAccount, recipientOf } from '@/server/domains/identity';
import { assignMentor } from '@/server/domains/mentorship';
import { welcomeMail } from '../emails/welcome';
import { createStudentInput } from '../schema';
import { enrolLearner } from './enrol-learner';

/**
 * Staff create a student in one transaction: account, profile, places in courses with the first lessons open, a mentor,
 * and the welcome mail with the invitation (L40). Whatever fails, nothing of it is left.
 */
export const createStudent = command(
  'learning.create_student',
  { access: holders('people.create'), input: createStudentInput },
  async (ctx, { courses, mentor, accessUntil, phone, ...account }) => {
    const person = await openAccount(ctx, { ...account, role: 'student' });
    await keepStudentProfile(ctx, person.id, { phone });
    const endsAt = accessUntil ? await endOfDay(ctx, accessUntil) : undefined;
    for (const course of new Set(courses)) await enrolLearner(ctx, { person: person.uuid, course, endsAt });
    if (mentor) await assignMentor(ctx, { learner: person.uuid, mentor });
    const { url, hours, dedupeKey } = await issueInvitation(ctx, person);
    const { locale, name, to } = recipientOf(ctx, person);
    await queueMail(ctx, {
      to,
      template: welcomeMail,
      locale,
      dedupeKey: `welcome:${dedupeKey}`,
      data: {
        name,
        courses: await titlesOf(ctx, courses, locale),
        until: accessUntil ? formatDate(locale, accessUntil) : null,
        mentor: mentor ? await nameOf(ctx, mentor, locale) : null,
        url,
        hours,
      },
    });
    return { person: person.uuid };
  },
);

/** The end of a day in the school's own zone: access lasts through the day that was named. */
async function endOfDay(ctx: CommandCtx, day: string): Promise<string> {
  const [row] = await ctx.sql<{ end: Date }>`
    select (${day}::date + 1)::timestamp at time zone ${ctx.org.timezone} as end`;
  if (!row || row.end <= ctx.now())
    throw new AppError('validation', { fields: [{ path: 'accessUntil', key: 'date_past' }] });
  return row.end.toISOString();
}

async function titlesOf(ctx: CommandCtx, courses: string[], locale: Locale): Promise<string[]> {
  const rows = await ctx.db.course.findMany({
    where: { uuid: { in: courses } },
    select: { slug: true, translations: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ slug, translations }) => {
    const both = translations as Translations<{ title?: string }>;
    return translated({ en: both.en?.title, ar: both.ar?.title }, locale) ?? slug;
  });
}

async function nameOf(ctx: CommandCtx, uuid: string, locale: Locale): Promise<string | null> {
  const person = await ctx.db.person.findFirst({ where: { uuid }, select: { nameEn: true, nameAr: true } });
  return translated({ en: person?.nameEn ?? undefined, ar: person?.nameAr ?? undefined }, locale) ?? null;
}
