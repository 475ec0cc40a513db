import type { SeedSection } from '../../types';
import { h, note, ol, p, t, table, ul, warning } from '../../write';
import { openTheShop } from './assignments';

/** Lessons 10 to 12: from the first parcel to the twentieth order, and the shop a mentor reads. */
export const partFour: SeedSection = {
  title: t('The first twenty orders', 'أول عشرين طلبًا'),
  resources: [
    {
      title: t('Checklist: the day you open', 'قائمة التحقق: يوم الافتتاح'),
      type: 'pdf',
      file: t('opening-day.en.pdf', 'opening-day.ar.pdf'),
    },
  ],
  lessons: [
    {
      slug: 'delivery-returns-and-trust',
      title: t('Delivery, returns and trust', 'التوصيل والإرجاع والثقة'),
      summary: t(
        'Promise the day you can keep nine times in ten, say what a return costs you, and write both in 120 words or fewer.',
        'وعدٌ بيوم نفي به، وحساب لما يكلّفه الإرجاع فعلًا، ونصّ يجمع الاثنين في 120 كلمة على الأكثر.',
      ),
      minutes: 14,
      items: [
        {
          kind: 'video',
          key: 'delivery',
          title: t('A promise you can keep', 'وعد نفي به'),
          attachments: [
            {
              title: t('Twenty test parcels', 'عشرون طردًا تجريبيًّا'),
              file: t('twenty-parcels.en.pdf', 'twenty-parcels.ar.pdf'),
            },
          ],
        },
        {
          kind: 'text',
          title: t('Two promises, worked out', 'وعدان بالأرقام'),
          body: t(
            [
              p(
                'A stranger who pays in advance trusts you twice: that the parcel comes, and that somebody answers if it does not please. Both can be promised with numbers.',
              ),
              h('The day'),
              p('Send twenty test parcels to friends and write down when they arrive. Suppose it looks like this:'),
              table(
                ['Arrived after', 'Parcels', 'Kept if you promise this'],
                ['1 day', '12', '12 of 20'],
                ['2 days', '6', '18 of 20'],
                ['3 days', '2', '20 of 20'],
              ),
              p(
                'A promise of two days is kept nine times in ten. Make it, and decide **today** what the other two people get: a message before they ask, and the delivery money back. Two late parcels at 12.00 are 24.00, spread over 20 orders 1.20 each.',
              ),
              h('The return'),
              p(
                'Fear of returns makes shops hide the rule. Work it out instead: the way back 12.00, the way there 12.00 lost, new packaging 3.00, together 27.00. If 2 of 100 come back, that is 0.54 for every order. **A clear rule costs about half a riyal, and most people never use it.**',
              ),
              h('Two candles in one box'),
              p(
                'Each price of 72.00 already contains 12.00 for delivery. Two candles contain 24.00, but the larger box costs 15.00. So an order of two leaves 9.00 more: that is your room for “second candle 5.00 less”, and you still keep 4.00 of it.',
              ),
              warning(
                'Copy no text from another shop. Theirs describes their courier and their law. Yours has 120 words: area and days, what it costs, how to return, who pays, how to reach you. Check the consumer rules of your country; in many a right of return is law, not kindness.',
              ),
            ],
            [
              p(
                'من يدفع مقدمًا لمتجر لا يعرفه يثق به مرتين: بأن الطرد سيصل، وبأن أحدًا سيجيب إن لم يعجبه. والوعدان كلاهما يُكتبان بالأرقام.',
              ),
              h('اليوم'),
              p('نرسل عشرين طردًا تجريبيًّا إلى المعارف ونسجّل وقت الوصول. لنفترض أن النتيجة كانت:'),
              table(
                ['وصل بعد', 'الطرود', 'نفي بالوعد في'],
                ['يوم واحد', '12', '12 من 20'],
                ['يومين', '6', '18 من 20'],
                ['3 أيام', '2', '20 من 20'],
              ),
              p(
                'وعد اليومين يتحقق تسع مرات من عشر. نعِد بيومين، ونقرّر **اليوم** ما يناله الاثنان الآخران: رسالة قبل أن يسألا، وإعادة أجرة التوصيل. إعادة 12.00 عن كل طرد من الطردين المتأخرين تساوي 24.00، أي 1.20 لكل طلب من العشرين.',
              ),
              h('الإرجاع'),
              p(
                'الخوف من الإرجاع يدفع متاجر إلى إخفاء القاعدة. فلنحسبه: طريق العودة 12.00، وطريق الذهاب الضائع 12.00، وتغليف جديد 3.00، والمجموع 27.00. إذا عاد طلبان من كل 100 فهذا 0.54 لكل طلب. **القاعدة الواضحة تكلّف نحو نصف ريال، ومعظم الناس لا يستعملونها أبدًا.**',
              ),
              h('شمعتان في صندوق واحد'),
              p(
                'في كل سعر 72.00 توصيل قدره 12.00. ففي الشمعتين 24.00، بينما يكلّف الصندوق الأكبر 15.00. يترك طلب الشمعتين إذن 9.00 إضافية، وهي مجال العرض: «الشمعة الثانية أقل بخمسة ريالات»، ويبقى منها 4.00.',
              ),
              warning(
                'لا ننسخ نصًّا من متجر آخر: نصّه يصف شركة توصيله وقانون بلده. يكفينا 120 كلمة: المناطق والأيام، والتكلفة، وطريقة الإرجاع، ومن يدفع، وكيف يُتواصل معنا. ونراجع نظام حماية المستهلك في بلدنا، فحق الإرجاع في بلدان كثيرة قانون لا مجاملة.',
              ),
            ],
          ),
        },
      ],
    },
    {
      slug: 'your-first-twenty-orders',
      title: t('Your first twenty orders', 'أول عشرين طلبًا'),
      summary: t(
        'Forty messages, ten buyers, one market table: where the first twenty orders come from, and what to count at the tenth.',
        'أربعون رسالة وعشرة مشترين وطاولة في سوق: من أين تأتي أول عشرين طلبًا، وماذا نعدّ عند العاشر.',
      ),
      minutes: 13,
      items: [
        { kind: 'video', key: 'orders', title: t('Where twenty orders come from', 'من أين يأتي عشرون طلبًا') },
        {
          kind: 'text',
          title: t('One message at a time', 'رسالة بعد رسالة'),
          body: t(
            [
              p(
                'Advertisements before the tenth order buy visitors for a page that nobody has tested. The first twenty orders come from people you can name, and they are worth more than their money: each one tells you where the page is wrong.',
              ),
              h('A plan that adds up'),
              table(
                ['Source', 'Effort', 'Orders'],
                ['Personal messages, one by one', '40 people, 1 in 4 buys', '10'],
                ['A card in each parcel, to pass on', '10 parcels', '3'],
                ['A table at one Saturday market', '70 stop, about 1 in 14 buys', '5'],
                ['The first buyers, again', 'after four weeks', '2'],
                ['Together', '', '20'],
              ),
              p(
                'Write to twenty people in the first week and to twenty in the second. Not one message to all: each has one sentence only this person could have received. “You told me the chocolates felt like an apology. This is what I made of it.”',
              ),
              h('Stop at the tenth order'),
              p('Before you send the eleventh parcel, sit down with your list and count three things:'),
              ol(
                '**The same question.** Asked by 3 of 10, its answer is missing on the page. Add it today.',
                '**Minutes.** You planned 20 for each order. If the clock says 26, time costs 13.00 instead of 10.00, and 20.50 stays instead of 23.50.',
                '**Late parcels.** More than 1 in 10: promise one day more, on the page, before you look for another courier.',
              ),
              note(
                'If 40 personal messages bring fewer than 4 orders, an advertisement will not repair it. Go back to lesson 2 with five of the people who did not buy; they are usually glad to say why.',
              ),
            ],
            [
              p(
                'الإعلانات قبل الطلب العاشر تشتري زوّارًا لصفحة لم يجرّبها أحد. أول عشرين طلبًا تأتي من أشخاص نعرف أسماءهم، وقيمتها أكبر من ثمنها: كل طلب يدلّنا على موضع الخطأ في الصفحة.',
              ),
              h('خطة يستقيم حسابها'),
              table(
                ['المصدر', 'الجهد', 'الطلبات'],
                ['رسائل شخصية، واحدة بعد أخرى', '40 شخصًا، يشتري 1 من كل 4', '10'],
                ['بطاقة في كل طرد لتُعطى لآخر', '10 طرود', '3'],
                ['طاولة في سوق يوم سبت', 'يتوقف 70، ويشتري 1 من كل 14 تقريبًا', '5'],
                ['أوائل المشترين مرة ثانية', 'بعد أربعة أسابيع', '2'],
                ['المجموع', '', '20'],
              ),
              p(
                'نراسل عشرين شخصًا في الأسبوع الأول وعشرين في الثاني. لا رسالة واحدة للجميع، بل في كل رسالة جملة لا تصلح إلا لصاحبها: «قلتم لي إن علبة الشوكولاتة بدت كاعتذار. هذا ما صنعته من كلامكم».',
              ),
              h('وقفة عند الطلب العاشر'),
              p('قبل إرسال الطرد الحادي عشر نجلس مع القائمة ونعدّ ثلاثة أشياء:'),
              ol(
                '**السؤال المتكرر.** سأله 3 من 10؟ جوابه ناقص في الصفحة، ويُضاف اليوم.',
                '**الدقائق.** خطّطنا لعشرين دقيقة لكل طلب. فإن كانت 26 صار الوقت يكلّف 13.00 بدل 10.00، وبقي 20.50 بدل 23.50.',
                '**الطرود المتأخرة.** إذا زادت على 1 من 10 نمدّد الوعد يومًا في الصفحة، قبل البحث عن شركة توصيل أخرى.',
              ),
              note(
                'إذا جلبت 40 رسالة شخصية أقل من 4 طلبات فلن يصلح الإعلان ذلك. نعود إلى الدرس الثاني مع خمسة ممن لم يشتروا، وغالبًا ما يسعدهم قول السبب.',
              ),
            ],
          ),
        },
        {
          kind: 'text',
          title: t('Keep one line for each order', 'سطر لكل طلب'),
          body: t(
            [
              p('A notebook is enough. One line, written on the day the parcel leaves:'),
              ul(
                'Date and initials',
                'Where the person came from',
                'Minutes of work',
                'What was asked before buying',
                'Day of arrival',
              ),
              p(
                'Twenty lines fit on one page. They are the first honest numbers of your shop, and the ones your mentor asks for.',
              ),
            ],
            [
              p('يكفي دفتر صغير. سطر واحد نكتبه يوم خروج الطرد:'),
              ul(
                'التاريخ والحروف الأولى',
                'كيف وصل المشتري إلينا',
                'دقائق العمل',
                'السؤال الذي سُئل قبل الشراء',
                'يوم الوصول',
              ),
              p('عشرون سطرًا تتسع لها صفحة واحدة. هي أول أرقام صادقة للمتجر، وهي ما يسأل عنه المرشد.'),
            ],
          ),
        },
      ],
    },
    {
      slug: 'assignment-open-the-shop',
      title: t('Assignment: open the shop', 'واجب: افتتاح المتجر'),
      summary: t(
        'One product page that can be ordered from, six photographs, a delivery text and a list of people. A mentor reads all of it.',
        'صفحة منتج يمكن الطلب منها، وست صور، ونص للتوصيل، وقائمة بأشخاص. يقرأ المرشد ذلك كله سطرًا بسطر.',
      ),
      minutes: 60,
      items: [
        {
          kind: 'document',
          title: t('Checklist: the day you open', 'قائمة التحقق: يوم الافتتاح'),
          file: t('opening-day.en.pdf', 'opening-day.ar.pdf'),
        },
        openTheShop,
      ],
      resources: [
        {
          title: t('Delivery and returns, a text to begin with', 'التوصيل والإرجاع: نص للبدء'),
          type: 'file',
          file: t('delivery-and-returns.en.txt', 'delivery-and-returns.ar.txt'),
        },
      ],
    },
  ],
};
