type Locale = 'en' | 'ar';
type Bilingual = { en: string; ar: string };
const t = (en: string, ar: string): Bilingual => ({ en, ar });

/** A page to print: a title, a line below it, and checklists or a table to fill in. */
export type Page = {
  title: Bilingual;
  lead: Bilingual;
  groups?: { title: Bilingual; items: Bilingual[] }[];
  table?: { head: Bilingual[]; widths: string[]; rows: number };
  foot?: Bilingual[];
};

/** The pages of the demo school, by file name. */
export const pages: Record<string, Page> = {
  'ten-conversations': {
    title: t('Ten conversations', 'عشر محادثات'),
    lead: t(
      'Ask about the last time, not about your idea. Write words as they were said.',
      'نسأل عن المرة الأخيرة لا عن الفكرة، ونكتب الكلمات كما قيلت.',
    ),
    table: {
      head: [
        t('No.', 'رقم'),
        t('Who (initials)', 'من (الحروف الأولى)'),
        t('Last time: what, from where', 'المرة الأخيرة: ماذا ومن أين'),
        t('Cost with delivery', 'الكلفة مع التوصيل'),
        t('Their words', 'كلماتهم كما قيلت'),
      ],
      widths: ['0.5fr', '1.1fr', '2.4fr', '1.1fr', '2.9fr'],
      rows: 10,
    },
    foot: [
      t(
        'Had the occasion in the last 3 months: ____ of 10 (go on from 6)',
        'لديهم المناسبة في آخر 3 أشهر: ____ من 10 (نتابع من 6 فأكثر)',
      ),
      t(
        'Already pay near your price: ____ of 10 (go on from 3)',
        'يدفعون ما يقارب السعر: ____ من 10 (نتابع من 3 فأكثر)',
      ),
      t('Unhappy with what they gave: ____ of 10', 'لم يرضوا عمّا قدّموه: ____ من 10'),
      t(
        'Asked where to buy: ____ of 10 (write to them on opening day)',
        'سألوا عن مكان الشراء: ____ من 10 (نراسلهم يوم الافتتاح)',
      ),
    ],
  },
  'six-photographs': {
    title: t('Six photographs', 'ست صور'),
    lead: t(
      'One window, lamps off, one white card. Ten minutes for each product.',
      'نافذة واحدة ومصابيح مطفأة وورقة بيضاء. عشر دقائق لكل منتج.',
    ),
    groups: [
      {
        title: t('Before', 'قبل التصوير'),
        items: [
          t('All lamps are off', 'المصابيح كلها مطفأة'),
          t(
            'The window is at the side, about one metre away, without direct sun',
            'النافذة إلى الجانب على بعد متر تقريبًا، بلا شمس مباشرة',
          ),
          t('A white card stands on the shadow side, a hand’s width away', 'ورقة بيضاء واقفة في جهة الظل على بعد شبر'),
          t('The paper behind is bent, not folded', 'الورقة الخلفية منحنية بلا طيّ'),
          t('The lens is clean, the timer is set to three seconds', 'العدسة نظيفة والمؤقّت على ثلاث ثوانٍ'),
        ],
      },
      {
        title: t('The pictures', 'الصور'),
        items: [
          t('1. Whole, from the front: what is it?', '1. كاملًا من الأمام: ما هو؟'),
          t('2. In a hand: how large is it?', '2. في اليد: كم حجمه؟'),
          t('3. Where it is used: what is it like at home?', '3. في مكان استعماله: كيف يبدو في البيت؟'),
          t('4. Close, from the side: how well is it made?', '4. عن قرب من الجانب: ما مدى إتقانه؟'),
          t('5. In its box, open: what arrives?', '5. في صندوقه مفتوحًا: ماذا يصل؟'),
          t('6. With its shortcoming: what will be noticed later?', '6. مع عيبه الصغير: ماذا سيُلاحظ لاحقًا؟'),
        ],
      },
      {
        title: t('After', 'بعد التصوير'),
        items: [
          t(
            'Held beside the screen, product and picture look the same',
            'المنتج والصورة متشابهان حين نضعه إلى جانب الشاشة',
          ),
          t('All six are cut to the same shape', 'الصور الست بقصّ واحد'),
          t('Each is below 0.5 MB', 'كل صورة دون 0.5 ميغابايت'),
        ],
      },
    ],
  },
  'opening-day': {
    title: t('The day you open', 'يوم الافتتاح'),
    lead: t(
      'Tick each line only after you have done it with your own hands.',
      'نضع العلامة بعد تنفيذ السطر بأنفسنا، لا قبله.',
    ),
    groups: [
      {
        title: t('The page', 'الصفحة'),
        items: [
          t('It answers the five questions in at most sixty words', 'تجيب عن الأسئلة الخمسة في ستين كلمة على الأكثر'),
          t(
            'The six photographs are there, and load within two seconds on a phone',
            'الصور الست موجودة، وتُفتح على الهاتف خلال ثانيتين',
          ),
          t('Price, delivery and total are shown before payment', 'السعر والتوصيل والمجموع ظاهرة قبل الدفع'),
          t('Somebody who does not know the product has read it aloud', 'قرأها بصوت مسموع شخص لا يعرف المنتج'),
        ],
      },
      {
        title: t('The test order', 'الطلب التجريبي'),
        items: [
          t('I ordered from another phone and paid with real money', 'طلبتُ من هاتف آخر ودفعتُ مبلغًا حقيقيًّا'),
          t('The confirmation arrived, and names a day', 'وصل التأكيد وفيه يوم محدد'),
          t('I packed the parcel, shook it, and opened it again', 'غلّفتُ الطرد وهززته ثم فتحته'),
          t('I sent it back, and the refund arrived', 'أعدتُ الطلب ووصل المبلغ المسترد'),
        ],
      },
      {
        title: t('The first week', 'الأسبوع الأول'),
        items: [
          t('Twenty people are on the list, with one sentence for each', 'في القائمة عشرون شخصًا، ولكل منهم جملة'),
          t('Packaging for ten parcels is in the house', 'في البيت تغليف يكفي عشرة طرود'),
          t('A notebook with one line for each order lies beside the scale', 'دفتر فيه سطر لكل طلب إلى جانب الميزان'),
          t('The day of the tenth order is marked for counting', 'موعد العدّ عند الطلب العاشر مكتوب'),
        ],
      },
    ],
  },
};

