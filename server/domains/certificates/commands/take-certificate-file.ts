import { createHmac } from 'node:crypto';
import { env } from '@/lib/env/server';
import { AppError } from '@/lib/errors/app-error';
import { recordAudit } from '@/server/core/audit';
import { command } from '@/server/core/command';
import type { Ctx } from '@/server/core/context';
import { anyone } from '@/server/core/operations';
import { certificatePolicy } from '../policy';
import { loadCertificate, subjectOf } from '../queries/load-certificate';
import { parseCertificateNumber } from '../rules/certificate-number';
import { calendarDay } from '../rules/sheet';
import { numberInput } from '../schema';

/** Where the bytes of a certificate's PDF are. */
export type CertificateFile = { number: string; storageKey: string; sizeBytes: number };

/**
 * Lets the owner, staff, or for a shared certificate anybody take the PDF. The figure counts a person once a day however
 * often and at once they ask; the trail has every time.
 */
export const takeCertificateFile = command(
  'certificates.file.take',
  {
    access: anyone('a shared certificate may be taken by whoever has its link; the policy refuses everybody else'),
    input: numberInput,
    elevated: 'visitors own no rows; the policy decides on the row, and the count belongs to the certificate',
  },
  async (ctx, input): Promise<CertificateFile> => {
    const parsed = parseCertificateNumber(input.number);
    const row = parsed ? await loadCertificate(ctx, { number: parsed.number }) : undefined;
    if (!row?.storage_key) throw new AppError('not_found');
    ctx.authorize(certificatePolicy.download, subjectOf(row));
    const day = calendarDay(ctx.now(), ctx.org.timezone);
    const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
    const counted = await ctx.sql<{ id: bigint }>`
      insert into certificate_downloads (organization_id, certificate_id, person_id, downloader, downloaded_on)
      values (${ctx.org.id}, ${row.id}, ${personId}, ${downloaderOf(ctx, day)}, ${day}::date)
      on conflict (organization_id, certificate_id, downloader, downloaded_on) do nothing returning id`;
    if (counted.length > 0)
      await ctx.sql`update certificates set download_count = download_count + 1 where id = ${row.id}`;
    await recordAudit(ctx, {
      action: 'downloaded',
      operation: 'certificates.file.take',
      entityType: 'certificates',
      entityId: row.id,
      entityUuid: row.uuid,
      context: { counted: counted.length > 0 },
    });
    return { number: row.number, storageKey: row.storage_key, sizeBytes: Number(row.file_size ?? 0) };
  },
);

/** A person by name; a visitor by a mark of the day that cannot be turned back into an address. */
function downloaderOf(ctx: Ctx, day: string): string {
  if (ctx.actor.personUuid) return ctx.actor.personUuid;
  const visitor = `${day}|${ctx.ip ?? ''}|${ctx.userAgent ?? ''}`;
  return `visitor:${createHmac('sha256', env().INTERNAL_SECRET).update(visitor).digest('base64url').slice(0, 22)}`;
}
