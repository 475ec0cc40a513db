import type { Ctx } from '@/server/core/context';
import { kernelSql } from '@/server/core/pools';

/** What the database tells strangers about a number of this school. */
export type PublicCertificateRow = {
  number: string;
  sheet: unknown;
  issued_at: Date;
  revoked_at: Date | null;
  signature: string;
  fingerprint: string;
  sha256: string | null;
  is_shared: boolean;
  download_count: number;
};

/** The certificate of a number in this school, whoever asks; the numbers of other schools are unknown here. */
export async function loadPublicCertificate(ctx: Ctx, number: string): Promise<PublicCertificateRow | undefined> {
  const [row] = await kernelSql<PublicCertificateRow>('select * from certificate_by_number($1, $2)', [
    ctx.org.id,
    number,
  ]);
  return row;
}
