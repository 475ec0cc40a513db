import type { Ctx } from '@/server/core/context';
import type { CertificateSubject } from '../policy';

/** A certificate with what its rules read. */
export type CertificateRow = {
  id: bigint;
  uuid: string;
  number: string;
  person_id: bigint;
  sheet: unknown;
  issued_at: Date;
  revoked_at: Date | null;
  fingerprint: string;
  is_shared: boolean;
  download_count: number;
  teaches: boolean;
  storage_key: string | null;
  file_size: bigint | null;
};

/** The certificate of this number or name as far as the actor's rows reach; undefined when there is none. */
export async function loadCertificate(
  ctx: Ctx,
  which: { number: string } | { uuid: string },
): Promise<CertificateRow | undefined> {
  const number = 'number' in which ? which.number : null;
  const uuid = 'uuid' in which ? which.uuid : null;
  const [row] = await ctx.sql<CertificateRow>`
    select c.id, c.uuid, c.number, c.person_id, c.sheet, c.issued_at, c.revoked_at, c.fingerprint, c.is_shared, c.download_count,
      exists (select from course_instructors i where i.organization_id = c.organization_id and i.course_id = c.course_id
        and i.person_id = ${ctx.actor.personId}) as teaches,
      f.storage_key, f.size_bytes as file_size
    from certificates c left join files f on f.organization_id = c.organization_id and f.id = c.file_id
    where c.number = ${number}::text or c.uuid = ${uuid}::uuid`;
  return row;
}

/** What the policy reads of a row. */
export function subjectOf(row: CertificateRow): CertificateSubject {
  return { personId: row.person_id, isShared: row.is_shared, isRevoked: row.revoked_at !== null, teaches: row.teaches };
}
