import type { SeedSection } from '../../types';
import { h, note, ol, p, quote, t, table, ul, warning } from '../../write';
import { theProductPage } from './quiz-page';

/** Lessons 7 to 9: pictures and words that let a stranger decide. */
export const partThree: SeedSection = {
  title: t('Show it honestly', 'عرض صادق'),
  lessons: [
    {
      slug: 'photographs-by-window-light',
      title: t('Photographs by window light', 'تصوير بضوء النافذة'),
      summary: t(
        'One window from the side, one white card, lamps off: six photographs with a phone that show size, use and detail.',
        'نافذة من الجانب وورقة بيضاء ومصابيح مطفأة: ست صور بالهاتف تبيّن حجم المنتج واستعماله وتفاصيله.',
      ),
      minutes: 12,
      items: [
        {
          kind: 'video',
          key: 'window',
          title: t('Window, table, white card', 'نافذة وطاولة وورقة بيضاء'),
          attachments: [
            {
              title: t('One light, a checklist', 'ضوء واحد، قائمة تحقق'),
              file: t('one-light.en.pdf', 'one-light.ar.pdf'),
            },
          ],
        },
        {
          kind: 'text',
          title: t('The table at the window', 'الطاولة عند النافذة'),
          body: t(
            [
              p(
                'A phone is good enough. What makes a picture look cheap is almost never the camera; it is two kinds of light at once: the blue of the window and the yellow of the lamp. **Switch every lamp off.** Then there is one light, it comes from one side, and the shadow says what shape the thing has.',
              ),
              h('Set it up once'),
              ol(
                'A table about one metre from a window without direct sun. Between nine and eleven in the morning is usually kind.',
                'The window at the side of the product, not behind you and not behind it.',
                'A white sheet of paper, A3, standing on the shadow side, a hand’s width away. Move it nearer until you can just see detail in the shadow.',
                'Tap on the product on the screen and hold: focus and brightness are locked. If the background is white, raise the brightness a little, by +0.3 to +0.7; the phone believes white is grey.',
              ),
              h('Six pictures, no more'),
              table(
                ['Picture', 'It answers'],
                ['1. Whole, from the front', 'What is it?'],
                ['2. In a hand', 'How large is it?'],
                ['3. Where it is used', 'What is it like at home?'],
                ['4. Close, from the side', 'How well is it made?'],
                ['5. In its box, open', 'What arrives?'],
                ['6. With its shortcoming', 'What will I notice later?'],
              ),
              note(
                'The sixth picture feels wrong and prevents returns. A label that sits a little crooked, shown, is a handmade candle. Found at home, it is a complaint.',
              ),
            ],
            [
              p(
                'الهاتف يكفي. ما يجعل الصورة تبدو رخيصة ليس الكاميرا في الغالب، بل ضوءان معًا: زرقة النافذة وصفرة المصباح. **نطفئ كل المصابيح.** عندها يبقى ضوء واحد من جهة واحدة، ويروي الظل شكل الشيء.',
              ),
              h('نُعدّ المكان مرة واحدة'),
              ol(
                'طاولة على بعد متر تقريبًا من نافذة لا تدخلها الشمس مباشرة. الوقت بين التاسعة والحادية عشرة صباحًا مناسب في الغالب.',
                'النافذة إلى جانب المنتج، لا خلف المصوّر ولا خلف المنتج.',
                'ورقة بيضاء كبيرة (A3) واقفة في جهة الظل على بعد شبر، نقرّبها حتى تبدأ تفاصيل الظل بالظهور.',
                'ضغطة مطوّلة على المنتج في الشاشة تثبّت التركيز والإضاءة. ومع الخلفية البيضاء نرفع الإضاءة قليلًا، بين 0.3 و0.7، لأن الهاتف يظن الأبيض رماديًّا.',
              ),
              h('ست صور لا أكثر'),
              table(
                ['الصورة', 'السؤال الذي تجيب عنه'],
                ['1. المنتج كاملًا من الأمام', 'ما هو؟'],
                ['2. في اليد', 'كم حجمه؟'],
                ['3. في مكان استعماله', 'كيف يبدو في البيت؟'],
                ['4. عن قرب من الجانب', 'ما مدى إتقانه؟'],
                ['5. في صندوقه مفتوحًا', 'ماذا يصل؟'],
                ['6. مع عيبه الصغير', 'ماذا سيُلاحظ لاحقًا؟'],
              ),
              note(
                'تبدو الصورة السادسة خطأ، وهي تقلّل الإرجاع. ملصق مائل قليلًا يظهر في الصورة علامة على صنع اليد، فإذا اكتُشف في البيت صار شكوى.',
              ),
            ],
          ),
        },
      ],
      resources: [
        {
          title: t('Checklist: six photographs', 'قائمة التحقق: ست صور'),
          type: 'pdf',
          file: t('six-photographs.en.pdf', 'six-photographs.ar.pdf'),
        },
      ],
    },
    {
      slug: 'words-that-answer-questions',
      title: t('Words that answer questions', 'كلمات تجيب عن الأسئلة'),
      summary: t(
        'A product page is a conversation with one side missing. Five questions, answered in the order in which people ask them.',
        'صفحة المنتج محادثة غاب عنها أحد الطرفين. خمسة أسئلة نجيب عنها بالترتيب الذي يطرحها به الناس.',
      ),
      minutes: 9,
      items: [
        { kind: 'video', key: 'words', title: t('Before and after', 'قبل وبعد') },
        {
          kind: 'text',
          title: t('Five questions in order', 'خمسة أسئلة بالترتيب'),
          body: t(
            [
              p(
                'Nobody reads a product page. People look for the answer to the question they have at that moment, and leave when they do not find it. Sit beside somebody who looks at one, and five questions come back, nearly always in this order:',
              ),
              ol(
                '**What is it exactly?** Material, size, weight. “180 g, burns about 35 hours, 8 cm high.”',
                '**Is it for my occasion?** Name the occasion in the first line: “A present for someone who has just moved in.”',
                '**What arrives?** Everything in the box, in one sentence, with picture five beside it.',
                '**When, and what does it cost in all?** Price with delivery, and a day: “Ordered by noon, with you on Thursday.”',
                '**What if it is not right?** One sentence, before anyone has to look for it.',
              ),
              h('Before and after'),
              quote(
                'Experience our luxurious premium fig candle, lovingly crafted for moments of pure bliss.',
                'Before: 13 words, no answer',
              ),
              quote(
                'A fig candle for someone who has just moved in. 180 g, burns about 35 hours. In a box with a blank card. SAR 72 with delivery in the city, in two days. Not right? Send it back within 14 days.',
                'After: five answers',
              ),
              p(
                'The second text is not prettier. It can be checked. Every word that could stand on any candle in the world (“luxurious”, “premium”, “unique”) takes up the place of a fact.',
              ),
              warning(
                'Read the page aloud to somebody who does not know the product, then ask the five questions. Where they hesitate, a fact is missing, not an adjective.',
              ),
            ],
            [
              p(
                'لا أحد يقرأ صفحة المنتج من أولها إلى آخرها. يبحث كل زائر عن جواب السؤال الذي في ذهنه، ويغادر إن لم يجده. ومن يجلس إلى جانب زائر يتصفّحها يسمع خمسة أسئلة بهذا الترتيب تقريبًا:',
              ),
              ol(
                '**ما هو بالضبط؟** المادة والحجم والوزن: «180 غرامًا، تشتعل نحو 35 ساعة، ارتفاعها 8 سم».',
                '**هل يناسب مناسبتي؟** نسمّي المناسبة في السطر الأول: «هدية لمن انتقل إلى بيت جديد».',
                '**ماذا يصل؟** كل ما في الصندوق في جملة واحدة، وبجانبها الصورة الخامسة.',
                '**متى، وكم المجموع؟** السعر مع التوصيل، ويوم محدد: «ما يُطلب قبل الظهر يصل يوم الخميس».',
                '**وماذا لو لم يناسب؟** جملة واحدة، قبل أن يُضطر أحد إلى البحث عنها.',
              ),
              h('قبل وبعد'),
              quote('شمعة تين فاخرة مميزة صُنعت بكل حب لتمنحك لحظات من الصفاء الخالص.', 'قبل: كلمات كثيرة بلا جواب'),
              quote(
                'شمعة تين لمن انتقل إلى بيت جديد. 180 غرامًا، تشتعل نحو 35 ساعة. في صندوق معه بطاقة فارغة. 72 ريالًا مع التوصيل داخل المدينة خلال يومين. لم تناسب؟ تُعاد خلال 14 يومًا.',
                'بعد: خمسة أجوبة',
              ),
              p(
                'النص الثاني ليس أجمل، لكن كل ما فيه يمكن التحقق منه. وكل كلمة تصلح لأي شمعة في العالم («فاخرة»، «مميزة»، «فريدة») تحتل مكان معلومة.',
              ),
              warning(
                'نقرأ الصفحة بصوت مسموع لشخص لا يعرف المنتج، ثم نطرح عليه الأسئلة الخمسة. حيث يتردد تنقص معلومة، لا صفة.',
              ),
            ],
          ),
        },
        {
          kind: 'text',
          title: t('Ten minutes of practice', 'تمرين من عشر دقائق'),
          body: t(
            [
              ul(
                'Take your conversation sheet and underline three sentences people really said.',
                'Write one of them, unchanged, as the first line of the page.',
                'Answer the five questions in at most sixty words altogether.',
                'Strike out every word that would also fit a competitor’s product.',
              ),
            ],
            [
              ul(
                'نضع خطًّا في ورقة المحادثات تحت ثلاث جمل قيلت فعلًا.',
                'نكتب إحداها كما هي في السطر الأول من الصفحة.',
                'نجيب عن الأسئلة الخمسة في ستين كلمة على الأكثر.',
                'نشطب كل كلمة تصلح لمنتج المنافس أيضًا.',
              ),
            ],
          ),
        },
      ],
    },
    {
      slug: 'quiz-the-product-page',
      title: t('Quiz: the product page', 'اختبار: صفحة المنتج'),
      summary: t(
        'Ten questions about light, pictures and words. One of them is a text that your mentor reads; the rest is marked at once.',
        'عشرة أسئلة عن الضوء والصور والكلمات. أحدها نص يقرؤه المرشد، وتظهر درجات البقية فورًا.',
      ),
      minutes: 12,
      items: [theProductPage],
    },
  ],
};
