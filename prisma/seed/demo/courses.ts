import path from 'node:path';
import { z } from 'zod';
import { type CommandCtx, command } from '@/server/core/command';
import { type Org, systemCtx } from '@/server/core/context';
import { systemOnly } from '@/server/core/operations';
import {
  courseTranslations,
  itemTranslations,
  lessonTranslations,
  sectionTranslations,
} from '@/server/domains/catalog/schema';
import { importFile, importRendition } from '@/server/domains/media';
import type { Prisma } from '@/server/generated/prisma/client';
import { type DemoMedia, mediaOf } from '../content/media';
import type { SeedAttachment, SeedCourse, SeedItem, SeedLesson, SeedLocale, SeedResource } from '../content/types';
import type { SeededPeople } from './people';
import { seedQuiz } from './quiz';

const CONTENT = path.resolve('prisma/seed/content');
const LANGUAGES: SeedLocale[] = ['en', 'ar'];
const MIME: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.txt': 'text/plain',
  '.zip': 'application/zip',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt',
  '.jpg': 'image/jpeg',
};

type Place = { courseId: bigint; sectionId?: bigint; lessonId?: bigint };
type Files = Map<string, { id: bigint }>;

const asJson = (value: unknown) => value as Prisma.InputJsonValue;

const seedCourseCommand = command(
  'seed.course',
  { access: systemOnly, input: z.custom<{ course: SeedCourse; people: SeededPeople }>() },
  async (ctx, { course, people }) => {
    const files: Files = new Map();
    const organizationId = ctx.org.id;
    const text = (locale: SeedLocale) => ({
      title: course.title[locale],
      tagline: course.tagline[locale],
      summary: course.summary[locale],
      description: course.description[locale],
      outcomes: course.outcomes[locale],
      questions: course.questions.map((q) => ({ question: q.question[locale], answer: q.answer[locale] })),
    });
    const row = await ctx.db.course.create({
      data: {
        organizationId,
        slug: course.slug,
        status: 'published',
        visibility: 'public',
        translations: asJson(courseTranslations.parse({ en: text('en'), ar: text('ar') })),
        level: course.level,
        tint: course.tint,
        priceMinor: BigInt(course.priceMinor),
        currency: course.currency,
        publishedAt: ctx.now(),
      },
      select: { id: true },
    });
    const instructor = people.get(course.instructor);
    if (!instructor) throw new Error(`The instructor ${course.instructor} is not in the cast`);
    await ctx.db.courseInstructor.create({ data: { organizationId, courseId: row.id, personId: instructor.id } });
    await seedResources(ctx, files, { courseId: row.id }, course.resources);
    let position = 0;
    let waitsForApproval = false;
    for (const [at, section] of course.sections.entries()) {
      const made = await ctx.db.section.create({
        data: {
          organizationId,
          courseId: row.id,
          position: at + 1,
          translations: sectionTranslations.parse({ en: { title: section.title.en }, ar: { title: section.title.ar } }),
        },
        select: { id: true },
      });
      await seedResources(ctx, files, { courseId: row.id, sectionId: made.id }, section.resources);
      for (const lesson of section.lessons) {
        position += 1;
        const opening = position === 1 ? 'enrolment' : waitsForApproval ? 'previous_approved' : 'previous_completed';
        await seedLesson(ctx, files, { courseId: row.id, sectionId: made.id }, lesson, position, opening);
        waitsForApproval = lesson.items.some((item) => item.kind === 'assignment' && item.needsApproval);
      }
    }
  },
);

