import type {
  ContentItem,
  ContentKind,
  Course,
  CourseStatus,
  CourseVisibility,
  Lesson,
  LessonOpening,
  Organization,
  Person,
  Resource,
  Section,
  VideoTrack,
} from '@/server/generated/prisma/client';
import { ownerDb } from '@/tests/support/db';
import { createFile } from './files';
import { createOrganization } from './organizations';
import { next } from './sequence';

const both = (en: object, ar: object) => ({ en, ar });

type CourseFields = Partial<{
  organization: Pick<Organization, 'id'>;
  slug: string;
  status: CourseStatus;
  visibility: CourseVisibility;
  priceMinor: bigint;
  currency: string;
  level: string;
  prerequisites: object;
  publishedLocales: string[];
  translations: object;
  publishedAt: Date;
  instructors: Pick<Person, 'id'>[];
}>;

/** A published, public, free course; a new school unless one is given. */
export async function createCourse(fields: CourseFields = {}): Promise<Course> {
  const { organization = await createOrganization(), instructors = [], ...rest } = fields;
  const n = next();
  const text = (title: string, line: string) => ({
    title,
    tagline: line,
    summary: line,
    description: [{ type: 'paragraph', text: line }],
    outcomes: [line],
  });
  const course = await ownerDb().course.create({
    data: {
      organizationId: organization.id,
      slug: `course-${n}`,
      status: 'published',
      publishedAt: new Date('2026-01-02T00:00:00Z'),
      translations: both(text(`Course ${n}`, 'About the course.'), text(`دورة ${n}`, 'عن الدورة.')),
      ...rest,
    },
  });
  await ownerDb().courseInstructor.createMany({
    data: instructors.map((person, position) => ({
      organizationId: organization.id,
      courseId: course.id,
      personId: person.id,
      position,
    })),
  });
  return course;
}

/** A section at the end of a course (a new course unless one is given). */
export async function createSection(
  fields: Partial<{ course: Course; position: number; translations: object }> = {},
): Promise<Section> {
  const { course = await createCourse(), ...rest } = fields;
  const where = { organizationId: course.organizationId, courseId: course.id };
  const position = await ownerDb().section.count({ where });
  const n = next();
  return ownerDb().section.create({
    data: { ...where, position, translations: both({ title: `Section ${n}` }, { title: `قسم ${n}` }), ...rest },
  });
}

type LessonFields = Partial<{
  course: Course;
  section: Section;
  slug: string;
  position: number;
  opening: LessonOpening;
  opensAt: Date;
  isPreview: boolean;
  minutes: number;
  translations: object;
}>;

/** A lesson at the end of a course; its section is the given one or a new one. Opens when the previous one is complete. */
export async function createLesson(fields: LessonFields = {}): Promise<Lesson> {
  const { course: given, section: place, ...rest } = fields;
  const section = place ?? (await createSection(given ? { course: given } : {}));
  const where = { organizationId: section.organizationId, courseId: section.courseId };
  const position = await ownerDb().lesson.count({ where });
  const n = next();
  return ownerDb().lesson.create({
    data: {
      ...where,
      sectionId: section.id,
      slug: `lesson-${n}`,
      position,
      minutes: 5,
      translations: both({ title: `Lesson ${n}`, summary: 'In short.' }, { title: `درس ${n}`, summary: 'باختصار.' }),
      ...rest,
    },
  });
}

type ItemFields = Partial<{
  lesson: Lesson;
  kind: ContentKind;
  position: number;
  isRequired: boolean;
  minSeenPercent: number;
  embedUrl: string;
  translations: object;
}>;

/** A content item (text unless told otherwise) at the end of a lesson. Quizzes and assignments: see assessment.ts. */
export async function createContentItem(fields: ItemFields = {}): Promise<ContentItem> {
  const { lesson = await createLesson(), kind = 'text', ...rest } = fields;
  const where = { organizationId: lesson.organizationId, lessonId: lesson.id };
  const position = await ownerDb().contentItem.count({ where });
  const n = next();
  const body = (text: string) => (kind === 'text' ? { body: [{ type: 'paragraph', text }] } : {});
  return ownerDb().contentItem.create({
    data: {
      ...where,
      kind,
      position,
      translations: both({ title: `Item ${n}`, ...body('Words.') }, { title: `عنصر ${n}`, ...body('كلمات.') }),
      ...rest,
    },
  });
}

/** A content item of kind video with a track in each language. */
export async function createVideo(
  fields: ItemFields & { durationSeconds?: number } = {},
): Promise<{ item: ContentItem; tracks: VideoTrack[] }> {
  const { durationSeconds = 60, ...rest } = fields;
  const item = await createContentItem({ ...rest, kind: 'video' });
  const organization = { id: item.organizationId };
  const tracks: VideoTrack[] = [];
  for (const locale of ['en', 'ar']) {
    const file = await createFile({
      organization,
      purpose: 'video',
      mimeType: 'video/mp4',
      originalName: `${locale}.mp4`,
    });
    tracks.push(
      await ownerDb().videoTrack.create({
        data: { organizationId: organization.id, contentItemId: item.id, locale, durationSeconds, fileId: file.id },
      }),
    );
  }
  return { item, tracks };
}

/** A resource of a course, or of one of its lessons. */
export async function createResource(
  fields: Partial<{ course: Course; lesson: Lesson; type: string }> = {},
): Promise<Resource> {
  const { lesson, type = 'pdf' } = fields;
  const course = fields.course ?? (lesson ? undefined : await createCourse());
  const organizationId = lesson?.organizationId ?? course?.organizationId ?? 0n;
  const file = await createFile({ organization: { id: organizationId }, purpose: 'course_material' });
  const n = next();
  return ownerDb().resource.create({
    data: {
      organizationId,
      courseId: lesson?.courseId ?? course?.id ?? 0n,
      lessonId: lesson?.id ?? null,
      type,
      translations: both({ title: `Resource ${n}` }, { title: `ملف ${n}` }),
      fileEnId: file.id,
      fileArId: file.id,
    },
  });
}
