import { env } from '@/lib/env/server';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { takeFromLimit } from '@/server/core/rate-limit';
import { parseCertificateNumber } from '../rules/certificate-number';
import { verifySeal } from '../rules/seal';
import { storedSheet } from '../rules/sheet';
import { numberInput, VERIFY_LIMIT, verifyLimitKey } from '../schema';
import { loadPublicCertificate } from './load-public-certificate';

/** What whoever holds a number learns. */
export type Verification =
  /** The check character does not fit: the number was copied wrongly. */
  | { state: 'mistyped' }
  /** Written correctly, but this school never issued it. */
  | { state: 'unknown'; number: string }
  | { state: 'revoked'; number: string; issuedAt: string; revokedAt: string }
  | {
      state: 'valid';
      number: string;
      learner: { en: string; ar: string };
      course: { en: string; ar: string };
      completedOn: string;
      issuedAt: string;
      /** The seal was made by this school over exactly what is shown here. */
      sealHolds: boolean;
      fingerprint: string;
      /** Of the PDF as it was issued, to compare with a file somebody was given. */
      sha256: string | null;
      /** The learner shows the whole sheet to everybody. */
      isShared: boolean;
    };

/** Tells anybody whether a certificate of this school stands. */
export const verifyCertificate = query(
  'certificates.certificate.verify',
  { access: anyone('whoever is given a certificate may check it'), input: numberInput },
  async (ctx, input): Promise<Verification> => {
    await takeFromLimit(verifyLimitKey(ctx.org.id, ctx.ip), VERIFY_LIMIT);
    const parsed = parseCertificateNumber(input.number);
    if (!parsed) return { state: 'mistyped' };
    const row = await loadPublicCertificate(ctx, parsed.number);
    if (!row) return { state: 'unknown', number: parsed.number };
    const { number, fingerprint, signature, sha256 } = row;
    const issuedAt = row.issued_at.toISOString();
    if (row.revoked_at) return { state: 'revoked', number, issuedAt, revokedAt: row.revoked_at.toISOString() };
    const sheet = storedSheet.parse(row.sheet);
    return {
      state: 'valid',
      number,
      learner: sheet.learner,
      course: sheet.course,
      completedOn: sheet.completedOn,
      issuedAt,
      sealHolds:
        sheet.number === number && verifySeal(row.sheet, { signature, fingerprint }, env().CERTIFICATE_SIGNING_KEY),
      fingerprint,
      sha256,
      isShared: row.is_shared,
    };
  },
);