async function seedLesson(
  ctx: CommandCtx,
  files: Files,
  place: Place & { sectionId: bigint },
  lesson: SeedLesson,
  position: number,
  opening: 'enrolment' | 'previous_completed' | 'previous_approved',
) {
  const text = (locale: SeedLocale) => ({ title: lesson.title[locale], summary: lesson.summary[locale] });
  const row = await ctx.db.lesson.create({
    data: {
      organizationId: ctx.org.id,
      courseId: place.courseId,
      sectionId: place.sectionId,
      slug: lesson.slug,
      position,
      minutes: lesson.minutes,
      opening,
      isPreview: lesson.preview ?? false,
      translations: lessonTranslations.parse({ en: text('en'), ar: text('ar') }),
    },
    select: { id: true },
  });
  await seedResources(ctx, files, { courseId: place.courseId, lessonId: row.id }, lesson.resources);
  for (const [at, item] of lesson.items.entries()) await seedItem(ctx, files, row.id, item, at + 1);
}

async function seedItem(
  ctx: CommandCtx,
  files: Files,
  lessonId: bigint,
  item: SeedItem,
  position: number,
): Promise<void> {
  const organizationId = ctx.org.id;
  const body =
    item.kind === 'text' || item.kind === 'document'
      ? item.body
      : item.kind === 'assignment'
        ? item.instructions
        : undefined;
  const text = (locale: SeedLocale) => ({ title: item.title[locale], ...(body ? { body: body[locale] } : {}) });
  const row = await ctx.db.contentItem.create({
    data: {
      organizationId,
      lessonId,
      kind: item.kind,
      position,
      isRequired: !(item.kind === 'assignment' && item.optional),
      translations: asJson(itemTranslations.parse({ en: text('en'), ar: text('ar') })),
    },
    select: { id: true },
  });
  if (item.kind === 'video') await seedVideo(ctx, files, row.id, item.key);
  if (item.kind === 'video') await seedAttachments(ctx, files, row.id, item.attachments);
  if (item.kind === 'document') await seedAttachments(ctx, files, row.id, [{ title: item.title, file: item.file }]);
  if (item.kind === 'quiz') await seedQuiz(ctx, row.id, item);
  if (item.kind === 'assignment') {
    const assignment = await ctx.db.assignment.create({
      data: {
        organizationId,
        contentItemId: row.id,
        needsApproval: item.needsApproval,
        dueDaysAfterOpening: item.dueDays,
        points: item.rubric.reduce((sum, criterion) => sum + criterion.points, 0),
      },
      select: { id: true },
    });
    for (const [at, criterion] of item.rubric.entries()) {
      const words = (locale: SeedLocale) => ({
        title: criterion.title[locale],
        levels: criterion.levels.map((l) => ({ label: l.label[locale], points: l.points })),
      });
      await ctx.db.rubricCriterion.create({
        data: {
          organizationId,
          assignmentId: assignment.id,
          position: at + 1,
          points: criterion.points,
          translations: asJson({ en: words('en'), ar: words('ar') }),
        },
      });
    }
  }
}

async function seedVideo(ctx: CommandCtx, files: Files, contentItemId: bigint, key: string): Promise<void> {
  for (const locale of LANGUAGES) {
    const media = mediaOf(key, locale);
    const file = await fileOf(ctx, files, `media/${media.file}`, 'video');
    await seedLadder(ctx, file.id, media);
    const captions = await fileOf(ctx, files, `media/${media.captions}`, 'course_material');
    const poster = await fileOf(ctx, files, `media/${media.poster}`, 'course_material');
    await ctx.db.videoTrack.create({
      data: {
        organizationId: ctx.org.id,
        contentItemId,
        locale,
        durationSeconds: Math.ceil(media.durationSeconds),
        chapters: asJson(media.chapters),
        transcript: asJson(await readTranscript(path.join(CONTENT, 'media', media.captions))),
        fileId: file.id,
        captionsFileId: captions.id,
        posterFileId: poster.id,
      },
    });
  }
}

