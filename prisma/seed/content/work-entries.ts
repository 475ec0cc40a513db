import type { LearnerWork } from './work';
import { p, table, ul } from './write';

const PRICES = 'assignment-your-price-sheet';
const SHOP = 'assignment-open-the-shop';
const headAr = ['المنتج', 'المواد', 'التغليف', 'التوصيل', 'الوقت', 'التكلفة', 'السعر', 'المتبقي'];
const headEn = ['Product', 'Material', 'Packaging', 'Delivery', 'Time', 'Cost', 'Price', 'Left'];

/** What the learners of the demo wrote, and what their mentors answered. */
export const learnersWork: LearnerWork[] = [
  {
    learner: 'mariam',
    lesson: PRICES,
    versions: [
      {
        sentHoursAgo: 40,
        file: 'mariam-prices-1.xlsx',
        text: [
          p('هذه الشموع الثلاث التي أصنعها الآن. وزنت الشمع والزيت بميزان المطبخ، وقست الوقت في خمس شموع.'),
          table(
            headAr,
            ['شمعة التين، 180 غ', '23.50', '3.00', '', '10.00', '36.50', '72.00', '35.50'],
            ['شمعة الأرز، 180 غ', '25.50', '3.00', '12.00', '10.00', '50.50', '74.00', '23.50'],
            ['طقم هدية من ثلاث', '74.50', '9.00', '15.00', '25.00', '123.50', '169.00', '45.50'],
          ),
          p(
            'ساعة العمل بثلاثين ريالًا، لأن هذا ما تأخذه جارتي على الخياطة. شمعة التين هي الأكثر طلبًا، وربما أخفض سعرها قليلًا.',
          ),
        ],
        review: {
          by: 'yusuf',
          decision: 'returned',
          hoursAfter: 14,
          message:
            'الجدول واضح وتكاليف المواد صحيحة. تكلفة التوصيل غائبة عن شمعة التين. أضيفيها، ثم أخبريني أي سعر ستُبقين عليه.',
          comments: [
            { quote: 'شمعة التين، 180 غ', text: 'التوصيل فارغ هنا وحده. هل هو اثنا عشر كما في شمعة الأرز؟' },
            {
              quote: 'وربما أخفض سعرها قليلًا',
              text: 'لا تقرّري قبل إضافة التوصيل. احسبي ما يبقى أولًا، عند 72 وعند 65.',
            },
          ],
          points: [2, 3, 0],
        },
      },
    ],
  },
  {
    learner: 'noor',
    lesson: PRICES,
    versions: [
      {
        sentHoursAgo: 1030,
        text: [
          p('ثلاثة بروشات مطرّزة. الخيط من فاتورة واحدة قسمتها على 40 قطعة.'),
          table(
            headAr,
            ['بروش الزيتون', '6.00', '2.00', '12.00', '20.00', '40.00', '68.00', '28.00'],
            ['بروش البوصلة', '7.50', '2.00', '12.00', '22.50', '44.00', '75.00', '31.00'],
            ['زوج صغير', '9.00', '2.50', '12.00', '25.00', '48.50', '80.00', '31.50'],
          ),
          p(
            'السعر الذي لن أغيّره هو 75 للبوصلة، لأن تطريزها يأخذ 45 دقيقة ولا أملّ منه. ولو وجب ترك قطعة لتركت الزوج الصغير، فهو يتعب العين.',
          ),
        ],
        review: {
          by: 'dana',
          decision: 'approved',
          hoursAfter: 11,
          message: 'جدول كامل، والسبب مقنع. احتفظي بفاتورة الخيط: سعره يتغيّر في الشتاء.',
          comments: [{ quote: 'ولا أملّ منه', text: 'هذا سبب حقيقي للسعر، ويستحق أن يُكتب في صفحة المنتج.' }],
          points: [4, 3, 3],
        },
      },
    ],
  },
  {
    learner: 'noor',
    lesson: SHOP,
    versions: [
      {
        sentHoursAgo: 95,
        text: [
          p(
            'صفحة بروش البوصلة جاهزة للطلب. طلبتُ بنفسي من هاتف أختي ودفعتُ، ووصل الطرد بعد يومين والدبوس مائل قليلًا، فأضفت ورقة مقوّاة خلفه.',
          ),
          ul('النص 58 كلمة، والصور ست.', 'نص التوصيل 96 كلمة.', 'القائمة: عشرون اسمًا بالحروف الأولى في الملف.'),
          p('في اليوم العاشر أنظر إلى عدد الأسئلة قبل الشراء. إذا سأل ثلاثة السؤال نفسه أضفت جوابه في اليوم ذاته.'),
        ],
        review: {
          by: 'dana',
          decision: 'approved',
          hoursAfter: 19,
          message: 'قرأتُ الصفحة بصوت مسموع ولم أتوقف. الورقة المقوّاة حل جيد، وصورتها في الصندوق تطمئن.',
          comments: [{ quote: 'فأضفت ورقة مقوّاة خلفه', text: 'هكذا ينفع الطلب التجريبي.' }],
          points: [4, 3, 2, 3],
        },
      },
    ],
  },
  {
    learner: 'bilal',
    lesson: PRICES,
    versions: [
      {
        sentHoursAgo: 560,
        text: [
          p('صابون الغار بثلاثة أحجام. الوقت مقسوم على دفعة من 30 قطعة، لأن الطبخ واحد.'),
          table(
            headAr,
            ['قطعة واحدة، 120 غ', '9.50', '1.50', '12.00', '4.00', '27.00', '39.00', '12.00'],
            ['ثلاث قطع', '28.50', '3.00', '12.00', '9.00', '52.50', '84.00', '31.50'],
            ['ست قطع', '57.00', '5.00', '15.00', '16.00', '93.00', '150.00', '57.00'],
          ),
          p('أترك القطعة الواحدة: يأكل التوصيل ثلث سعرها. أبيع الثلاث فما فوق.'),
        ],
        review: {
          by: 'yusuf',
          decision: 'approved',
          hoursAfter: 8,
          message: 'ترك القطعة الواحدة أهم سطر هنا. ابدأ بالثلاث، وراقب هل يطلب الناس ستًّا.',
          comments: [{ quote: 'يأكل التوصيل ثلث سعرها', text: '12 من 39: نحو 31%. ملاحظة دقيقة.' }],
          points: [4, 3, 3],
        },
      },
    ],
  },
  {
    learner: 'aisha',
    lesson: PRICES,
    versions: [
      {
        sentHoursAgo: 30,
        text: [
          p('Three tote bags from printed cotton. I asked two riders for delivery: both take 12 inside the city.'),
          table(
            headEn,
            ['Tote, plain', '14.00', '2.00', '12.00', '15.00', '43.00', '65.00', '22.00'],
            ['Tote, lined', '19.00', '2.00', '12.00', '22.50', '55.50', '85.00', '29.50'],
            ['Pouch', '6.00', '1.00', '12.00', '10.00', '29.00', '38.00', '9.00'],
          ),
          p(
            'I would keep 85 for the lined one: it takes 45 minutes and nobody else lines them. The pouch leaves 9, so I will only sell it together with a bag.',
          ),
        ],
        review: {
          by: 'dana',
          decision: 'approved',
          hoursAfter: 12,
          message:
            'Complete, and you draw the right conclusion about the pouch. Lesson 7 is open; bring the lined tote to the window.',
          comments: [
            {
              quote: 'only sell it together with a bag',
              text: 'Then its delivery is paid already, and it leaves 21. Write that line down too.',
            },
          ],
          points: [4, 3, 3],
        },
      },
    ],
  },
  {
    learner: 'elif',
    lesson: PRICES,
    versions: [
      {
        sentHoursAgo: 700,
        text: [
          p('Linen aprons. Material from the invoice, time measured over five pieces.'),
          table(
            headEn,
            ['Apron', '31.00', '3.00', '12.00', '25.00', '71.00', '110.00', '39.00'],
            ['Apron for a child', '19.00', '3.00', '12.00', '20.00', '54.00', '82.00', '28.00'],
            ['Pair', '50.00', '4.00', '15.00', '45.00', '114.00', '175.00', '61.00'],
          ),
          p(
            'The pair is 17 below the two single prices, but it saves me only 11: 9 on delivery and 2 on the box. I will make it 181.',
          ),
        ],
        review: {
          by: 'yusuf',
          decision: 'approved',
          hoursAfter: 9,
          message: 'You found the six riyals yourself. That is what the sheet is for.',
          comments: [],
          points: [4, 3, 3],
        },
      },
    ],
  },
  {
    learner: 'elif',
    lesson: SHOP,
    versions: [
      {
        sentHoursAgo: 21,
        text: [
          p(
            'The page for the apron is open. The test order went to my mother in another city: four days, which is what the page says.',
          ),
          ul(
            'Text: 60 words. Pictures: six, the fifth with the box open.',
            'Delivery and returns: 104 words.',
            'Twenty people, initials in the archive.',
          ),
          p('On the tenth day I look at minutes for each order. Above 60 I change the hem before I change the price.'),
        ],
      },
    ],
  },
  {
    learner: 'layan',
    lesson: PRICES,
    versions: [
      {
        sentHoursAgo: 6,
        text: [
          p('ثلاثة أنواع من المخلّل المنزلي. أسعار الخضار من هذا الأسبوع، وقد ترتفع في الشتاء (تقدير).'),
          table(
            headAr,
            ['خيار، 700 غ', '8.00', '4.00', '12.00', '6.00', '30.00', '42.00', '12.00'],
            ['لفت، 700 غ', '7.00', '4.00', '12.00', '6.00', '29.00', '42.00', '13.00'],
            ['مشكّل، 3 مرطبانات', '24.00', '10.00', '15.00', '14.00', '63.00', '105.00', '42.00'],
          ),
          p('لا أعرف كيف أحسب ساعة العمل، فكتبت 20 ريالًا. أُبقي على 105 للمشكّل، لأن الناس يشترونه هدية.'),
        ],
      },
    ],
  },
  {
    learner: 'hamza',
    lesson: PRICES,
    versions: [
      {
        sentHoursAgo: 3,
        file: 'hamza-prices.xlsx',
        text: [
          p(
            'Three phone stands cut from one board. The first version has guesses, they are marked with a question mark.',
          ),
          table(
            headEn,
            ['Stand, oak', '11.00', '2.50', '12.00', '17.50', '43.00', '60.00', '17.00'],
            ['Stand, walnut', '18.00', '2.50', '12.00', '17.50', '50.00', '79.00', '29.00'],
            ['Stand with tray', '24.00', '3.50 ?', '12.00', '30.00', '69.50', '95.00', '25.50'],
          ),
          p(
            'An hour is worth 30 to me: a carpenter next door takes 35 with his own tools. I would keep 79 for walnut. The oak one is priced from fear, I know.',
          ),
        ],
      },
    ],
  },
  {
    learner: 'ines',
    lesson: PRICES,
    versions: [
      {
        text: [
          p(
            'Notebooks bound by hand, three sizes. Paper and thread are from the invoice; I still have to ask about delivery.',
          ),
          table(
            headEn,
            ['A6', '5.00', '1.00', '?', '15.00', '', '', ''],
            ['A5', '8.50', '1.50', '?', '20.00', '', '', ''],
          ),
        ],
      },
    ],
  },
];
