import type { SeedCourse } from '../types';
import { note, ol, p, t, table, ul, warning } from '../write';

/** The one course of the second school: two lessons, text only. */
export const keepYourToolsSharp: SeedCourse = {
  slug: 'keep-your-tools-sharp',
  title: t('Keep your tools sharp', 'شحذ الأدوات'),
  tagline: t('One stone, one angle, ten minutes a week.', 'حجر واحد وزاوية واحدة وعشر دقائق في الأسبوع.'),
  summary: t(
    'Two short lessons on sharpening a chisel by hand: how to see that it is blunt, and how to bring the edge back on one stone.',
    'درسان قصيران في شحذ الإزميل باليد: كيف نعرف أنه كليل، وكيف نعيد إليه حدّه على حجر واحد وبقليل من الصبر.',
  ),
  description: t(
    [p('A blunt chisel needs force, and force slips. Two lessons, to be read beside the bench.')],
    [p('الإزميل الكليل يحتاج إلى قوة، والقوة تنزلق. درسان للقراءة إلى جانب طاولة العمل.')],
  ),
  outcomes: t(
    ['Recognise a blunt edge without touching it', 'Sharpen a chisel on one stone'],
    ['معرفة الحدّ الكليل من غير لمسه', 'شحذ إزميل على حجر واحد'],
  ),
  questions: [],
  level: 'beginner',
  tint: 'chart-4',
  priceMinor: 0,
  currency: 'SAR',
  instructor: 'second-peter',
  sections: [
    {
      title: t('At the bench', 'على طاولة العمل'),
      lessons: [
        {
          slug: 'see-a-blunt-edge',
          title: t('See a blunt edge', 'رؤية الحدّ الكليل'),
          summary: t(
            'A sharp edge reflects no light. A lamp, a sheet of paper and end grain tell you what state a chisel is in.',
            'الحدّ الحاد لا يعكس الضوء. مصباح وورقة وقطعة خشب من طرفها تكشف حال الإزميل.',
          ),
          minutes: 6,
          preview: true,
          items: [
            {
              kind: 'text',
              title: t('Three tests', 'ثلاثة فحوص'),
              body: t(
                [
                  p(
                    'A sharp edge is two surfaces that meet in a line. A line has no width, so it reflects no light. Everything you can see of an edge is blunt.',
                  ),
                  ol(
                    '**Light.** Hold the edge under a lamp and tilt it. A bright thread means blunt along its whole length; bright points mean nicks.',
                    '**Paper.** Hang a sheet from two fingers and cut down from its edge. A sharp chisel cuts, a blunt one tears.',
                    '**End grain.** Pare a piece of pine across the end. Sharp leaves a smooth, slightly shiny surface; blunt leaves white, crushed spots.',
                  ),
                  warning(
                    'Never test with the thumb. A chisel that is sharp enough to test does not let you know in time.',
                  ),
                  p(
                    'Do the light test every time you pick the tool up. It takes two seconds and tells you more than the calendar.',
                  ),
                ],
                [
                  p('الحدّ الحاد سطحان يلتقيان في خط. والخط لا عرض له، فلا يعكس ضوءًا. كل ما يُرى من الحدّ كليل.'),
                  ol(
                    '**الضوء.** نمسك الحدّ تحت مصباح ونميله. الخيط اللامع يعني حدًّا كليلًا على طوله، والنقاط اللامعة ثلمات.',
                    '**الورقة.** نعلّق ورقة بين إصبعين ونقطع من حافتها إلى الأسفل. الإزميل الحاد يقطع، والكليل يمزّق.',
                    '**طرف الخشب.** نقشر قطعة صنوبر من طرفها. الحاد يترك سطحًا أملس فيه لمعة خفيفة، والكليل يترك بقعًا بيضاء مسحوقة.',
                  ),
                  warning('لا نختبر الحدّ بالإبهام أبدًا. الإزميل الحاد لا ينبّه إلى الجرح في الوقت المناسب.'),
                  p('يُجرى فحص الضوء كلما أُمسكت الأداة. يستغرق ثانيتين ويخبر بأكثر مما يخبر به التقويم.'),
                ],
              ),
            },
          ],
        },
        {
          slug: 'one-stone-one-angle',
          title: t('One stone, one angle', 'حجر واحد وزاوية واحدة'),
          summary: t(
            'Thirty degrees, one medium stone, a burr you can feel: the whole of sharpening in five steps and ten minutes.',
            'ثلاثون درجة وحجر متوسط وزائدة تُحسّ بالإصبع: الشحذ كله في خمس خطوات وعشر دقائق.',
          ),
          minutes: 10,
          items: [
            {
              kind: 'text',
              title: t('Five steps', 'خمس خطوات'),
              body: t(
                [
                  p(
                    'One water stone of medium grain, about 1000, is enough for a year. Lay it on a wet cloth so that it does not slip.',
                  ),
                  ol(
                    'Soak the stone for ten minutes, until no more bubbles rise.',
                    'Lay the back of the chisel flat on the stone and draw it ten times. Only the first centimetre matters, but it must be really flat.',
                    'Turn it over. Put the bevel on, raise the handle a little: about 30 degrees. Lock the wrists and move from the hips, twenty strokes.',
                    'Feel along the back, away from the edge: a fine wire, the burr, on the whole width. No burr means: not finished.',
                    'Lay the back flat again, two strokes, and the burr is off. Then the light test.',
                  ),
                  table(
                    ['Angle', 'For'],
                    ['25°', 'Paring softwood'],
                    ['30°', 'Everything, to begin with'],
                    ['35°', 'Hardwood and the mallet'],
                  ),
                  ul('Use the whole stone, or it becomes hollow.', 'Ten minutes a week beat an hour a month.'),
                  note(
                    'A rise of 6 mm over a distance of 12 mm is an angle of about 27 degrees. Draw it once on paper and the hand remembers.',
                  ),
                ],
                [
                  p('حجر ماء واحد متوسط الخشونة، نحو 1000، يكفي سنة. نضعه على قماش مبلّل كي لا ينزلق.'),
                  ol(
                    'ننقع الحجر عشر دقائق حتى تتوقف الفقاعات.',
                    'نضع ظهر الإزميل مستويًا على الحجر ونسحبه عشر مرات. لا يهم إلا السنتيمتر الأول، لكن يجب أن يستوي تمامًا.',
                    'نقلبه ونضع الشطفة على الحجر ونرفع المقبض قليلًا: نحو 30 درجة. نثبّت المعصمين ونتحرك من الخصر، عشرين سحبة.',
                    'نتحسّس الظهر بعيدًا عن الحدّ: سلك رفيع هو الزائدة على العرض كله. غيابها يعني أن العمل لم ينتهِ.',
                    'نعيد الظهر مستويًا، سحبتين، فتزول الزائدة. ثم فحص الضوء.',
                  ),
                  table(
                    ['الزاوية', 'الاستعمال'],
                    ['25°', 'قشر الخشب الليّن'],
                    ['30°', 'كل شيء في البداية'],
                    ['35°', 'الخشب الصلب والمطرقة'],
                  ),
                  ul('نستعمل سطح الحجر كله، وإلا تقعّر.', 'عشر دقائق كل أسبوع خير من ساعة كل شهر.'),
                  note('ارتفاع 6 ملم عند مسافة 12 ملم زاوية تقارب 27 درجة. نرسمها مرة على ورقة فتتذكرها اليد.'),
                ],
              ),
            },
          ],
        },
      ],
    },
  ],
};
