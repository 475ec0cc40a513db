import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Block, blocks } from '@/lib/rich-text/blocks';
import { cast, person, schools } from '@/prisma/seed/cast';
import { courses } from '@/prisma/seed/content/courses';
import { mediaKeys, mediaOf } from '@/prisma/seed/content/media';
import type { SeedItem, SeedLesson, SeedResource } from '@/prisma/seed/content/types';
import { essays, work } from '@/prisma/seed/content/work';
import { readFragments } from '@/server/domains/media/rules/fragments';

const CONTENT = join(import.meta.dirname, '../../prisma/seed/content');
const MEDIA = join(CONTENT, 'media');
const FILES = join(CONTENT, 'files');
const LOCALES = ['en', 'ar'] as const;

const lessons: { course: string; lesson: SeedLesson }[] = courses.flatMap((course) =>
  course.sections.flatMap((section) => section.lessons.map((lesson) => ({ course: course.slug, lesson }))),
);
const items: SeedItem[] = lessons.flatMap(({ lesson }) => lesson.items);
const quizzes = items.filter((item) => item.kind === 'quiz');
const assignments = items.filter((item) => item.kind === 'assignment');
const resources: SeedResource[] = courses.flatMap((course) => [
  ...(course.resources ?? []),
  ...course.sections.flatMap((section) => [
    ...(section.resources ?? []),
    ...section.lessons.flatMap((lesson) => lesson.resources ?? []),
  ]),
]);

/** Every pair of texts below `value`, with the path to it. */
function pairs(value: unknown, path: string): { path: string; en: unknown; ar: unknown }[] {
  if (value === null || typeof value !== 'object') return [];
  if ('en' in value && 'ar' in value) return [{ path, en: value.en, ar: value.ar }];
  return Object.entries(value).flatMap(([key, inner]) => pairs(inner, `${path}.${key}`));
}

