import type { SeedCourse } from '../types';
import { h, note, ol, p, t, table, ul, warning } from '../write';
import { sixPictures } from './practice';
import { phoneQuiz } from './quiz-phone';

/** Free and short: six lessons, six pictures. */
export const photographsWithAPhone: SeedCourse = {
  slug: 'photographs-with-a-phone',
  title: t('Photographs with a phone', 'التصوير بالهاتف'),
  tagline: t('One window, one table, six pictures that sell.', 'نافذة واحدة وطاولة واحدة وست صور تبيع.'),
  summary: t(
    'A free course of six short lessons: window light, a steady phone, a plain background, true size and honest correction.',
    'دورة مجانية من ستة دروس قصيرة: ضوء النافذة، وثبات الهاتف، وخلفية هادئة، وحجم مفهوم، وتصحيح لا يخدع.',
  ),
  description: t(
    [
      p(
        'Everything in this course happens on one table beside one window, with the phone you already have. Each lesson ends with one picture; after six lessons you have a set that fits a product page.',
      ),
      p(
        'Nothing has to be bought. What helps costs less than a coffee: a sheet of white paper, a roll of tape, a cup to lean the phone on.',
      ),
    ],
    [
      p(
        'كل ما في هذه الدورة يجري على طاولة واحدة إلى جانب نافذة واحدة، وبالهاتف الموجود. ينتهي كل درس بصورة، وبعد ستة دروس تكتمل مجموعة تصلح لصفحة منتج.',
      ),
      p('لا يلزم شراء شيء. ما يفيد أرخص من فنجان قهوة: ورقة بيضاء، ولفّة شريط لاصق، وكوب يُسند إليه الهاتف.'),
    ],
  ),
  outcomes: t(
    [
      'Find the right place and hour beside a window',
      'Take pictures that are sharp without a tripod',
      'Show how large a thing is without writing it',
      'Correct brightness and colour so that the product arrives as it looked',
    ],
    [
      'اختيار المكان والساعة المناسبين إلى جانب النافذة',
      'التقاط صور حادّة من دون حامل',
      'بيان حجم الشيء من غير كتابته',
      'تصحيح الإضاءة واللون بحيث يصل المنتج كما ظهر',
    ],
  ),
  questions: [
    {
      question: t('Is my phone good enough?', 'هل يكفي هاتفي؟'),
      answer: t(
        'If it is less than about eight years old, yes. The lessons use no setting that only new phones have.',
        'نعم إن كان عمره أقل من ثماني سنوات تقريبًا. لا تستعمل الدروس أي خاصية تنفرد بها الهواتف الجديدة.',
      ),
    },
  ],
  level: 'beginner',
  tint: 'chart-2',
  priceMinor: 0,
  currency: 'SAR',
  instructor: 'salma',
  sections: [
    {
      title: t('Before the picture', 'قبل الصورة'),
      lessons: [
        {
          slug: 'light-that-costs-nothing',
          title: t('Light that costs nothing', 'ضوء بلا ثمن'),
          summary: t(
            'Three places in one room, the same cup, the same minute: why the place beside the window is the one to use.',
            'ثلاثة أماكن في غرفة واحدة، والكوب نفسه في الدقيقة نفسها: لماذا نختار المكان المجاور للنافذة.',
          ),
          minutes: 8,
          preview: true,
          items: [
            { kind: 'video', key: 'light', title: t('Three places, one cup', 'ثلاثة أماكن وكوب واحد') },
            {
              kind: 'text',
              title: t('Find your place', 'اختيار المكان'),
              body: t(
                [
                  p('Take a plain white cup and walk through the room with it. Look at the cup, not at the room.'),
                  table(
                    ['Place', 'What the cup shows'],
                    ['Under the ceiling lamp', 'Dark under the rim, yellow, two shadows'],
                    ['In direct sun', 'One side burnt out, one side black'],
                    ['Beside the window, one metre away', 'Soft change from light to dark: it looks round'],
                  ),
                  p(
                    '**Large light is soft, small light is hard.** A lamp is small. The sun is huge but so far away that it looks small, so its shadows are hard too. A window without sun is a lamp one metre wide.',
                  ),
                  h('The hour'),
                  ul(
                    'A window to the north is good all day (in the southern half of the world, one to the south).',
                    'Any other window is good while the sun is elsewhere.',
                    'If the sun comes in, tape baking paper over the glass. Now the window is the lamp again.',
                  ),
                  note('Your picture for this lesson: the white cup, from the front, with a soft shadow on one side.'),
                ],
                [
                  p('نأخذ كوبًا أبيض سادة ونتجوّل به في الغرفة. ننظر إلى الكوب لا إلى الغرفة.'),
                  table(
                    ['المكان', 'ما يظهر على الكوب'],
                    ['تحت مصباح السقف', 'عتمة تحت الحافة، وصفرة، وظلّان'],
                    ['في الشمس المباشرة', 'جانب محترق وجانب أسود'],
                    ['إلى جانب النافذة على بعد متر', 'انتقال ناعم من النور إلى الظل، فيبدو الكوب مستديرًا'],
                  ),
                  p(
                    '**الضوء الكبير ناعم، والضوء الصغير قاسٍ.** المصباح صغير. والشمس هائلة لكن بُعدها يجعلها صغيرة في عيوننا، فظلالها قاسية أيضًا. أما النافذة التي لا تدخلها الشمس فهي مصباح عرضه متر.',
                  ),
                  h('الساعة'),
                  ul(
                    'النافذة الشمالية صالحة طوال النهار (وفي النصف الجنوبي من الأرض النافذة الجنوبية).',
                    'وكل نافذة أخرى صالحة ما دامت الشمس في جهة أخرى.',
                    'إذا دخلت الشمس نلصق ورق زبدة على الزجاج، فتعود النافذة مصباحًا.',
                  ),
                  note('صورة هذا الدرس: الكوب الأبيض من الأمام، وعلى أحد جانبيه ظل ناعم.'),
                ],
              ),
            },
          ],
        },
        {
          slug: 'hold-the-phone-still',
          title: t('Hold the phone still', 'هاتف ثابت'),
          summary: t(
            'Most blurred pictures come from movement, not from focus. A cup, two elbows and the timer make them sharp at no cost.',
            'أغلب الصور المغبّشة سببها الحركة لا التركيز. كوب ومرفقان ومؤقّت تجعلها حادّة بلا كلفة.',
          ),
          minutes: 8,
          preview: true,
          items: [
            {
              kind: 'text',
              title: t('Four ways to be steady', 'أربع طرق للثبات'),
              body: t(
                [
                  p(
                    'By a window the phone needs about a thirtieth of a second for a picture. In that time a hand moves enough to soften every edge. You see it only later, on a large screen, as a picture that is “somehow not good”.',
                  ),
                  ol(
                    'Clean the lens with a cotton cloth. Half of all veiled pictures end here.',
                    'Put both elbows on the table, or lean the phone against a full cup.',
                    'Set the timer to three seconds, so that no finger touches the screen when the picture is taken.',
                    'Take three pictures of everything and keep the sharpest.',
                  ),
                  h('Stand further away'),
                  p(
                    'Wide lenses bend things: close up, a jar has a large belly and a small foot. Step back until you are about one metre away and use **2×**. If the phone has no second lens, step back and cut the picture later; a picture 3,000 pixels wide still has 1,500 after you have cut it in half, and that is enough for a page.',
                  ),
                  warning(
                    'Never zoom further than the fixed steps of the phone. Between them it only enlarges, and every label turns to porridge.',
                  ),
                  note(
                    'Your picture for this lesson: the product at 2×, sharp enough to read its label on a computer.',
                  ),
                ],
                [
                  p(
                    'عند النافذة يحتاج الهاتف إلى نحو جزء من ثلاثين جزءًا من الثانية لالتقاط الصورة. في هذه المدة تتحرك اليد بما يكفي لتليين كل حافة، ولا يظهر ذلك إلا لاحقًا على شاشة كبيرة، في صورة «فيها شيء غير مريح».',
                  ),
                  ol(
                    'نمسح العدسة بقماش قطني. نصف الصور الضبابية ينتهي أمره هنا.',
                    'نضع المرفقين على الطاولة، أو نسند الهاتف إلى كوب ممتلئ.',
                    'نضبط المؤقّت على ثلاث ثوانٍ، فلا تلمس إصبع الشاشة لحظة الالتقاط.',
                    'نلتقط ثلاث صور من كل مشهد ونُبقي أحدّها.',
                  ),
                  h('خطوة إلى الخلف'),
                  p(
                    'العدسات الواسعة تُحرّف الأشكال: عن قرب يصبح للمرطبان بطن كبير وقدم صغيرة. نبتعد نحو متر ونستعمل **تقريب ×2**. وإن لم تكن في الهاتف عدسة ثانية نبتعد ثم نقص الصورة لاحقًا: صورة عرضها 3000 بكسل يبقى منها 1500 بعد قص نصفها، وهذا يكفي للصفحة.',
                  ),
                  warning('لا نقرّب أبعد من الدرجات الثابتة في الهاتف. فبينها يكتفي بالتكبير، ويتحول كل ملصق إلى عجين.'),
                  note('صورة هذا الدرس: المنتج بتقريب ×2، حادّة بما يكفي لقراءة ملصقه على الحاسوب.'),
                ],
              ),
            },
          ],
        },
        {
          slug: 'a-background-that-says-nothing',
          title: t('A background that says nothing', 'خلفية لا تقول شيئًا'),
          summary: t(
            'One sheet of paper, bent, without an edge: how to make the product the only thing in the picture that can be looked at.',
            'ورقة واحدة منحنية بلا حافة: كيف يصبح المنتج الشيء الوحيد الذي تقع عليه العين في الصورة.',
          ),
          minutes: 7,
          items: [
            { kind: 'video', key: 'background', title: t('A bent sheet of paper', 'ورقة منحنية') },
            {
              kind: 'text',
              title: t('Bend it, do not fold it', 'نحنيها ولا نطويها'),
              body: t(
                [
                  p(
                    'The eye goes to edges. The line where the table meets the wall is an edge, and it runs straight through your product. Take it away and the product stands alone.',
                  ),
                  ol(
                    'Tape a large sheet of paper to the wall or to a box, about half a metre up.',
                    'Let it fall forward onto the table in a curve. No fold: a fold is a line again.',
                    'Put the product a hand’s width in front of the curve, so that its shadow falls on the flat part.',
                  ),
                  h('Which colour?'),
                  table(
                    ['Product', 'Paper'],
                    ['Dark or colourful', 'White or a warm light grey'],
                    ['White, glass', 'Grey, or a brown baking tray'],
                    ['Wood, leather', 'White; never brown on brown'],
                  ),
                  p(
                    'Choose one and stay with it. A shop whose pictures have the same ground looks like a shop; six different grounds look like a flea market.',
                  ),
                  note(
                    'Your picture for this lesson: the product on paper without a visible edge, with nothing else in the picture.',
                  ),
                ],
                [
                  p(
                    'تذهب العين إلى الحواف. والخط الذي تلتقي فيه الطاولة بالجدار حافة تمر من وسط المنتج. فإذا أزلناها وقف المنتج وحده.',
                  ),
                  ol(
                    'نلصق ورقة كبيرة على الجدار أو على صندوق، بارتفاع نصف متر تقريبًا.',
                    'نتركها تنزل إلى الأمام على الطاولة في انحناءة. بلا طيّ، فالطيّة خط من جديد.',
                    'نضع المنتج أمام الانحناءة بشبر، ليقع ظله على الجزء المستوي.',
                  ),
                  h('أيّ لون؟'),
                  table(
                    ['المنتج', 'الورقة'],
                    ['داكن أو ملوّن', 'أبيض، أو رمادي فاتح دافئ'],
                    ['أبيض أو زجاجي', 'رمادي، أو صينية فرن بنّية'],
                    ['خشب أو جلد', 'أبيض، ولا نضع البني على البني'],
                  ),
                  p(
                    'نختار لونًا ونلتزم به. المتجر الذي تجمع صوره خلفية واحدة يبدو متجرًا، وست خلفيات مختلفة تبدو سوقًا للمستعمل.',
                  ),
                  note('صورة هذا الدرس: المنتج على ورق بلا حافة ظاهرة، ولا شيء غيره في الصورة.'),
                ],
              ),
            },
          ],
        },
      ],
    },
    {
      title: t('The six pictures', 'الصور الست'),
      resources: [
        {
          title: t('Checklist: six photographs', 'قائمة التحقق: ست صور'),
          type: 'pdf',
          file: t('six-photographs.en.pdf', 'six-photographs.ar.pdf'),
        },
      ],
      lessons: [
        {
          slug: 'how-large-is-it',
          title: t('How large is it?', 'كم حجمه؟'),
          summary: t(
            'Wrong size is one of the commonest reasons to send something back. A hand, a table and a row of two prevent it.',
            'الحجم غير المتوقع من أكثر أسباب الإرجاع شيوعًا. يد وطاولة وقطعتان متجاورتان تمنع ذلك قبل الشراء.',
          ),
          minutes: 7,
          items: [
            {
              kind: 'text',
              title: t('Something everybody knows', 'شيء يعرفه الجميع'),
              body: t(
                [
                  p(
                    'On a screen every product is as large as the screen. A cup for espresso and a cup for soup look the same, until one of them arrives. Centimetres help, but few people read them and fewer can imagine them.',
                  ),
                  p('Put something into the picture whose size is known everywhere:'),
                  ul(
                    '**A hand** that holds the thing as it would be held in use. Plain sleeve, no jewellery, nails clean.',
                    '**The place**: a candle on a bedside table, a bag on a shoulder.',
                    '**Itself**: the small and the large one side by side, if there are two sizes.',
                  ),
                  h('What does not work'),
                  p(
                    'Coins differ from country to country. A ruler makes every product look like evidence. A flower has no size at all. And a hand that comes from above, towards the camera, makes everything small: let it come from the side.',
                  ),
                  note('Two pictures for this lesson: one in a hand, one in the place where it is used.'),
                ],
                [
                  p(
                    'على الشاشة يصبح كل منتج بحجم الشاشة. فنجان القهوة ووعاء الحساء يبدوان سواء، إلى أن يصل أحدهما. والسنتيمترات تفيد، لكن قليلين يقرؤونها، وأقل منهم من يتخيّلها.',
                  ),
                  p('نضع في الصورة شيئًا يعرف الناس حجمه في كل مكان:'),
                  ul(
                    '**يد** تمسك الشيء كما يُمسك عند الاستعمال، بكمّ سادة وبلا حُليّ.',
                    '**المكان**: شمعة إلى جانب السرير، أو حقيبة على كتف.',
                    '**المنتج نفسه**: الصغير والكبير متجاوران إن كان له حجمان.',
                  ),
                  h('ما لا ينفع'),
                  p(
                    'العملات المعدنية تختلف من بلد إلى آخر. والمسطرة تجعل المنتج دليلًا في قضية. والزهرة لا حجم لها. واليد القادمة من الأعلى نحو الكاميرا تصغّر كل شيء، فلتأتِ من الجانب.',
                  ),
                  note('لهذا الدرس صورتان: واحدة في اليد، وأخرى في مكان الاستعمال.'),
                ],
              ),
            },
          ],
        },
        {
          slug: 'correct-without-lying',
          title: t('Correct without lying', 'تصحيح لا يخدع'),
          summary: t(
            'Three corrections that bring the picture closer to the thing, and three that bring the parcel back to you.',
            'ثلاثة تصحيحات تقرّب الصورة من الشيء نفسه، وثلاثة تعيد الطرد إلى صاحبه.',
          ),
          minutes: 9,
          items: [
            {
              kind: 'text',
              title: t('Hold it beside the screen', 'المنتج إلى جانب الشاشة'),
              body: t(
                [
                  p(
                    'Correcting is allowed, and needed: the phone does not see as you do. The rule is simple. **Hold the product beside the screen, by the window. Correct until both look the same, then stop.**',
                  ),
                  h('Three that help'),
                  ol(
                    'Brightness: raise it until white paper is white, but the paper’s texture is still there.',
                    'Warmth: move it until the white is neither blue nor yellow.',
                    'Cut: the same shape for all six. 4:5 upright fills a phone; leave about a tenth of the width free on every side.',
                  ),
                  h('Three that come back'),
                  ul(
                    'More saturation. Sage becomes grass, and grass is not what was ordered.',
                    'Filters with a name. They change every colour at once.',
                    'Wiping away what belongs to the product: grain, a seam, the join of the mould.',
                  ),
                  h('Small enough to load'),
                  p(
                    'A picture of 4 MB takes about 16 seconds on a line of 2 Mbit/s (4 × 8 = 32 Mbit, 32 ÷ 2 = 16). The same picture at 1,600 pixels and medium quality has about 0.3 MB and takes about one second. Nobody waits 16 seconds for a candle.',
                  ),
                  note('Your pictures for this lesson: all six, cut to the same shape, each below 0.5 MB.'),
                ],
                [
                  p(
                    'التصحيح جائز بل لازم، لأن الهاتف لا يرى كما نرى. والقاعدة بسيطة: **نضع المنتج إلى جانب الشاشة عند النافذة، ونصحّح حتى يتشابها، ثم نتوقف.**',
                  ),
                  h('ثلاثة تنفع'),
                  ol(
                    'الإضاءة: نرفعها حتى يبيضّ الورق الأبيض، مع بقاء ملمسه ظاهرًا.',
                    'حرارة اللون: نحرّكها حتى لا يكون الأبيض أزرق ولا أصفر.',
                    'القص: شكل واحد للصور الست. النسبة 4:5 بالطول تملأ شاشة الهاتف، ونترك نحو عُشر العرض فارغًا من كل جانب.',
                  ),
                  h('وثلاثة تعيد الطرد'),
                  ul(
                    'زيادة التشبّع: يصبح لون المريمية لون عشب، ولم يطلب أحد العشب.',
                    'المرشّحات الجاهزة: تغيّر الألوان كلها دفعة واحدة.',
                    'محو ما هو من المنتج: عروق الخشب، أو درزة، أو أثر القالب.',
                  ),
                  h('حجم يُحمَّل بسرعة'),
                  p(
                    'صورة حجمها 4 ميغابايت تحتاج إلى نحو 16 ثانية على خط سرعته 2 ميغابت في الثانية: 4 في 8 تساوي 32 ميغابت، و32 على 2 تساوي 16. والصورة نفسها بعرض 1600 بكسل وجودة متوسطة حجمها نحو 0.3 ميغابايت، وتحتاج إلى ثانية واحدة تقريبًا. لا أحد ينتظر شمعة 16 ثانية.',
                  ),
                  note('صور هذا الدرس: الست كلها بقصّ واحد، وكل منها دون 0.5 ميغابايت.'),
                ],
              ),
            },
            sixPictures,
          ],
        },
        {
          slug: 'quiz-six-pictures',
          title: t('Quiz: six pictures', 'اختبار: ست صور'),
          summary: t(
            'Five questions about light, distance and honesty, marked at once. Passing them completes the course and its certificate.',
            'خمسة أسئلة عن الضوء والمسافة والصدق، تظهر درجاتها فورًا. وباجتيازها تكتمل الدورة وتصدر شهادتها.',
          ),
          minutes: 9,
          items: [phoneQuiz],
        },
      ],
    },
  ],
};
