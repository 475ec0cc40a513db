import { CourseCover } from '@/components/covers/course-cover';
import type { CoverOutline } from '@/components/covers/geometry';
import { PageWithMargin } from '@/components/patterns/app-shell';
import { Badge } from '@/components/ui/badge';
import { Num } from '@/components/ui/bidi';
import { CornerUpLeft, Play, Video } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { MarginNote } from '@/components/ui/margin-note';
import { ProgressLine } from '@/components/ui/progress';
import { Frame } from './frame';
import { say } from './words';

/** The outline of the demonstration course. */
export const outline: CoverOutline = [
  {
    lessons: [
      { minutes: 6.7, inked: 1 },
      { minutes: 9.2, inked: 1 },
      { minutes: 4, inked: 1 },
    ],
  },
  {
    lessons: [
      { minutes: 11.1, inked: 1 },
      { minutes: 8.8, inked: 0.59 },
      { minutes: 10, mentor: true },
    ],
  },
  { lessons: [{ minutes: 7.5 }, { minutes: 6 }, { minutes: 4 }] },
  { lessons: [{ minutes: 10.3 }, { minutes: 8.1 }, { minutes: 11.5, mentor: true }] },
];
const short: CoverOutline = [
  {
    lessons: [
      { minutes: 5, inked: 1 },
      { minutes: 7, inked: 1 },
      { minutes: 4, inked: 1 },
    ],
  },
  {
    lessons: [
      { minutes: 6, inked: 1 },
      { minutes: 3.5, inked: 1 },
      { minutes: 8, inked: 1, mentor: true },
    ],
  },
];

/** The learner's first page. */
export function Dashboard({ locale }: { locale: string }) {
  const t = say(locale);
  const courses = [
    {
      name: t('Your first online shop', 'متجرك الأول على الإنترنت'),
      text: t('6 of 12 lessons open, next waits for approval', '6 من 12 درسًا مفتوحة، والتالي بانتظار الاعتماد'),
      value: 38,
      act: t('Continue', 'متابعة'),
      outline,
      tint: 0,
    },
    {
      name: t('Photographs with a phone', 'التصوير بالهاتف'),
      text: t('Finished 2 November, certificate ready', 'اكتملت في 2 نوفمبر، والشهادة جاهزة'),
      value: 100,
      act: t('Certificate', 'الشهادة'),
      outline: short,
      tint: 1,
    },
  ];
  return (
    <Frame locale={locale}>
      <PageWithMargin
        margin={
          <>
            <h2 className="mb-3 text-base">{t('From your mentor', 'من الإرشاد')}</h2>
            <MarginNote
              author={{ name: t('Yusuf Al-Amin', 'يوسف الأمين') }}
              when={<Num>18:20</Num>}
              actions={
                <a className="link" href="/a">
                  {t('Open my price sheet', 'فتح جدول الأسعار')}
                </a>
              }
            >
              {t(
                'Clear table, and the material costs are right. Delivery is missing from the fig candle.',
                'الجدول واضح وتكاليف المواد صحيحة. تكلفة التوصيل غائبة عن شمعة التين.',
              )}
            </MarginNote>
          </>
        }
      >
        <h1 className="text-xl">{t('Good evening, Mariam', 'مساء الخير يا مريم')}</h1>
        <section className="mt-6 mb-11 grid items-center gap-x-8 gap-y-5 md:grid-cols-[17rem_minmax(0,1fr)]">
          <CourseCover outline={outline} />
          <div>
            <div className="text-sm text-ink-2">
              {t('Your first online shop · lesson 5 of 12', 'متجرك الأول على الإنترنت · الدرس 5 من 12')}
            </div>
            <h2 className="mt-0.5 mb-2 text-2xl">{t('Price so that you can stay', 'تسعير يضمن البقاء')}</h2>
            <p className="text-base text-ink-2">
              {t('Paused at 5:14 of 8:48. Before that, 1:10 was skipped.', 'توقّف عند 5:14 من 8:48، وقبلها تُخطّي 1:10.')}
            </p>
            <div className="mt-5 flex flex-wrap gap-3">
              <LinkButton variant="primary" size="lg" href="/x">
                <Play size="s" />
                {t('Continue from 5:14', 'متابعة من 5:14')}
              </LinkButton>
              <LinkButton variant="ghost" size="lg" href="/y">
                {t('Outline', 'فهرس الدورة')}
              </LinkButton>
            </div>
          </div>
        </section>
        <section className="mb-10">
          <h2 className="mb-1 text-base">{t('This week', 'هذا الأسبوع')}</h2>
          <ul>
            <li className="flex items-center gap-4 border-b border-line py-3.5">
              <div className="flex-1">
                <div className="font-medium">{t('Price sheet, second version', 'جدول الأسعار، النسخة الثانية')}</div>
                <div className="text-sm text-ink-2">
                  {t('Yusuf returned it with two comments · due 21:00', 'أُعيد بتعليقين من يوسف · التسليم 21:00')}
                </div>
              </div>
              <Badge tone="warn" icon={<CornerUpLeft />}>
                {t('Returned', 'أُعيد')}
              </Badge>
            </li>
            <li className="flex items-center gap-4 border-b border-line py-3.5">
              <div className="flex-1">
                <div className="font-medium">
                  {t('Live session: questions about pricing', 'لقاء مباشر: أسئلة عن التسعير')}
                </div>
                <div className="text-sm text-ink-2">
                  {t('Salma Nasser · 19:00, Amman time', 'سلمى ناصر · 19:00 بتوقيت عمّان')}
                </div>
              </div>
              <Badge icon={<Video />}>{t('45 min', '45 دقيقة')}</Badge>
            </li>
          </ul>
        </section>
        <h2 className="mb-1 text-base">{t('My courses', 'دوراتي')}</h2>
        <ul>
          {courses.map((course) => (
            <li
              key={course.name}
              className="grid grid-cols-[4.5rem_minmax(0,1fr)_auto] items-center gap-4 border-b border-line py-3.5 md:grid-cols-[4.5rem_minmax(0,1fr)_8rem_3rem_6.75rem]"
            >
              <CourseCover outline={course.outline} size="small" tint={course.tint} />
              <div>
                <div className="text-base font-medium">{course.name}</div>
                <div className="text-sm text-ink-2">{course.text}</div>
              </div>
              <ProgressLine value={course.value} label={course.name} className="hidden md:block" />
              <span className="nr text-sm text-ink-2">
                <Num>{course.value}%</Num>
              </span>
              <LinkButton href="/c" className="hidden md:inline-flex">
                {course.act}
              </LinkButton>
            </li>
          ))}
        </ul>
      </PageWithMargin>
    </Frame>
  );
}
