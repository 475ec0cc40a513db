import { AppError } from '@/lib/errors/app-error';
import { type CommandCtx, command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { attachFiles, detachFiles } from '@/server/domains/media';
import { coursePolicy } from '../policy';
import { loadCourse } from '../queries/load-course';
import { attachToRecordingInput, detachFromRecordingInput } from '../schema';

/**
 * Lays uploaded files beside a recording, for readers of one language or of both. From then on they follow the lock of
 * its lesson: whoever may not open the lesson may not open them either.
 */
export const attachToRecording = command(
  'catalog.recording.attach',
  { access: holders('course.edit'), input: attachToRecordingInput },
  async (ctx, input) => {
    const recording = await editableRecording(ctx, input.item);
    await attachFiles(ctx, {
      fileUuids: input.files,
      subjectType: 'content_item',
      subjectId: recording,
      purpose: 'course_material',
      role: input.locale ?? 'attachment',
    });
  },
);

/** Takes files away from a recording; one that nothing else uses goes to the bin. */
export const detachFromRecording = command(
  'catalog.recording.detach',
  { access: holders('course.edit'), input: detachFromRecordingInput },
  async (ctx, input) => {
    const recording = await editableRecording(ctx, input.item);
    await detachFiles(ctx, { subjectType: 'content_item', subjectId: recording, fileUuids: input.files });
  },
);

/** The key of a video item in a course that the actor may edit. */
async function editableRecording(ctx: CommandCtx, item: string): Promise<bigint> {
  const row = await ctx.db.contentItem.findFirst({
    where: { uuid: item, kind: 'video' },
    select: { id: true, lesson: { select: { course: { select: { uuid: true } } } } },
  });
  if (!row) throw new AppError('not_found');
  const course = await loadCourse(ctx, row.lesson.course.uuid);
  ctx.authorize(coursePolicy.edit, course.subject);
  return row.id;
}