/** Pages that belong to one recording, by file name: they lie beside its player, not among the files of the lesson. */
export const attachments: Record<string, Page> = {
  'five-orders-by-the-clock': {
    title: t('Five orders by the clock', 'خمسة طلبات بالساعة'),
    lead: t(
      'Minutes, measured while you work. Nothing is estimated afterwards.',
      'دقائق تُقاس أثناء العمل، ولا شيء يُقدَّر بعده.',
    ),
    table: {
      head: [
        t('No.', 'رقم'),
        t('Making', 'الصنع'),
        t('Packing', 'التغليف'),
        t('Messages', 'الرسائل'),
        t('Minutes together', 'مجموع الدقائق'),
      ],
      widths: ['0.5fr', '1.6fr', '1.6fr', '1.6fr', '1.6fr'],
      rows: 5,
    },
    foot: [
      t('All minutes ÷ 5 = ____ minutes for one order', 'كل الدقائق ÷ 5 = ____ دقيقة للطلب الواحد'),
      t('One hour of somebody else costs ____', 'ساعة عمل شخص آخر تكلّف ____'),
      t('Hour ÷ 60 × minutes = ____ : time in one order', 'الساعة ÷ 60 × الدقائق = ____ : وقت الطلب الواحد'),
      t('In the film: 30.00 ÷ 60 × 20 = 10.00', 'في الفيديو: 30.00 ÷ 60 × 20 = 10.00'),
    ],
  },
  'one-light': {
    title: t('One light', 'ضوء واحد'),
    lead: t(
      'The table of the film, to set up beside your own window.',
      'طاولة الفيديو، لإعدادها عند النافذة في البيت.',
    ),
    groups: [
      {
        title: t('The place, once', 'المكان، مرة واحدة'),
        items: [
          t('Every lamp in the room is off', 'كل مصابيح الغرفة مطفأة'),
          t('Table to window: one metre, and no direct sun', 'بين الطاولة والنافذة متر، بلا شمس مباشرة'),
          t('The window is on the left or the right of the product', 'النافذة عن يمين المنتج أو عن يساره'),
          t('White card, A3, on the other side, a hand’s width away', 'ورقة بيضاء A3 في الجهة الأخرى على بعد شبر'),
          t('Paper behind: bent upwards, without a fold', 'الورقة الخلفية منحنية إلى الأعلى بلا طيّ'),
        ],
      },
      {
        title: t('The phone, for every picture', 'الهاتف، لكل صورة'),
        items: [
          t(
            'Tap on the product and hold until focus and brightness stay',
            'ضغطة مطوّلة على المنتج حتى يثبت التركيز والإضاءة',
          ),
          t('White paper: brighter by 0.3 to 0.7', 'مع الورق الأبيض: رفع الإضاءة بين 0.3 و0.7'),
          t('Timer of three seconds, so that nothing shakes', 'مؤقّت ثلاث ثوانٍ كي لا يهتزّ شيء'),
          t('The shadow still shows detail; if not, the card comes closer', 'تفاصيل الظل ظاهرة؛ وإلا نقرّب الورقة'),
        ],
      },
    ],
  },
  'twenty-parcels': {
    title: t('Twenty test parcels', 'عشرون طردًا تجريبيًّا'),
    lead: t(
      'Ten on each sheet: print it twice. Ask when it came, not whether.',
      'عشرة في كل ورقة: نطبعها مرتين، ونسأل متى وصل لا هل وصل.',
    ),
    table: {
      head: [
        t('No.', 'رقم'),
        t('To (district)', 'إلى (الحي)'),
        t('Sent: day, hour', 'الإرسال: اليوم والساعة'),
        t('Arrived: day, hour', 'الوصول: اليوم والساعة'),
        t('Days', 'الأيام'),
      ],
      widths: ['0.5fr', '2.4fr', '2fr', '2fr', '1fr'],
      rows: 10,
    },
    foot: [
      t('Within 1 day: ____ of 20', 'خلال يوم واحد: ____ من 20'),
      t('Within 2 days: ____ of 20', 'خلال يومين: ____ من 20'),
      t('Within 3 days: ____ of 20', 'خلال 3 أيام: ____ من 20'),
      t('I promise the day that holds 18 times in 20: ____', 'نعِد باليوم الذي يتحقق 18 مرة من 20: ____'),
    ],
  },
};