/** The rungs and the storyboard, made beforehand: no ffmpeg on a school's machine. */
async function seedLadder(ctx: CommandCtx, fileId: bigint, media: DemoMedia): Promise<void> {
  for (const { name, file } of media.rungs) {
    const from = file === media.file ? ('itself' as const) : { path: path.join(CONTENT, 'media', file) };
    await importRendition(ctx, { fileId, kind: 'video', name, from });
  }
  const { file, ...metadata } = media.storyboard;
  await importRendition(ctx, {
    fileId,
    kind: 'storyboard',
    name: 'storyboard',
    mimeType: 'image/webp',
    from: { path: path.join(CONTENT, 'media', file) },
    metadata,
  });
  await ctx.db.file.update({ where: { id: fileId }, data: { renditionState: 'made' } });
}

/** What belongs to a recording itself, in each language its own file. */
async function seedAttachments(
  ctx: CommandCtx,
  files: Files,
  contentItemId: bigint,
  attachments: SeedAttachment[] = [],
): Promise<void> {
  for (const [position, { title, file }] of attachments.entries()) {
    for (const role of LANGUAGES) {
      const name = `${title[role]}${path.extname(file[role])}`;
      const { id: fileId } = await fileOf(ctx, files, `files/${file[role]}`, 'course_material', name);
      const subject = { subjectType: 'content_item', subjectId: contentItemId };
      await ctx.db.fileLink.create({ data: { organizationId: ctx.org.id, ...subject, role, position, fileId } });
    }
  }
}

/** The cues of a WebVTT file: seconds and text. */
async function readTranscript(file: string): Promise<{ from: number; to: number; text: string }[]> {
  const { readFile } = await import('node:fs/promises');
  const seconds = (stamp: string) => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  const cues: { from: number; to: number; text: string }[] = [];
  for (const cue of (await readFile(file, 'utf8')).replaceAll('\r', '').split('\n\n')) {
    const lines = cue.split('\n');
    const at = lines.findIndex((line) => line.includes('-->'));
    if (at < 0) continue;
    const [from = '0', to = '0'] = (lines[at] ?? '').split('-->').map((part) => part.trim().split(' ')[0] ?? '0');
    cues.push({
      from: seconds(from),
      to: seconds(to),
      text: lines
        .slice(at + 1)
        .join(' ')
        .trim(),
    });
  }
  return cues;
}

async function seedResources(
  ctx: CommandCtx,
  files: Files,
  place: Place,
  resources: SeedResource[] = [],
): Promise<void> {
  for (const [at, resource] of resources.entries()) {
    const fileEn = resource.file && (await fileOf(ctx, files, `files/${resource.file.en}`, 'course_material'));
    const fileAr = resource.file && (await fileOf(ctx, files, `files/${resource.file.ar}`, 'course_material'));
    await ctx.db.resource.create({
      data: {
        organizationId: ctx.org.id,
        courseId: place.courseId,
        sectionId: place.sectionId ?? null,
        lessonId: place.lessonId ?? null,
        type: resource.type,
        position: at + 1,
        translations: { en: { title: resource.title.en }, ar: { title: resource.title.ar } },
        fileEnId: fileEn ? fileEn.id : null,
        fileArId: fileAr ? fileAr.id : null,
        ...(resource.url ? { url: { en: resource.url, ar: resource.url } } : {}),
      },
    });
  }
}

async function fileOf(
  ctx: CommandCtx,
  files: Files,
  relative: string,
  purpose: 'video' | 'course_material',
  name = path.basename(relative),
): Promise<{ id: bigint }> {
  const known = files.get(relative);
  if (known) return known;
  const full = path.join(CONTENT, relative);
  const file = await importFile(ctx, {
    path: full,
    name,
    purpose,
    mimeType: MIME[path.extname(full)] ?? 'application/octet-stream',
  });
  files.set(relative, file);
  return file;
}

/** Writes a course with its files, quizzes and assignments, published. */
export async function seedCourse(org: Org, course: SeedCourse, people: SeededPeople): Promise<void> {
  await seedCourseCommand(systemCtx(org, 'seed'), { course, people });
}
