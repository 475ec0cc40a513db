import { type AltText, altIn } from '@/lib/pictures/alt-text';
import type { Ctx } from '@/server/core/context';
import type { StoredSheet } from '../rules/sheet';

/** The facts that issuing adds by itself. */
type OwnFacts = 'completedOn' | 'issuedOn' | 'number' | 'verifyUrl';

const INSTRUCTOR = { en: 'Instructor', ar: 'تعليم الدورة' };
const SCHOOL = { en: 'For the school', ar: 'عن المدرسة' };
/** The colour of a school that chose none. */
const BRAND = { hue: 205, chroma: 0.072 };

type Titles = { en?: { title?: string }; ar?: { title?: string } };

const titlesOf = (translations: unknown) => {
  const { en, ar } = (translations ?? {}) as Titles;
  return { en: en?.title ?? '', ar: ar?.title ?? '' };
};

/** What a certificate for this person and course says today: names, lessons and who signs. Read once, then frozen. */
export async function loadSheetFacts(
  ctx: Ctx,
  { personId, courseId }: { personId: bigint; courseId: bigint },
): Promise<Omit<StoredSheet, OwnFacts>> {
  const person = await ctx.db.person.findFirstOrThrow({ where: { id: personId } });
  const course = await ctx.db.course.findFirstOrThrow({
    where: { id: courseId },
    include: {
      courseInstructor_course: { orderBy: [{ position: 'asc' }, { id: 'asc' }], take: 1, include: { person: true } },
      lesson_course: {
        orderBy: { position: 'asc' },
        include: { contentItem_lesson: { where: { kind: 'assignment' }, include: { assignment_contentItem: true } } },
      },
    },
  });
  const sections = [...new Set(course.lesson_course.map((lesson) => lesson.sectionId))];
  const teacher = course.courseInstructor_course[0]?.person;
  const school = { en: ctx.org.name.en ?? '', ar: ctx.org.name.ar ?? '' };
  return {
    learner: { en: person.nameEn ?? '', ar: person.nameAr ?? '' },
    course: titlesOf(course.translations),
    school,
    lessons: course.lesson_course.map((lesson) => ({
      minutes: lesson.minutes,
      section: sections.indexOf(lesson.sectionId),
      readByMentor: lesson.contentItem_lesson.some((item) =>
        item.assignment_contentItem.some((one) => one.needsApproval),
      ),
    })),
    signatory: teacher
      ? { name: { en: teacher.nameEn ?? '', ar: teacher.nameAr ?? '' }, role: INSTRUCTOR }
      : { name: school, role: SCHOOL },
    brandHue: ctx.org.brandHue ?? BRAND.hue,
    brandChroma: ctx.org.brandChroma ?? BRAND.chroma,
    ...(await presentLogo(ctx)),
  };
}

/** The logo as it is now, not as the context of a long job remembers it. */
async function presentLogo(ctx: Ctx): Promise<Pick<StoredSheet, 'logo'>> {
  const organization = await ctx.db.organization.findFirst({ where: { id: ctx.org.id }, select: { logoFile: true } });
  const file = organization?.logoFile;
  if (!file?.width || !file.height) return {};
  const alt = (file.altText ?? {}) as AltText;
  const { uuid, width, height } = file;
  return { logo: { file: uuid, width, height, alt: { en: altIn(alt, 'en'), ar: altIn(alt, 'ar') } } };
}
