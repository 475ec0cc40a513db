import { z } from 'zod';
import { type Counted, parseCursor, toPage } from '@/lib/paging/cursor';
import { conditions } from '@/server/core/conditions';
import { armedSql } from '@/server/core/db';
import { keyset, orFromTheStart } from '@/server/core/keyset';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { type CertificateDto, toCertificateDto } from '../dto';
import type { CertificateRow } from './load-certificate';

type Row = Omit<CertificateRow, 'storage_key' | 'file_size' | 'teaches'> & { total: number };

const input = z.strictObject({
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(100).default(25),
});

/** One's own certificates, the newest first; revoked ones stay in the list and say so. */
export const listMyCertificates = query(
  'certificates.mine.list',
  { access: holders('certificate.read'), input },
  orFromTheStart(async (ctx, { limit, ...asked }): Promise<Counted<CertificateDto>> => {
    const cursor = parseCursor(asked.cursor);
    const c = conditions();
    c.add`z.person_id = ${ctx.actor.personId}`;
    const key = ['z.issued_at', 'z.id'];
    const order = keyset(c, { cursor, table: 'certificates', alias: 'z', key, descending: true });
    const rows = await armedSql<Row>(
      ctx.arming,
      `select z.id, z.uuid, z.number, z.person_id, z.sheet, z.issued_at, z.revoked_at, z.fingerprint, z.is_shared, z.download_count,
         (select count(*)::int from certificates a where a.person_id = ${c.value(ctx.actor.personId)}) as total
       from certificates z ${c.where()} order by ${order} limit ${c.value(limit + 1)}`,
      c.values,
    );
    const page = toPage(rows, cursor, limit);
    return { ...page, items: page.items.map(toCertificateDto), total: { count: rows[0]?.total ?? 0, more: false } };
  }),
);
