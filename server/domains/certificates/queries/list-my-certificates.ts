import { z } from 'zod';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { type CertificateDto, toCertificateDto } from '../dto';
import type { CertificateRow } from './load-certificate';

/** One's own certificates, the newest first; revoked ones stay in the list and say so. */
export const listMyCertificates = query(
  'certificates.mine.list',
  { access: holders('certificate.read'), input: z.strictObject({}) },
  async (ctx): Promise<CertificateDto[]> => {
    const rows = await ctx.sql<Omit<CertificateRow, 'storage_key' | 'file_size' | 'teaches'>>`
      select id, uuid, number, person_id, sheet, issued_at, revoked_at, fingerprint, is_shared, download_count
      from certificates where person_id = ${ctx.actor.personId} order by issued_at desc, id desc`;
    return rows.map(toCertificateDto);
  },
);
