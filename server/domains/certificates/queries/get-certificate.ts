import { AppError } from '@/lib/errors/app-error';
import { recordViewOf } from '@/server/core/audit';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { type CertificatePageDto, toCertificateDto, toSheetDto } from '../dto';
import { certificatePolicy } from '../policy';
import { parseCertificateNumber } from '../rules/certificate-number';
import { storedSheet } from '../rules/sheet';
import { numberInput } from '../schema';
import { loadCertificate, subjectOf } from './load-certificate';

/** One certificate for its owner or for staff, with its sheet; that staff looked stands in the trail. */
export const getCertificate = query(
  'certificates.certificate.get',
  { access: holders('certificate.read'), input: numberInput },
  async (ctx, input): Promise<CertificatePageDto> => {
    const parsed = parseCertificateNumber(input.number);
    const row = parsed ? await loadCertificate(ctx, { number: parsed.number }) : undefined;
    if (!row) throw new AppError('not_found');
    ctx.authorize(certificatePolicy.read, subjectOf(row));
    await recordViewOf(ctx, row.person_id, {
      operation: 'certificates.certificate.get',
      entityType: 'certificates',
      entityId: row.id,
      entityUuid: row.uuid,
    });
    return { ...toCertificateDto(row), sheet: toSheetDto(storedSheet.parse(row.sheet), row.fingerprint) };
  },
);
