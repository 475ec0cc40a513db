import type { SeedSection } from '../../types';
import { h, note, ol, p, sum, t, table, ul, warning } from '../../write';
import { priceSheet } from './assignments';
import { whatItCosts } from './quiz-cost';

/** Lessons 4 to 6: what a product costs, what it must bring in, and the first work a mentor reads. */
export const partTwo: SeedSection = {
  title: t('A price you can live on', 'سعر يكفي للاستمرار'),
  resources: [
    {
      title: t('Price sheet, with the sums in it', 'جدول الأسعار، والمعادلات فيه'),
      type: 'document',
      file: t('price-sheet.en.xlsx', 'price-sheet.ar.xlsx'),
    },
  ],
  lessons: [
    {
      slug: 'what-a-product-really-costs',
      title: t('What a product really costs', 'كم يكلّف المنتج حقًّا؟'),
      summary: t(
        'Material, packaging, delivery and twenty minutes of your evening: the full cost of one fig candle, line by line, is 48.50.',
        'المواد والتغليف والتوصيل وعشرون دقيقة من المساء: التكلفة الكاملة لشمعة تين واحدة، سطرًا بسطر، 48.50 ريالًا.',
      ),
      minutes: 17,
      preview: true,
      items: [
        {
          kind: 'video',
          key: 'cost',
          title: t('Four costs, one candle', 'أربع تكاليف وشمعة واحدة'),
          attachments: [
            {
              title: t('Five orders by the clock', 'خمسة طلبات بالساعة'),
              file: t('five-orders-by-the-clock.en.pdf', 'five-orders-by-the-clock.ar.pdf'),
            },
          ],
        },
        {
          kind: 'text',
          title: t('Line by line', 'سطرًا بسطر'),
          body: t(
            [
              p(
                'Ask somebody what their candle costs and you will hear the wax and the jar. That is less than half. A cost is **everything that would not have been spent if this order had not come**. Here is one fig candle of 180 g:',
              ),
              table(
                ['Line', 'SAR'],
                ['Wax 9.50, oil 7.00, wick 1.00, jar 5.00, label 1.00', '23.50'],
                ['Box 2.20, tissue 0.50, tape and card 0.30', '3.00'],
                ['Delivery in the city', '12.00'],
                ['Your time: 20 minutes at 30 an hour', '10.00'],
                ['Cost of one order', '48.50'],
              ),
              h('The three lines people forget'),
              ul(
                '**Packaging.** It is small, so it is left out. At 200 orders, SAR 3.00 are SAR 600.',
                '**Delivery.** If the customer sees “free delivery”, you pay it. It does not vanish; it moves into your price.',
                '**Time.** Pouring, cooling, labelling, packing, answering one message: measure it with a clock, for five orders, and divide.',
              ),
              h('What is an hour worth?'),
              p(
                'Take what you would have to pay somebody else to do the same work. Here it is SAR 30 an hour, so twenty minutes, a third of an hour, are SAR 10.00. It is not a wish; it is the price of the day on which you cannot do it yourself.',
              ),
              warning(
                'Do not write 0 for time “because it is only me”. A shop that works only while its owner is unpaid stops on the first busy week.',
              ),
            ],
            [
              p(
                'إذا سُئل صاحب متجر عن تكلفة شمعته ذكر الشمع والعبوة، وهذا أقل من النصف. التكلفة هي **كل ما لم يكن ليُنفق لولا هذا الطلب**. هذه شمعة تين واحدة وزنها 180 غرامًا:',
              ),
              table(
                ['البند', 'ر.س'],
                ['شمع 9.50، زيت 7.00، فتيل 1.00، عبوة 5.00، ملصق 1.00', '23.50'],
                ['صندوق 2.20، ورق 0.50، شريط وبطاقة 0.30', '3.00'],
                ['التوصيل داخل المدينة', '12.00'],
                ['وقت العمل: 20 دقيقة، والساعة بـ 30', '10.00'],
                ['تكلفة الطلب الواحد', '48.50'],
              ),
              h('ثلاثة بنود تُنسى'),
              ul(
                '**التغليف.** مبلغ صغير فيُترك. لكن 3.00 ريالات في 200 طلب تصبح 600 ريال.',
                '**التوصيل.** إذا قرأ العميل «توصيل مجاني» فالمتجر هو الذي يدفع. المبلغ لا يختفي، بل ينتقل إلى داخل السعر.',
                '**الوقت.** الصبّ والتبريد ولصق الملصق والتغليف والرد على رسالة: نقيسه بالساعة في خمسة طلبات، ثم نقسم على خمسة.',
              ),
              h('كم تساوي ساعة العمل؟'),
              p(
                'تساوي ما ندفعه لشخص آخر يقوم بالعمل نفسه. هي هنا 30 ريالًا في الساعة، فعشرون دقيقة، أي ثلث ساعة، تساوي 10.00 ريالات. ليست أمنية، بل ثمن اليوم الذي يتعذّر فيه العمل بأنفسنا.',
              ),
              warning(
                'لا يُكتب صفر أمام الوقت بحجة أن العمل بلا موظفين. المتجر الذي لا يعيش إلا بعمل بلا أجر يتوقف في أول أسبوع مزدحم.',
              ),
            ],
          ),
        },
        whatItCosts,
      ],
      resources: [
        {
          title: t('Price sheet, with the sums in it', 'جدول الأسعار، والمعادلات فيه'),
          type: 'document',
          file: t('price-sheet.en.xlsx', 'price-sheet.ar.xlsx'),
        },
      ],
    },
    {
      slug: 'price-so-that-you-can-stay',
      title: t('Price so that you can stay', 'تسعير يضمن البقاء'),
      summary: t(
        'A price is three things added up: what it costs, your time, and a reason to stay. The third one pays the bills of the month.',
        'السعر مجموع ثلاثة أشياء: ما يكلّفه المنتج، ووقت العمل، وسبب للبقاء. والثالث هو الذي يدفع فواتير الشهر.',
      ),
      minutes: 14,
      items: [
        { kind: 'video', key: 'price', title: t('A price is three things added up', 'السعر مجموع ثلاثة أشياء') },
        {
          kind: 'text',
          title: t('What the third line has to carry', 'ما يحمله السطر الثالث'),
          body: t(
            [
              p(
                'Material, packaging and delivery are 38.50. Your time is 10.00. At a price of 72.00 the third line is 23.50. It looks like profit. It is not, yet.',
              ),
              h('Two things come off every order'),
              table(
                ['From each candle', 'SAR'],
                ['Stays at a price of 72.00', '23.50'],
                ['Payment fee, 2.5% of 72.00', '− 1.80'],
                ['One broken order in 25: 48.50 ÷ 25', '− 1.94'],
                ['Left for the month', '19.76'],
              ),
              h('Then the month itself'),
              p(
                'Shop plan 115, telephone and data 60, samples 70, first advertisements 150: SAR 395 every month, whether anybody buys or not. 395 ÷ 19.76 = 19.99. **Twenty orders pay for the month. The twenty-first is the first one that pays you.** That is why this course ends at twenty orders and not at one.',
              ),
              h('What a discount really takes'),
              p(
                'Ten per cent off sounds like a tenth. 10% of 72.00 is 7.20, the price becomes 64.80 and 16.30 is left instead of 23.50. You have given away 31% of what stays, and you need 44% more orders to end where you were (23.50 ÷ 16.30 = 1.44).',
              ),
              note(
                'Raising the price works the same way round. From 72.00 to 75.00 is 4% for the customer and 13% more for you (26.50 instead of 23.50).',
              ),
              p(
                'And if nobody pays 72? Then the sheet has told you something before you bought 200 jars. Change the product, the size or the person; the hour you work is the last line to cut, not the first.',
              ),
            ],
            [
              p(
                'المواد والتغليف والتوصيل 38.50، ووقت العمل 10.00. فإذا كان السعر 72.00 بقي في السطر الثالث 23.50. يبدو هذا ربحًا، وليس ربحًا بعد.',
              ),
              h('أمران يُخصمان من كل طلب'),
              table(
                ['من كل شمعة', 'ر.س'],
                ['ما يبقى عند السعر 72.00', '23.50'],
                ['رسوم الدفع، 2.5% من 72.00', sum('− 1.80')],
                [`طلب مكسور من كل 25: ${sum('48.50 ÷ 25')}`, sum('− 1.94')],
                ['الباقي للشهر', '19.76'],
              ),
              h('ثم الشهر نفسه'),
              p(
                `اشتراك المتجر 115، والهاتف والإنترنت 60، والعينات 70، وأول الإعلانات 150: المجموع 395 ريالًا كل شهر، سواء اشترى أحد أم لا. والحساب ${sum('395 ÷ 19.76 = 19.99')}. **عشرون طلبًا تدفع تكاليف الشهر، والطلب الحادي والعشرون هو أول ما يدفع لصاحب المتجر.** لهذا تنتهي الدورة عند عشرين طلبًا لا عند طلب واحد.`,
              ),
              h('كم يأخذ الخصم حقًّا؟'),
              p(
                `يبدو خصم 10% عُشرًا فقط. لكن 10% من 72.00 تساوي 7.20، فيصبح السعر 64.80 ويبقى 16.30 بدل 23.50. ذهب 31% مما يبقى، وصرنا نحتاج إلى طلبات أكثر بنسبة 44% لنعود إلى حيث كنا (${sum('23.50 ÷ 16.30 = 1.44')}).`,
              ),
              note(
                'ورفع السعر يعمل بالمنطق نفسه: من 72.00 إلى 75.00 زيادة 4% على العميل، و13% فيما يبقى للمتجر (26.50 بدل 23.50).',
              ),
              p(
                'وإذا لم يدفع أحد 72؟ عندها يكون الجدول قد نبّهنا قبل شراء 200 عبوة. نغيّر المنتج أو الحجم أو الشخص. أما ساعة العمل فهي آخر سطر نقتطع منه، لا أوّله.',
              ),
            ],
          ),
        },
      ],
    },
    {
      slug: 'assignment-your-price-sheet',
      title: t('Assignment: your price sheet', 'واجب: جدول الأسعار'),
      summary: t(
        'Three products, every cost, one price each and the reason for it. A mentor reads the sheet; approval opens lesson 7.',
        'ثلاثة منتجات بكل تكاليفها، وسعر لكل منتج مع سببه. يقرأ المرشد الجدول، وعند اعتماده يُفتح الدرس السابع.',
      ),
      minutes: 40,
      items: [
        {
          kind: 'text',
          title: t('Before you begin', 'قبل البدء'),
          body: t(
            [
              p('Set aside forty minutes and a kitchen scale. Most of the time goes into two things:'),
              ol(
                'Find the invoices. Divide what you paid, delivery to you included, by the pieces you could make.',
                'Ask two delivery companies for the price of your box, filled. Write down both.',
              ),
              p(
                'Guesses are allowed in the first version, if they are marked as guesses. Your mentor would rather read “about 3, not yet asked” than a number that looks exact and is not.',
              ),
            ],
            [
              p('نحتاج إلى أربعين دقيقة وميزان مطبخ. وأغلب الوقت يذهب في أمرين:'),
              ol(
                'جمع الفواتير، ثم قسمة ما دُفع، مع شحن المواد إلينا، على عدد القطع الممكنة.',
                'سؤال شركتي توصيل عن سعر الصندوق ممتلئًا، وتدوين السعرين.',
              ),
              p(
                'التقدير مقبول في النسخة الأولى إذا كُتب أنه تقدير. قراءة «نحو 3، لم يُسأل بعد» أنفع للمرشد من رقم يبدو دقيقًا وليس كذلك.',
              ),
            ],
          ),
        },
        priceSheet,
      ],
      resources: [
        {
          title: t('Price sheet, with the sums in it', 'جدول الأسعار، والمعادلات فيه'),
          type: 'document',
          file: t('price-sheet.en.xlsx', 'price-sheet.ar.xlsx'),
        },
      ],
    },
  ],
};
