import type { SeedCourse } from '../types';
import { h, note, p, sum, t, table, ul, warning } from '../write';
import { ownCampaign } from './practice';
import { adQuiz } from './quiz-ads';

const adSheet = {
  title: t('Ad numbers, with the sums in it', 'أرقام الإعلانات، والمعادلات فيه'),
  type: 'document' as const,
  file: t('ad-numbers.en.xlsx', 'ad-numbers.ar.xlsx'),
};

/** Five lessons around one campaign whose numbers are followed to the end. */
export const readYourAdNumbers: SeedCourse = {
  slug: 'read-your-ad-numbers',
  title: t('Read your ad numbers', 'قراءة أرقام الإعلانات'),
  tagline: t('What the campaign really cost you per order.', 'كم كلّف كل طلب جاء من الحملة فعلًا.'),
  summary: t(
    'One campaign, five numbers and half a page of pencil: what an order cost, what it may cost, and who would have come anyway.',
    'حملة واحدة وخمسة أرقام ونصف صفحة بالقلم: كم كلّف الطلب، وكم يجوز أن يكلّف، ومن كان سيأتي على أي حال.',
  ),
  description: t(
    [
      p(
        'Advertising dashboards show forty numbers and colour most of them green. Five are enough to decide whether to go on, change something or stop. In this course we take one small campaign, SAR 600 in four weeks, and follow its numbers to the end.',
      ),
      p('You need to be able to divide. Nothing else.'),
    ],
    [
      p(
        'تعرض لوحات الإعلانات أربعين رقمًا وتلوّن معظمها بالأخضر، وخمسة منها تكفي لنقرّر: نتابع أو نغيّر أو نتوقف. في هذه الدورة نأخذ حملة صغيرة واحدة، 600 ريال في أربعة أسابيع، ونتتبّع أرقامها حتى النهاية.',
      ),
      p('كل ما يلزم معرفة القسمة.'),
    ],
  ),
  outcomes: t(
    [
      'Work out what one order from a campaign cost',
      'Find the step at which visitors are lost',
      'Name the highest cost per order your price can carry',
      'Judge how many orders would have come without the campaign',
    ],
    [
      'حساب تكلفة الطلب الواحد من حملة',
      'معرفة الخطوة التي يضيع عندها الزوّار',
      'تحديد أعلى تكلفة للطلب يحتملها السعر',
      'تقدير عدد الطلبات التي كانت ستأتي من دون الحملة',
    ],
  ),
  questions: [
    {
      question: t('Which advertising platform is it about?', 'عن أيّ منصة إعلانات تتحدث الدورة؟'),
      answer: t(
        'None in particular. The five numbers exist on all of them, under slightly different names.',
        'لا عن منصة بعينها. الأرقام الخمسة موجودة فيها كلها بأسماء متقاربة.',
      ),
    },
  ],
  level: 'intermediate',
  tint: 'chart-3',
  priceMinor: 90_00,
  currency: 'SAR',
  instructor: 'ibrahim',
  resources: [adSheet],
  sections: [
    {
      title: t('What it cost', 'كم كلّفت'),
      lessons: [
        {
          slug: 'what-one-order-cost',
          title: t('What one order cost', 'كم كلّف الطلب الواحد'),
          summary: t(
            'SAR 600 and twelve orders look like success on the dashboard. One division and one subtraction say something else.',
            '600 ريال واثنا عشر طلبًا تبدو نجاحًا في لوحة الإعلانات. قسمة واحدة وطرح واحد يقولان شيئًا آخر.',
          ),
          minutes: 9,
          preview: true,
          items: [
            { kind: 'video', key: 'adcost', title: t('Six hundred divided by twelve', 'ستمئة على اثني عشر') },
            {
              kind: 'text',
              title: t('Half a page', 'نصف صفحة'),
              body: t(
                [
                  p('Here is the campaign. Four weeks, one picture, one product: the fig candle at 72.00.'),
                  table(
                    ['Number', 'Value'],
                    ['Spent', 'SAR 600'],
                    ['Orders reported', '12'],
                    ['Sales reported', 'SAR 864'],
                  ),
                  p('The dashboard writes 864 in green: more came in than went out. Now with a pencil:'),
                  table(
                    ['Sum', 'SAR'],
                    ['One order cost: 600 ÷ 12', '50.00'],
                    ['One order leaves, before advertising', '19.76'],
                    ['One order from the campaign', '− 30.24'],
                    ['The campaign: 12 × − 30.24', '− 362.88'],
                  ),
                  p(
                    'The 19.76 is what stays of 72.00 after material, packaging, delivery, time, payment fee and breakage; the course “Your first online shop” works it out. **Sales are not what you have. What stays is what you have.** Each of the twelve parcels left the house with thirty riyals lying on top.',
                  ),
                  h('So was it wrong?'),
                  p(
                    'Not necessarily. If those twelve people buy again without an advertisement, the second order leaves 19.76 in full. But then write it down as what it is: 362.88 paid for getting to know twelve people, 30.24 for each. And note the date on which you will check whether they came back.',
                  ),
                  warning(
                    'Never compare what you spent with sales. Compare what one order cost with what one order leaves.',
                  ),
                ],
                [
                  p('هذه هي الحملة: أربعة أسابيع، وصورة واحدة، ومنتج واحد هو شمعة التين بسعر 72.00.'),
                  table(
                    ['الرقم', 'القيمة'],
                    ['المبلغ المنفق', '600 ر.س'],
                    ['الطلبات المسجّلة', '12'],
                    ['المبيعات المسجّلة', '864 ر.س'],
                  ),
                  p('تكتب لوحة الإعلانات 864 بالأخضر: دخل أكثر مما خرج. والآن بالقلم:'),
                  table(
                    ['الحساب', 'ر.س'],
                    [`تكلفة الطلب الواحد: ${sum('600 ÷ 12')}`, '50.00'],
                    ['ما يتركه الطلب الواحد قبل الإعلان', '19.76'],
                    ['الطلب الواحد من الحملة', sum('− 30.24')],
                    [`الحملة كلها: ${sum('12 × − 30.24')}`, sum('− 362.88')],
                  ),
                  p(
                    'الرقم 19.76 هو ما يبقى من 72.00 بعد المواد والتغليف والتوصيل والوقت ورسوم الدفع والكسر، وحسابه في دورة «متجرك الأول على الإنترنت». **المبيعات ليست ما نملكه. ما نملكه هو ما يبقى.** كل طرد من الاثني عشر خرج من البيت وفوقه ثلاثون ريالًا.',
                  ),
                  h('هل كانت الحملة خطأ إذن؟'),
                  p(
                    'ليس بالضرورة. إذا عاد هؤلاء الاثنا عشر إلى الشراء من غير إعلان ترك الطلب الثاني 19.76 كاملة. لكن فليُكتب المبلغ باسمه: 362.88 ريالًا ثمن التعرّف إلى اثني عشر شخصًا، 30.24 عن كل شخص. وليُكتب معه التاريخ الذي نتحقق فيه من عودتهم.',
                  ),
                  warning('لا نقارن ما أُنفق بالمبيعات، بل نقارن ما كلّفه الطلب الواحد بما يتركه الطلب الواحد.'),
                ],
              ),
            },
          ],
          resources: [adSheet],
        },
        {
          slug: 'from-view-to-order',
          title: t('From view to order', 'من المشاهدة إلى الطلب'),
          summary: t(
            'Forty thousand views, six hundred visits, twelve orders: at which of the two steps are the people lost?',
            'أربعون ألف مشاهدة وستمئة زيارة واثنا عشر طلبًا: عند أيّ الخطوتين يضيع الناس؟',
          ),
          minutes: 9,
          items: [
            {
              kind: 'text',
              title: t('Two steps, two rates', 'خطوتان ونسبتان'),
              body: t(
                [
                  p(
                    'Between the picture and the order lie two steps. Each has a rate, and each rate points to another piece of work.',
                  ),
                  table(
                    ['Step', 'People', 'Rate'],
                    ['Saw the advertisement', '40,000', ''],
                    ['Visited the page', '600', '600 ÷ 40,000 = 1.5%'],
                    ['Ordered', '12', '12 ÷ 600 = 2%'],
                  ),
                  p(
                    'One visit cost 600 ÷ 600 = SAR 1.00. With 2 in 100 ordering, fifty visits make one order: 50 × 1.00 = 50.00. That is the same 50.00 as in lesson 1, only now you see where it comes from.',
                  ),
                  h('Which step first?'),
                  p('Suppose you can improve one of them by half:'),
                  table(
                    ['Change', 'Visits', 'Orders', 'Cost per order'],
                    ['As it is', '600', '12', '50.00'],
                    ['Better picture: 2.25% visit', '900', '18', '33.33'],
                    ['Better page: 3% order', '600', '18', '33.33'],
                  ),
                  p(
                    'On paper both are worth the same, if you pay for views. (If you pay for visits, a better picture changes nothing: 600 riyals still buy 600 visits.) In practice the page comes first, for it also works for the visitors who cost nothing: from messages, from cards in parcels, from search.',
                  ),
                  note(
                    'Below about 100 visits a rate says nothing. With 30 visits and 1 order, the next visitor can change it from 3.3% to 6.5%.',
                  ),
                ],
                [
                  p('بين الصورة والطلب خطوتان، لكل منهما نسبة، وكل نسبة تدل على عمل مختلف.'),
                  table(
                    ['الخطوة', 'العدد', 'النسبة'],
                    ['شاهدوا الإعلان', '40,000', ''],
                    ['زاروا الصفحة', '600', sum('600 ÷ 40,000 = 1.5%')],
                    ['طلبوا', '12', sum('12 ÷ 600 = 2%')],
                  ),
                  p(
                    `كلّفت الزيارة الواحدة ${sum('600 ÷ 600')} أي ريالًا واحدًا. وإذا طلب اثنان من كل مئة فكل خمسين زيارة تصنع طلبًا: ${sum('50 × 1.00 = 50.00')}. إنه الرقم نفسه في الدرس الأول، لكننا نرى الآن من أين جاء.`,
                  ),
                  h('أيّ الخطوتين أولًا؟'),
                  p('لنفترض أننا نستطيع تحسين إحداهما بمقدار النصف:'),
                  table(
                    ['التغيير', 'الزيارات', 'الطلبات', 'تكلفة الطلب'],
                    ['كما هي الآن', '600', '12', '50.00'],
                    ['صورة أفضل: يزور 2.25%', '900', '18', '33.33'],
                    ['صفحة أفضل: يطلب 3%', '600', '18', '33.33'],
                  ),
                  p(
                    'على الورق تتساويان إذا كان الدفع عن المشاهدات. (أما إذا كان الدفع عن الزيارات فالصورة الأفضل لا تغيّر شيئًا، لأن 600 ريال تشتري 600 زيارة في الحالتين.) وفي الواقع نبدأ بالصفحة، لأنها تعمل أيضًا مع زوّار لم يكلّفوا شيئًا: من الرسائل، ومن بطاقات الطرود، ومن البحث.',
                  ),
                  note(
                    'دون 100 زيارة تقريبًا لا تقول النسبة شيئًا. في 30 زيارة وطلب واحد قد يغيّرها الزائر التالي من 3.3% إلى 6.5%.',
                  ),
                ],
              ),
            },
          ],
        },
      ],
    },
    {
      title: t('What it may cost', 'كم يجوز أن تكلّف'),
      lessons: [
        {
          slug: 'the-highest-price-of-an-order',
          title: t('The highest price of an order', 'أعلى ثمن للطلب'),
          summary: t(
            'One number decides whether to go on: what an order leaves before advertising. Below it you earn, above it you pay.',
            'رقم واحد يحسم المتابعة: ما يتركه الطلب قبل الإعلان. دونه نكسب، وفوقه ندفع من جيوبنا.',
          ),
          minutes: 8,
          items: [
            {
              kind: 'text',
              title: t('Draw the line first', 'نرسم الحد أولًا'),
              body: t(
                [
                  p(
                    'An order of one candle leaves 19.76. So 19.76 is the highest amount an order may cost; at that price you have worked for your hourly wage and nothing more.',
                  ),
                  table(
                    ['Order', 'Leaves', 'Highest visit price at 2%', 'at 3%'],
                    ['One candle', '19.76', '0.40', '0.59'],
                    ['Two candles in one box', '48.88', '0.98', '1.47'],
                  ),
                  p(
                    'The visit price is the amount times the rate: 19.76 × 0.02 = 0.40. In our campaign a visit cost 1.00. With one candle the page would have to turn about 5 visitors of 100 into buyers (19.76 ÷ 1.00 = 19.76, that is 1 in 20). With two candles, just over 2 in 100 are enough.',
                  ),
                  h('The same line as a ratio'),
                  p(
                    'Dashboards show “return on ad spend”: sales divided by what was spent. Here it was 864 ÷ 600 = 1.44. Your line is the price divided by what stays: 72.00 ÷ 19.76 = 3.64. Everything below 3.64 costs you money, even though every number above 1 looks like a gain.',
                  ),
                  warning(
                    'Write your line down before the campaign starts, and the day on which you will look. Afterwards every number looks nearly good enough.',
                  ),
                ],
                [
                  p(
                    'يترك طلب الشمعة الواحدة 19.76، فهذا أعلى مبلغ يجوز أن يكلّفه الطلب. عنده نكون قد عملنا بأجر ساعاتنا لا غير.',
                  ),
                  table(
                    ['الطلب', 'يترك', 'أعلى ثمن للزيارة عند 2%', 'عند 3%'],
                    ['شمعة واحدة', '19.76', '0.40', '0.59'],
                    ['شمعتان في صندوق واحد', '48.88', '0.98', '1.47'],
                  ),
                  p(
                    `ثمن الزيارة هو المبلغ مضروبًا في النسبة: ${sum('19.76 × 0.02 = 0.40')}. وقد كلّفت الزيارة في حملتنا 1.00. فمع الشمعة الواحدة يجب أن يشتري نحو 5 من كل 100 زائر (${sum('19.76 ÷ 1.00 = 19.76')}، أي واحد من كل 20). ومع الشمعتين يكفي ما يزيد قليلًا على 2 من كل 100.`,
                  ),
                  h('الحد نفسه في صورة نسبة'),
                  p(
                    `تعرض اللوحات «العائد على الإنفاق الإعلاني»، أي المبيعات مقسومة على المبلغ المنفق. كان هنا ${sum('864 ÷ 600 = 1.44')}. أما الحد فهو السعر مقسومًا على ما يبقى: ${sum('72.00 ÷ 19.76 = 3.64')}. كل ما دون 3.64 خسارة، مع أن كل رقم فوق 1 يبدو كسبًا.`,
                  ),
                  warning('نكتب الحد قبل بدء الحملة، ونكتب معه يوم النظر فيها. فبعد ذلك يبدو كل رقم قريبًا من المطلوب.'),
                ],
              ),
            },
          ],
        },
        {
          slug: 'who-would-have-come-anyway',
          title: t('Who would have come anyway', 'من كان سيأتي على أي حال'),
          summary: t(
            'The platform counts twelve orders, your own list only eight more than before. Which of the two numbers do you divide by?',
            'تحسب المنصة اثني عشر طلبًا، ودفترنا لا يزيد إلا ثمانية على ما سبق. على أيّ الرقمين نقسم؟',
          ),
          minutes: 8,
          items: [
            {
              kind: 'text',
              title: t('Count the difference', 'نعدّ الفرق'),
              body: t(
                [
                  p(
                    'An advertising platform counts every buyer who saw the advertisement shortly before. Some of them were on their way to you already: your sister’s colleague, the woman from the market. The platform cannot know that. You can.',
                  ),
                  table(
                    ['Four weeks', 'All orders of the shop'],
                    ['Before the campaign', '30'],
                    ['During the campaign', '38'],
                    ['Difference', '8'],
                    ['Reported by the platform', '12'],
                  ),
                  p(
                    'Eight orders more, not twelve. 600 ÷ 8 = 75.00 for each order that the campaign really brought, against 50.00 on the dashboard. It is the stricter number, and the one to decide with.',
                  ),
                  h('Is eight really eight?'),
                  p(
                    'Perhaps it was the season. Three cheap checks: compare with the same weeks of last year; advertise in one city and not in another of about the same size; or switch off for two weeks and see what is missing. None of them is perfect. Each is better than believing the one who sends the bill.',
                  ),
                  ul(
                    'Ask in every parcel: “How did you find us?” and keep a tally.',
                    'Never change price, picture and campaign in the same week.',
                    'Expect the number to fluctuate: 30 orders one month and 36 the next is nothing unusual.',
                  ),
                  note(
                    'A month with 30 orders varies by about 5 or 6 up and down by chance alone (the square root of 30 is 5.5). So eight more is a sign, not a proof.',
                  ),
                ],
                [
                  p(
                    'تحسب منصة الإعلانات كل مشترٍ شاهد الإعلان قبل الشراء بقليل. وبعضهم كان في طريقه إلينا أصلًا: زميلة الأخت، أو من رأى الطاولة في السوق. لا تستطيع المنصة أن تعرف ذلك، ونحن نستطيع.',
                  ),
                  table(
                    ['أربعة أسابيع', 'كل طلبات المتجر'],
                    ['قبل الحملة', '30'],
                    ['أثناء الحملة', '38'],
                    ['الفرق', '8'],
                    ['ما سجّلته المنصة', '12'],
                  ),
                  p(
                    `زاد المتجر ثمانية طلبات لا اثني عشر. ${sum('600 ÷ 8 = 75.00')} عن كل طلب جلبته الحملة فعلًا، مقابل 50.00 في اللوحة. هذا هو الرقم الأشدّ صرامة، وبه نقرّر.`,
                  ),
                  h('وهل الثمانية ثمانية فعلًا؟'),
                  p(
                    'ربما كان الموسم هو السبب. ثلاثة فحوص رخيصة: المقارنة بالأسابيع نفسها من العام الماضي، أو الإعلان في مدينة وتركه في أخرى تقاربها حجمًا، أو إيقاف الإعلان أسبوعين ومراقبة ما ينقص. لا فحص منها كامل، وكلٌّ منها أفضل من تصديق من يرسل الفاتورة.',
                  ),
                  ul(
                    'نسأل في كل طرد: «كيف عرفتم المتجر؟» ونعدّ الأجوبة.',
                    'لا نغيّر السعر والصورة والحملة في أسبوع واحد.',
                    'نتوقع تذبذبًا: 30 طلبًا في شهر و36 في الذي يليه أمر عادي.',
                  ),
                  note(
                    'يتذبذب شهر فيه 30 طلبًا بنحو 5 أو 6 صعودًا وهبوطًا بالمصادفة وحدها (الجذر التربيعي للثلاثين 5.5). فزيادة ثمانية علامة لا برهان.',
                  ),
                ],
              ),
            },
            ownCampaign,
          ],
        },
        {
          slug: 'quiz-one-campaign',
          title: t('Quiz: one campaign', 'اختبار: حملة واحدة'),
          summary: t(
            'A new campaign with its own numbers, and five questions. Paper and pencil are allowed, and recommended.',
            'حملة جديدة بأرقامها، وخمسة أسئلة. الورقة والقلم مسموح بهما، بل يُنصح بهما.',
          ),
          minutes: 7,
          items: [adQuiz],
        },
      ],
    },
  ],
};
