import type { SeedAssignment } from '../../types';
import { h, note, ol, p, t, ul } from '../../write';

/** Lesson 6: three products with every cost and a reasoned price. */
export const priceSheet: SeedAssignment = {
  kind: 'assignment',
  title: t('Your price sheet', 'جدول الأسعار'),
  instructions: t(
    [
      p(
        'Fill in the price sheet for **three products** you want to sell. Your own, not ours. Then write a few sentences about it.',
      ),
      h('In the sheet'),
      ol(
        'Material, packaging, delivery and time for each product, each in its own column.',
        'The cost of one order, the price, and what is left.',
        'Every guess marked as a guess.',
      ),
      h('In your own words, five to ten sentences'),
      ul(
        'What is one hour of your work worth, and how did you find out?',
        'Which price would you keep even if a friend said it was too high? Why?',
        'Which of the three products would you stop making, if it had to be one?',
      ),
      note('One file: XLSX, CSV or PDF, or a clear photograph of a sheet written by hand. At most 10 MB.'),
    ],
    [
      p('نملأ جدول الأسعار **لثلاثة منتجات** ننوي بيعها فعلًا، لا لأمثلة الدرس. ثم نكتب عنه بضع جمل.'),
      h('في الجدول'),
      ol(
        'المواد والتغليف والتوصيل والوقت لكل منتج، كل بند في عمود.',
        'تكلفة الطلب الواحد، والسعر، وما يبقى.',
        'كلمة «تقدير» بجانب كل رقم مقدَّر.',
      ),
      h('ومن خمس جمل إلى عشر'),
      ul(
        'كم تساوي ساعة العمل، وكيف حُسبت؟',
        'أيّ سعر يبقى ولو قال صديق إنه مرتفع؟ ولماذا؟',
        'لو وجب التخلي عن منتج من الثلاثة، فأيّها؟',
      ),
      note('ملف واحد: XLSX أو CSV أو PDF، أو صورة واضحة لجدول مكتوب باليد. الحد الأعلى 10 ميغابايت.'),
    ],
  ),
  rubric: [
    {
      title: t('Every cost is there', 'اكتمال التكاليف'),
      points: 4,
      levels: [
        { label: t('Missing', 'ناقصة'), points: 0 },
        { label: t('Most', 'معظمها'), points: 2 },
        { label: t('All', 'كلها'), points: 4 },
      ],
    },
    {
      title: t('Your time has a price', 'احتساب وقت العمل'),
      points: 3,
      levels: [
        { label: t('No', 'لا'), points: 0 },
        { label: t('Some', 'جزئيًّا'), points: 1 },
        { label: t('Yes', 'نعم'), points: 3 },
      ],
    },
    {
      title: t('Reasons for the price', 'تعليل السعر'),
      points: 3,
      levels: [
        { label: t('None', 'بلا تعليل'), points: 0 },
        { label: t('Partly', 'جزئي'), points: 2 },
        { label: t('Convincing', 'مقنع'), points: 3 },
      ],
    },
  ],
  minutes: 40,
  dueDays: 7,
  needsApproval: true,
};

/** Lesson 12: the shop itself, read line by line before the course is complete. */
export const openTheShop: SeedAssignment = {
  kind: 'assignment',
  title: t('Open the shop', 'افتتاح المتجر'),
  instructions: t(
    [
      p(
        'Open the shop with **one product page that can be ordered from**, and show it to your mentor before you show it to the world.',
      ),
      h('What to send'),
      ol(
        'The address of the page, or pictures of it on a phone: top, middle, end.',
        'The six photographs, and the text of the page.',
        'Your delivery and returns text, at most 120 words.',
        'The list of the first twenty people you will write to, as initials, with one word each on how you know them.',
      ),
      h('In your own words, five to ten sentences'),
      ul(
        'What did the test order teach you? Place it yourself, pay, and take the parcel apart.',
        'What will you look at on the tenth day, and which number would make you change something?',
      ),
      note(
        'Up to five files, PDF, JPG, PNG or ZIP, at most 25 MB in all. No names or addresses of customers, please: initials are enough.',
      ),
    ],
    [
      p('نفتح المتجر **بصفحة منتج واحدة يمكن الطلب منها**، ونعرضها على المرشد قبل عرضها على الناس.'),
      h('ما يُرسل'),
      ol(
        'رابط الصفحة، أو صورها على الهاتف: أعلاها ووسطها وآخرها.',
        'الصور الست، ونص الصفحة.',
        'نص التوصيل والإرجاع في 120 كلمة على الأكثر.',
        'قائمة أول عشرين شخصًا نراسلهم، بالحروف الأولى من أسمائهم، مع كلمة واحدة عن صلتنا بكل منهم.',
      ),
      h('ومن خمس جمل إلى عشر'),
      ul(
        'ماذا علّمنا الطلب التجريبي؟ نطلب بأنفسنا وندفع ثم نفكّ الطرد.',
        'إلامَ ننظر في اليوم العاشر، وأيّ رقم يدفعنا إلى تغيير شيء؟',
      ),
      note(
        'خمسة ملفات على الأكثر: PDF أو JPG أو PNG أو ZIP، ومجموعها 25 ميغابايت. من دون أسماء العملاء وعناوينهم، فالحروف الأولى تكفي.',
      ),
    ],
  ),
  rubric: [
    {
      title: t('The page answers the five questions', 'الصفحة تجيب عن الأسئلة الخمسة'),
      points: 4,
      levels: [
        { label: t('Two or fewer', 'سؤالان أو أقل'), points: 1 },
        { label: t('Three or four', 'ثلاثة أو أربعة'), points: 2 },
        { label: t('All five', 'الخمسة كلها'), points: 4 },
      ],
    },
    {
      title: t('Photographs show size, use and detail', 'الصور تبيّن الحجم والاستعمال والتفاصيل'),
      points: 3,
      levels: [
        { label: t('One of the three', 'واحد من الثلاثة'), points: 1 },
        { label: t('Two of the three', 'اثنان من الثلاثة'), points: 2 },
        { label: t('All three', 'الثلاثة كلها'), points: 3 },
      ],
    },
    {
      title: t('Delivery and returns can be understood in one reading', 'التوصيل والإرجاع يُفهمان من قراءة واحدة'),
      points: 2,
      levels: [
        { label: t('No', 'لا'), points: 0 },
        { label: t('Mostly', 'في معظمهما'), points: 1 },
        { label: t('Yes', 'نعم'), points: 2 },
      ],
    },
    {
      title: t('A plan for the tenth day', 'خطة لليوم العاشر'),
      points: 3,
      levels: [
        { label: t('None', 'بلا خطة'), points: 0 },
        { label: t('A number', 'رقم يُتابع'), points: 2 },
        { label: t('A number and what follows from it', 'رقم وما يترتب عليه'), points: 3 },
      ],
    },
  ],
  minutes: 60,
  dueDays: 14,
  needsApproval: true,
};
