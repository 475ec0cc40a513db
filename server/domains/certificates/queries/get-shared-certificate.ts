import { AppError } from '@/lib/errors/app-error';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { type SheetDto, toSheetDto } from '../dto';
import { parseCertificateNumber } from '../rules/certificate-number';
import { storedSheet } from '../rules/sheet';
import { numberInput } from '../schema';
import { loadPublicCertificate } from './load-public-certificate';

/** A certificate that its owner shows to everybody. */
export type SharedCertificateDto = { number: string; issuedAt: string; downloadCount: number; sheet: SheetDto };

/** The page of a shared certificate; missing for everybody once sharing ends or the certificate is revoked. */
export const getSharedCertificate = query(
  'certificates.shared.get',
  { access: anyone('its owner chose to show it to everybody'), input: numberInput },
  async (ctx, input): Promise<SharedCertificateDto> => {
    const parsed = parseCertificateNumber(input.number);
    const row = parsed ? await loadPublicCertificate(ctx, parsed.number) : undefined;
    if (!row?.is_shared || row.revoked_at) throw new AppError('not_found');
    return {
      number: row.number,
      issuedAt: row.issued_at.toISOString(),
      downloadCount: row.download_count,
      sheet: toSheetDto(storedSheet.parse(row.sheet), row.fingerprint),
    };
  },
);
