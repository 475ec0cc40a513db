import { formatMinutes } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { PublicLessonDto } from '@/server/domains/catalog';

/** How long a lesson is, in the way that fits it: minutes of video, questions, "about 40 min" of work, minutes of reading. */
export async function LessonLength({ lesson, locale }: { lesson: PublicLessonDto; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'site.course' });
  const time = formatMinutes(locale, lesson.minutes);
  if (lesson.readByMentor) return t('about', { time });
  if (lesson.kinds.includes('video')) return time;
  if (lesson.questionCount > 0) return t('questionsCount', { count: lesson.questionCount });
  return lesson.kinds.includes('text') || lesson.kinds.includes('document') ? t('reading', { time }) : time;
}