/** All strings below `value`. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'type' || key === 'tone' ? [] : strings(inner)));
}

const isFileName = (text: string) => /^[a-z0-9-]+(\.(en|ar))?\.[a-z]+$/.test(text);
const letters = (text: string, script: RegExp) => text.match(script)?.length ?? 0;
const numbers = (text: string) =>
  (text.replace(/(\d),(\d{3})/g, '$1$2').match(/\d+(?:\.\d+)?/g) ?? []).map((n) => String(Number(n)));

const everyPair = [
  ...courses.flatMap((course) => pairs(course, course.slug)),
  ...schools.flatMap((school) => pairs(school, school.key)),
];

describe('texts of the demo school', () => {
  it('exist in both languages and are of equal shape', () => {
    expect(everyPair.length).toBeGreaterThan(350);
    for (const { path, en, ar } of everyPair) {
      expect(strings(en).length, path).toBeGreaterThan(0);
      expect(strings(ar).length, path).toBeGreaterThan(0);
      if (typeof en === 'string') expect([en.trim(), String(ar).trim()], path).not.toContain('');
    }
  });

  it('are written in the script of their language', () => {
    for (const { path, en, ar } of everyPair) {
      for (const text of strings(ar).filter((text) => !isFileName(text))) {
        const latin = letters(text, /[A-Za-z]/g);
        expect(latin === 0 || letters(text, /[\u0621-\u064A]/g) > latin, `${path}: ${text}`).toBe(true);
      }
      for (const text of strings(en)) expect(letters(text, /[\u0600-\u06FF]/g), `${path}: ${text}`).toBe(0);
    }
  });

  it('use Arabic punctuation and Latin digits in Arabic', () => {
    for (const { path, ar } of everyPair) {
      if (path.endsWith('accepted')) continue;
      for (const text of strings(ar)) expect(text, path).not.toMatch(/[\u0660-\u0669]|[\u0621-\u064A] ?[,;?]/);
    }
  });

  it('are valid rich text wherever they are blocks, with as many blocks and table cells in both languages', () => {
    const shape = (document: Block[]) =>
      document.map((one) => (one.type === 'table' ? `table ${one.head.length}×${one.rows.length}` : one.type));
    for (const { path, en, ar } of everyPair) {
      if (!Array.isArray(en) || typeof en[0] === 'string') continue;
      const both = z.object({ en: blocks, ar: blocks }).parse({ en, ar });
      expect(shape(both.ar), path).toEqual(shape(both.en));
      for (const one of [...both.en, ...both.ar]) {
        if (one.type === 'table') for (const row of one.rows) expect(row.length, path).toBe(one.head.length);
      }
    }
  });

  it('show the same numbers in both languages', () => {
    const cells = (document: Block[]) => document.flatMap((one) => (one.type === 'table' ? one.rows.flat() : []));
    const plain = (cell: string) => cell.replace(/[\u2066\u2069\s]/g, '');
    const decimals = (document: Block[]) => [
      ...new Set(numbers(strings(document).join(' ')).filter((n) => n.includes('.'))),
    ];
    for (const { path, en, ar } of everyPair) {
      if (!Array.isArray(en) || typeof en[0] === 'string') continue;
      cells(en).forEach((cell, i) => {
        if (/^[\d.,÷×=%−\s]+$/.test(cell)) expect(plain(cells(ar as Block[])[i] ?? ''), path).toBe(plain(cell));
      });
      expect(decimals(ar as Block[]).toSorted(), path).toEqual(decimals(en).toSorted());
    }
    for (const { path, en, ar } of everyPair.filter(({ path }) => /options\.\d+\.text$/.test(path))) {
      const digits = numbers(String(ar)).toSorted();
      if (digits.length > 0 && numbers(String(en)).length > 0) {
        expect(numbers(String(en)), path).toEqual(expect.arrayContaining(digits));
      }
    }
  });

  it('keep summaries between 70 and 160 characters', () => {
    for (const { summary, slug } of [...courses, ...lessons.map(({ lesson }) => lesson)]) {
      for (const locale of LOCALES) {
        expect(summary[locale].length, `${slug} ${locale}`).toBeGreaterThanOrEqual(70);
        expect(summary[locale].length, `${slug} ${locale}`).toBeLessThanOrEqual(160);
      }
    }
  });
});

describe('courses of the demo school', () => {
  it('have slugs nobody else has', () => {
    expect(new Set(courses.map((course) => course.slug)).size).toBe(courses.length);
    for (const course of courses) {
      const slugs = course.sections.flatMap((section) => section.lessons.map((lesson) => lesson.slug));
      expect(new Set(slugs).size, course.slug).toBe(slugs.length);
      for (const slug of [course.slug, ...slugs]) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('include one of at least eight lessons whose first four are open to all', () => {
    const main = courses.find((course) => course.slug === 'your-first-online-shop');
    const inOrder = main?.sections.flatMap((section) => section.lessons) ?? [];
    expect(inOrder.length).toBe(12);
    expect(inOrder.map((lesson) => lesson.preview === true)).toEqual(inOrder.map((_, i) => i < 4));
    const kinds = new Set(inOrder.flatMap((lesson) => lesson.items.map((item) => item.kind)));
    expect([...kinds].toSorted()).toEqual(['assignment', 'document', 'quiz', 'text', 'video']);
  });

  it('have an instructor of their own school', () => {
    for (const school of schools) {
      for (const slug of school.courses) {
        const course = courses.find((one) => one.slug === slug);
        const instructor = school.people.find((member) => member.key === course?.instructor);
        expect(instructor?.roles, slug).toContain('instructor');
      }
    }
  });

  it('name only files that exist, and every file is named somewhere', () => {
    const named = new Set<string>();
    for (const item of [...items, ...resources]) {
      if (!('file' in item) || item.file === undefined) continue;
      for (const locale of LOCALES) named.add(item.file[locale]);
    }
    for (const item of items.filter((one) => one.kind === 'video'))
      for (const { file } of item.attachments ?? []) for (const locale of LOCALES) named.add(file[locale]);
    for (const { versions } of work) for (const { file } of versions) if (file) named.add(file);
    for (const file of named) expect(existsSync(join(FILES, file)), file).toBe(true);
    expect(readdirSync(FILES).toSorted()).toEqual([...named].toSorted());
  });

  it('lay attachments beside recordings that are not among the files of the lesson', () => {
    const attached = items.flatMap((item) => (item.kind === 'video' ? (item.attachments ?? []) : []));
    expect(attached.length).toBeGreaterThanOrEqual(2);
    const listed = resources.flatMap((resource) => (resource.file ? [resource.file.en, resource.file.ar] : []));
    for (const { file } of attached) for (const locale of LOCALES) expect(listed).not.toContain(file[locale]);
  });

  it('offer downloads for a course, a section and a lesson', () => {
    expect(courses.some((course) => course.resources?.length)).toBe(true);
    expect(courses.some((course) => course.sections.some((section) => section.resources?.length))).toBe(true);
    expect(lessons.some(({ lesson }) => lesson.resources?.length)).toBe(true);
    for (const resource of resources) expect(Boolean(resource.file) !== Boolean(resource.url)).toBe(true);
  });
});

describe('quizzes and assignments', () => {
  it('ask questions that can be marked', () => {
    for (const quiz of quizzes) {
      for (const question of quiz.questions) {
        const where = question.prompt.en;
        expect(question.points, where).toBeGreaterThan(0);
        if (question.type === 'multiple_choice') {
          const correct = question.options.filter((option) => option.correct).length;
          expect(question.options.length, where).toBeGreaterThanOrEqual(3);
          expect(correct, where).toBeGreaterThanOrEqual(1);
          expect(correct, where).toBeLessThan(question.options.length);
          for (const locale of LOCALES) {
            expect(new Set(question.options.map((option) => option.text[locale])).size).toBe(question.options.length);
          }
          // Where several are right the prompt says so, or nobody would know.
          if (correct > 1) expect(where).toMatch(/[Mm]ark all/);
          if (correct > 1) expect(question.prompt.ar).toContain('كل الإجابات الصحيحة');
        }
        if (question.type === 'short_answer') {
          for (const locale of LOCALES) expect(question.accepted[locale].length, where).toBeGreaterThan(0);
        }
      }
    }
  });

  it('cover the four types and can be passed before a mentor reads the essay', () => {
    const types = new Set(quizzes.flatMap((quiz) => quiz.questions.map((question) => question.type)));
    expect(types.size).toBe(4);
    for (const quiz of quizzes) {
      const points = (all: typeof quiz.questions) => all.reduce((sum, question) => sum + question.points, 0);
      const alone = points(quiz.questions.filter((question) => question.type !== 'essay'));
      expect((alone / points(quiz.questions)) * 100, quiz.title.en).toBeGreaterThanOrEqual(quiz.passPercent);
    }
  });

  it('have rubrics whose levels rise to the points of the criterion', () => {
    expect(assignments.length).toBe(4);
    for (const { rubric } of assignments) {
      for (const { title, points, levels } of rubric) {
        const rising = levels.map((level) => level.points);
        expect(rising, title.en).toEqual(rising.toSorted((a, b) => a - b));
        expect(new Set(rising).size, title.en).toBe(levels.length);
        expect(rising.at(-1), title.en).toBe(points);
      }
    }
  });
});

const seconds = (stamp: string) => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** Duration of a fragmented MP4 by its pieces, and whether what a player reads first stands before the pictures. */
async function mp4Facts(file: Buffer): Promise<{ seconds: number; fastStart: boolean }> {
  const read = async (offset: number, length: number) => file.subarray(offset, offset + length);
  const pieces = (await readFragments(read, file.length))?.metadata.segments ?? [];
  const seconds = pieces.reduce((sum, piece) => sum + piece.seconds, 0);
  return { seconds, fastStart: file.indexOf('moov') < file.indexOf('mdat') };
}

