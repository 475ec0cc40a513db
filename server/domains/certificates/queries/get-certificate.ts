import { AppError } from '@/lib/errors/app-error';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { type CertificatePageDto, toCertificateDto, toSheetDto } from '../dto';
import { certificatePolicy } from '../policy';
import { parseCertificateNumber } from '../rules/certificate-number';
import { storedSheet } from '../rules/sheet';
import { numberInput } from '../schema';
import { loadCertificate, subjectOf } from './load-certificate';

/** One certificate for its owner or for staff, with its sheet. */
export const getCertificate = query(
  'certificates.certificate.get',
  { access: holders('certificate.read'), input: numberInput },
  async (ctx, input): Promise<CertificatePageDto> => {
    const parsed = parseCertificateNumber(input.number);
    const row = parsed ? await loadCertificate(ctx, { number: parsed.number }) : undefined;
    if (!row) throw new AppError('not_found');
    ctx.authorize(certificatePolicy.read, subjectOf(row));
    return { ...toCertificateDto(row), sheet: toSheetDto(storedSheet.parse(row.sheet), row.fingerprint) };
  },
);