/** A text to begin with: everything in brackets is replaced by the shop's own facts. */
export const deliveryText: Record<Locale, string> = {
  en: `DELIVERY AND RETURNS
(A text to begin with. Replace everything in brackets; keep it below 120 words.)

We deliver in [city] within [2] days and elsewhere in [country] within [4] days.
Delivery in [city] is included in the price; elsewhere it costs [22.00].
Ordered before noon, a parcel leaves the same day, except on [Friday].
If it comes later than promised, you get the delivery money back. You need not ask.

Not right? Write to us within [14] days after arrival. Send it back unused, in its box.
We refund the full price within [5] days after it has reached us.
If it was broken or not what you ordered, we pay the way back; otherwise you do.

Reach us: [telephone], [e-mail], every day from [9 to 18]. [Name] answers.
`,
  ar: `التوصيل والإرجاع
(نص للبدء. يُستبدل كل ما بين القوسين المعقوفين، ويبقى النص دون 120 كلمة.)

نوصّل داخل [المدينة] خلال [يومين]، وإلى بقية [البلد] خلال [4 أيام].
التوصيل داخل [المدينة] ضمن السعر، وخارجها [22.00].
ما يُطلب قبل الظهر يخرج في اليوم نفسه، ما عدا [الجمعة].
إذا تأخر الطرد عن الموعد أعدنا أجرة التوصيل من دون مطالبة.

لم يناسب؟ تكفي رسالة خلال [14] يومًا من الوصول. يُعاد المنتج غير مستعمل في صندوقه.
نعيد المبلغ كاملًا خلال [5] أيام من وصوله إلينا.
إذا وصل مكسورًا أو مختلفًا عن المطلوب فأجرة الإعادة علينا، وإلا فعلى المشتري.

للتواصل: [الهاتف]، [البريد]، كل يوم من [9 إلى 18]. يجيب [الاسم].
`,
};
