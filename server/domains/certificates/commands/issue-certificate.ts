import { z } from 'zod';
import { env } from '@/lib/env/server';
import { type CommandCtx, command } from '@/server/core/command';
import { absoluteUrl } from '@/server/core/mail/links';
import { systemOnly } from '@/server/core/operations';
import { attachFiles, importFile, pictureAsPng } from '@/server/domains/media';
import type { Prisma } from '@/server/generated/prisma/client';
import { certificateIssued } from '../events';
import { renderCertificatePdf, type SheetLogo } from '../pdf/certificate-template';
import { loadSheetFacts } from '../queries/load-sheet-facts';
import { makeCertificateNumber } from '../rules/certificate-number';
import { sealCertificate } from '../rules/seal';
import { calendarDay, type StoredSheet } from '../rules/sheet';

/** A certificate that now exists; `isNew` is false when it stood before. */
export type IssuedCertificate = { id: bigint; uuid: string; number: string; isNew: boolean };

/**
 * Issues the certificate of a completed course: the sheet frozen as it is today, a number nobody can guess, the seal over
 * both, and the PDF rendered once. A person has at most one standing certificate of a course; null while the course is
 * not completed.
 */
export const issueCertificate = command(
  'certificates.certificate.issue',
  { access: systemOnly, input: z.strictObject({ enrolmentId: z.string().regex(/^\d+$/) }) },
  async (ctx, { enrolmentId }): Promise<IssuedCertificate | null> => {
    // Whoever issues for this enrolment at the same time waits here and then finds the certificate.
    const [enrolment] = await ctx.sql<{ person_id: bigint; course_id: bigint; completed_at: Date | null }>`
      select person_id, course_id, completed_at from enrolments where id = ${BigInt(enrolmentId)} for no key update`;
    if (!enrolment?.completed_at) return null;
    const place = { personId: enrolment.person_id, courseId: enrolment.course_id };
    const standing = await ctx.db.certificate.findFirst({
      where: { ...place, revokedAt: null },
      select: { id: true, uuid: true, number: true },
    });
    if (standing) return { ...standing, isNew: false };

    const issuedAt = ctx.now();
    const issuedOn = calendarDay(issuedAt, ctx.org.timezone);
    const completedOn = calendarDay(enrolment.completed_at, ctx.org.timezone);
    const number = makeCertificateNumber(ctx.org.certificatePrefix, Number(issuedOn.slice(0, 4)));
    const facts = await loadSheetFacts(ctx, place);
    const verifyUrl = absoluteUrl(ctx.org, `/verify/${number}`);
    const sheet = { ...facts, completedOn, issuedOn, number, verifyUrl };
    const seal = sealCertificate(sheet, env().CERTIFICATE_SIGNING_KEY);
    const file = await importFile(ctx, {
      buffer: await renderCertificatePdf({ ...sheet, fingerprint: seal.fingerprint, logo: await logoOn(ctx, sheet) }),
      name: `${number}.pdf`,
      purpose: 'certificate',
      mimeType: 'application/pdf',
    });
    const created = await ctx.db.certificate.create({
      data: {
        organizationId: ctx.org.id,
        ...place,
        number,
        sheet: sheet as unknown as Prisma.InputJsonObject,
        completedOn: new Date(`${completedOn}T00:00:00Z`),
        issuedAt,
        signature: seal.signature,
        fingerprint: seal.fingerprint,
        sha256: file.sha256,
        fileId: file.id,
      },
      select: { id: true, uuid: true, number: true },
    });
    // The certificate keeps its logo: however often the school changes it, this one is not purged.
    if (facts.logo)
      await attachFiles(ctx, {
        fileUuids: [facts.logo.file],
        subjectType: 'certificate',
        subjectId: created.id,
        purpose: 'organization_logo',
        role: 'logo',
      });
    ctx.announce(certificateIssued, { certificateId: String(created.id) });
    return { ...created, isNew: true };
  },
);

/** So fine that print does not show pixels. */
const LOGO_PIXELS = { width: 1200, height: 480 };

async function logoOn(ctx: CommandCtx, { logo }: Pick<StoredSheet, 'logo'>): Promise<SheetLogo | null> {
  if (!logo) return null;
  const png = await pictureAsPng(ctx, logo.file, LOGO_PIXELS);
  return png && { ...png, alt: logo.alt.en || logo.alt.ar };
}
