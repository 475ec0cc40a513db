import type { ReactNode } from 'react';
import { CourseCover } from '@/components/covers/course-cover';
import { tintIndex } from '@/components/learning/tint';
import { Button } from '@/components/ui/button';
import { Award, Clock, Download, Languages, ListChecks, PenLine, Smartphone } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { formatMinutes } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { PublicCourseDto } from '@/server/domains/catalog';
import { languagesKey } from './course-card';
import { Price } from './price';

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-3">
      <span className="text-ink-2">{icon}</span>
      <span>{children}</span>
    </li>
  );
}

/** The lessons anybody with an account may open, as long as they stand at the beginning. */
export function freeLessons(course: PublicCourseDto): { count: number; first: string | null } {
  const lessons = course.sections.flatMap((section) => section.lessons);
  const until = lessons.findIndex((lesson) => !lesson.isPreview);
  const count = until < 0 ? lessons.length : until;
  return { count, first: count > 0 ? (lessons[0]?.slug ?? null) : null };
}

/** Price, what each way in gives and until when, and the one button. The same for everybody, so the page can be cached. */
export async function BuyBox({ course, locale }: { course: PublicCourseDto; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'site.course' });
  const isFree = course.priceMinor === 0;
  const preview = freeLessons(course);
  const plain = course.assignmentCount === 0 ? 'Plain' : '';
  const outline = course.sections.map((section) => ({
    lessons: section.lessons.map((lesson) => ({
      minutes: lesson.minutes,
      mentor: lesson.readByMentor,
      inked: lesson.isPreview || isFree ? 1 : 0,
    })),
  }));
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <CourseCover outline={outline} tint={tintIndex(course.tint)} className="rounded-none" />
      <div className="p-6">
        <p className="flex items-baseline justify-between gap-3">
          <span className="text-2xl font-semibold">
            {isFree ? t('free') : <Price minor={course.priceMinor} currency={course.currency} locale={locale} />}
          </span>
          <span className="text-sm text-ink-2">{isFree ? t('noPayment') : t('onePayment')}</span>
        </p>
        <div className="mt-5 flex flex-col gap-2.5">
          {isFree ? (
            <form action="/api/site/enrol" method="post">
              <input type="hidden" name="course" value={course.uuid} />
              <input type="hidden" name="slug" value={course.slug} />
              <input type="hidden" name="locale" value={locale} />
              <Button type="submit" variant="primary" size="lg" wide>
                {t('enrolFree')}
              </Button>
            </form>
          ) : (
            preview.first && (
              <LinkButton variant="primary" size="lg" wide href={`/${locale}/learn/${course.slug}/${preview.first}`}>
                {t('startFree', { count: preview.count })}
              </LinkButton>
            )
          )}
        </div>
        <h2 className="mt-6 border-t border-line pt-6 text-ui tracking-normal">{t('routes')}</h2>
        <ul className="mt-2 flex flex-col gap-2 text-sm text-ink-2">
          <li>{isFree ? t(`freeRoute${plain}`) : t(`paidRoute${plain}`)}</li>
          {!isFree && <li>{t('paidHow')}</li>}
          {!isFree && preview.count > 0 && <li>{t('previewRoute', { count: preview.count })}</li>}
        </ul>
        <ul className="mt-6 flex flex-col gap-2.5 border-t border-line pt-6">
          <Fact icon={<Clock />}>{t('time', { time: formatMinutes(locale, course.minutes) })}</Fact>
          {course.assignmentCount > 0 && (
            <Fact icon={<PenLine />}>{t('assignments', { count: course.assignmentCount })}</Fact>
          )}
          {course.quizCount > 0 && <Fact icon={<ListChecks />}>{t('quizzes', { count: course.quizCount })}</Fact>}
          {course.resourceCount > 0 && (
            <Fact icon={<Download />}>{t('resources', { count: course.resourceCount })}</Fact>
          )}
          <Fact icon={<Languages />}>{t('inLanguages', { languages: languagesKey(course.languages) })}</Fact>
          <Fact icon={<Smartphone />}>{t('slow')}</Fact>
          <Fact icon={<Award />}>{t('certificate')}</Fact>
        </ul>
      </div>
    </div>
  );
}
