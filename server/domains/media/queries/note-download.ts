import { recordAudit } from '@/server/core/audit';
import type { Ctx } from '@/server/core/context';
import { countDownload } from '../commands/count-download';
import type { Purpose } from '../dto';

const COUNTED: Purpose[] = [
  'course_material',
  'assignment_submission',
  'attachment',
  'student_document',
  'certificate',
];

/** Counts that a person opened a file, once a day, and writes it into the trail. Videos are not counted here. */
export async function noteDownload(ctx: Ctx, file: { id: bigint; uuid: string; purpose: Purpose }): Promise<void> {
  if (ctx.actor.kind !== 'person' || !COUNTED.includes(file.purpose)) return;
  const { first } = await countDownload(ctx, { uuid: file.uuid });
  // Looking into somebody else's documents is recorded every time, everything else once a day.
  if (!first && !(file.purpose === 'student_document' && ctx.actor.can('people.update'))) return;
  await recordAudit(ctx, {
    action: 'downloaded',
    operation: 'media.file.open',
    entityType: 'files',
    entityId: file.id,
    entityUuid: file.uuid,
    context: { purpose: file.purpose },
  });
}