describe('videos of the demo school', () => {
  const used = items.filter((item) => item.kind === 'video').map((item) => item.key);

  it('are made for every lesson that names one, and for no other', () => {
    expect(used.toSorted()).toEqual(mediaKeys.toSorted());
  });

  it.each(LOCALES.flatMap((locale) => mediaKeys.map((key) => [key, locale] as const)))(
    '%s.%s plays, with captions inside it',
    async (key, locale) => {
      const media = mediaOf(key, locale);
      const video = readFileSync(join(MEDIA, media.file));
      expect(video.length).toBe(media.bytes);
      const header = await mp4Facts(video);
      expect(header.fastStart).toBe(true);
      expect(Math.abs(header.seconds - media.durationSeconds)).toBeLessThan(0.2);
      expect([media.width, media.height]).toEqual([1280, 720]);
      expect(media.durationSeconds).toBeGreaterThan(30);
      expect(statSync(join(MEDIA, media.poster)).size).toBeLessThan(60_000);

      const captions = readFileSync(join(MEDIA, media.captions), 'utf8');
      expect(captions.startsWith('WEBVTT')).toBe(true);
      const cues = [...captions.matchAll(/^(\S+) --> (\S+)\n(.+)$/gm)];
      expect(cues.length).toBeGreaterThanOrEqual(6);
      let last = 0;
      for (const [, from = '', to = '', text = ''] of cues) {
        expect(seconds(from), text).toBeGreaterThanOrEqual(last - 0.001);
        expect(seconds(to), text).toBeGreaterThan(seconds(from));
        expect(text.length, text).toBeLessThanOrEqual(84);
        if (locale === 'ar') expect(letters(text, /[A-Za-z]/g), text).toBe(0);
        last = seconds(to);
      }
      expect(last).toBeLessThanOrEqual(media.durationSeconds);

      const starts = media.chapters.map((chapter) => chapter.atSeconds);
      expect(starts[0]).toBe(0);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      expect(starts.at(-1)).toBeLessThan(media.durationSeconds);
      expect(mediaOf(key, 'ar').chapters.length).toBe(mediaOf(key, 'en').chapters.length);
    },
  );

  it('say the same numbers in the captions of both languages', () => {
    for (const key of mediaKeys) {
      const [en = [], ar = []] = LOCALES.map((locale) => {
        const captions = readFileSync(join(MEDIA, mediaOf(key, locale).captions), 'utf8');
        const text = captions.split('\n').filter((line) => !/-->|^\d+$|^WEBVTT|^Language/.test(line));
        return numbers(text.join(' ')).filter((n) => n.includes('.'));
      });
      expect(ar, key).toEqual(en);
    }
  });

  it('are at most 15 MB together', () => {
    const bytes = readdirSync(MEDIA).reduce((sum, file) => sum + statSync(join(MEDIA, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(15 * 1024 * 1024);
  });
});

describe('the cast', () => {
  it('has every role, keys and addresses of its own, and names in both scripts', () => {
    const roles = new Set(cast.flatMap((member) => member.roles));
    expect([...roles].toSorted()).toEqual(
      ['admin', 'enrolment_manager', 'instructor', 'mentor', 'recruiter', 'student', 'superadmin'].toSorted(),
    );
    expect(new Set(cast.map((member) => member.key)).size).toBe(cast.length);
    expect(new Set(cast.map((member) => member.email)).size).toBe(cast.length);
    for (const member of cast) {
      expect(member.nameEn).toMatch(/^[A-Za-z -]+$/);
      expect(member.nameAr).toMatch(/^[\u0621-\u0652 ]+$/);
      expect(member.email).toMatch(/^[a-z]+@(kurrasa|second)\.example$/);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: member.timezone })).not.toThrow();
      if (member.roles.some((role) => role === 'instructor' || role === 'mentor')) expect(member.bio).toBeDefined();
    }
  });

  it('has twelve learners whose journeys stay inside the courses of their school', () => {
    expect(schools[0]?.people.filter((member) => member.roles.includes('student')).length).toBe(12);
    for (const school of schools) {
      for (const member of school.people) {
        for (const journey of member.journeys ?? []) {
          expect(school.courses).toContain(journey.course);
          const course = courses.find((one) => one.slug === journey.course);
          const inOrder = course?.sections.flatMap((section) => section.lessons) ?? [];
          expect(journey.lesson, member.key).toBeLessThanOrEqual(inOrder.length);
          expect(journey.lastSeenDaysAgo, member.key).toBeLessThanOrEqual(journey.enrolledDaysAgo);
          if (journey.mentor) expect(school.people).toContain(person(journey.mentor));
          const kinds = inOrder[journey.lesson - 1]?.items.map((item) => item.kind) ?? [];
          const wanted = {
            draft: 'assignment',
            waiting: 'assignment',
            returned: 'assignment',
            approved: 'assignment',
            quiz_passed: 'quiz',
            watching: null,
          };
          const kind = wanted[journey.state as keyof typeof wanted];
          if (kind) expect(kinds, member.key).toContain(kind);
        }
      }
    }
  });

  it('handed in exactly the work its journeys imply', () => {
    const order = courses[0]?.sections.flatMap((section) => section.lessons) ?? [];
    for (const member of cast) {
      for (const journey of (member.journeys ?? []).filter((one) => one.course === courses[0]?.slug)) {
        order.forEach((lesson, index) => {
          const assignment = lesson.items.find((item) => item.kind === 'assignment');
          if (assignment?.kind !== 'assignment') return;
          const entry = work.find((one) => one.learner === member.key && one.lesson === lesson.slug);
          const done = index + 1 < journey.lesson || ['certified', 'finished'].includes(journey.state);
          const here =
            index + 1 === journey.lesson && ['draft', 'waiting', 'returned', 'approved'].includes(journey.state);
          expect(entry !== undefined, `${member.key} ${lesson.slug}`).toBe(done || here);
          const last = entry?.versions.at(-1);
          if (done || journey.state === 'approved') expect(last?.review?.decision ?? 'approved').toBe('approved');
          if (here && journey.state === 'returned') expect(last?.review?.decision).toBe('returned');
          if (here && journey.state === 'waiting')
            expect([last?.review, typeof last?.sentHoursAgo]).toEqual([undefined, 'number']);
          if (here && journey.state === 'draft') expect(last?.sentHoursAgo).toBeUndefined();
          for (const version of entry?.versions ?? []) {
            blocks.parse(version.text);
            const text = strings(version.text).join('\n');
            for (const { quote } of version.review?.comments ?? []) if (quote) expect(text).toContain(quote);
            version.review?.points.forEach((points, criterion) => {
              expect(
                assignment.rubric[criterion]?.levels.map((level) => level.points),
                member.key,
              ).toContain(points);
            });
            if (version.review) expect(version.review.points.length).toBe(assignment.rubric.length);
          }
        });
        const passedPageQuiz = journey.lesson > 9 || (journey.lesson === 9 && journey.state === 'quiz_passed');
        expect(member.key in essays, member.key).toBe(passedPageQuiz);
      }
    }
  });
});
