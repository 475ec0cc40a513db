import { registerFileAccess } from '@/server/domains/media';
import { requireOpenLesson } from './queries/require-open-lesson';
import { requirePlace } from './queries/require-place';

/** Videos, captions and pictures of a lesson follow the lesson's lock: a locked lesson's file says why it is refused. */
registerFileAccess('video_track', async (ctx, trackId) => {
  const track = await ctx.db.videoTrack.findFirst({ where: { id: trackId }, select: { contentItemId: true } });
  if (!track) return false;
  await requireOpenLesson(ctx, { contentItemId: track.contentItemId });
  return true;
});

/** So do the files inside a lesson. */
registerFileAccess('content_item', async (ctx, contentItemId) => {
  await requireOpenLesson(ctx, { contentItemId });
  return true;
});

/** A resource follows its lesson; one of a section or a course needs a place in the course, or to work in it. */
registerFileAccess('resource', async (ctx, resourceId) => {
  const resource = await ctx.db.resource.findFirst({
    where: { id: resourceId },
    select: { lessonId: true, courseId: true },
  });
  if (!resource) return false;
  if (resource.lessonId !== null) await requireOpenLesson(ctx, { lessonId: resource.lessonId });
  else await requirePlace(ctx, resource.courseId);
  return true;
});

/** A cover is as visible as its course. */
registerFileAccess('course', async (ctx, courseId) => {
  const course = await ctx.db.course.findFirst({ where: { id: courseId }, select: { status: true, visibility: true } });
  if (course?.status === 'published' && course.visibility === 'public') return true;
  await requirePlace(ctx, courseId);
  return true;
});
