import type { SeedSection } from '../../types';
import { h, note, ol, p, quote, t, table, ul, warning } from '../../write';
import { whoIsItFor } from './quiz-who';

/** Lessons 1 to 3: finding out who would buy, before anything is bought. */
export const partOne: SeedSection = {
  title: t('Who is it for?', 'لمن نبيع؟'),
  resources: [
    {
      title: t('Conversation sheet: ten conversations', 'ورقة المحادثات: عشر محادثات'),
      type: 'pdf',
      file: t('ten-conversations.en.pdf', 'ten-conversations.ar.pdf'),
    },
  ],
  lessons: [
    {
      slug: 'the-person-behind-the-order',
      title: t('The person behind the order', 'الشخص وراء الطلب'),
      summary: t(
        'An order is one person with one evening and one problem. Describe that person in four lines before choosing a product.',
        'الطلب شخص واحد في مساء واحد أمام حاجة واحدة. وصف هذا الشخص في أربعة أسطر يأتي قبل اختيار المنتج.',
      ),
      minutes: 8,
      preview: true,
      items: [
        { kind: 'video', key: 'person', title: t('The person behind the order', 'الشخص وراء الطلب') },
        {
          kind: 'text',
          title: t('Four lines about one person', 'أربعة أسطر عن شخص واحد'),
          body: t(
            [
              p(
                'Most first shops start from a product: I can make candles, so I will sell candles. Then comes the stock, then the shop, and at the end the question that should have come first: who needs this, and when?',
              ),
              p(
                'An order has a date and a reason. Somebody was invited to dinner on Friday, somebody moved into a new flat, somebody forgot a birthday. The product is only the answer. **If you know the occasion, you know the price people compare with, the words they search for and how fast it has to arrive.**',
              ),
              h('Write it down'),
              p('Take one real person, somebody you could telephone, and write four lines:'),
              ol(
                'Who: name, age, what a weekday looks like.',
                'When: the day on which they would need it. Not “sometimes”, a day.',
                'Instead: what they buy now. There is always something, even if it is nothing.',
                'Stop: what would make them close the page.',
              ),
              quote(
                'Huda, 34, works until six. Invited to her sister-in-law on Friday. Now: chocolates from the petrol station. Stops when delivery takes longer than two days.',
                'Four lines about one person',
              ),
              p(
                'Look at what these four lines decide. The competitor is not another candle; it is a box of chocolates for about SAR 60. The promise that matters is “with you by Thursday”. And the picture has to show a gift, not a candle on a shelf.',
              ),
              warning(
                '“Women between 20 and 45 who like nice things” is not a person. Nobody can telephone her, so nobody can find out that you are wrong.',
              ),
            ],
            [
              p(
                'تبدأ أغلب المتاجر الأولى من المنتج: أُجيد صنع الشموع، إذن سأبيع الشموع. ثم تُشترى البضاعة، ثم يُفتح المتجر، وفي النهاية يأتي السؤال الذي كان ينبغي أن يُطرح أولًا: من يحتاج إلى هذا، ومتى؟',
              ),
              p(
                'لكل طلب موعد وسبب: دعوة إلى عشاء يوم الجمعة، أو انتقال إلى بيت جديد، أو عيد ميلاد كاد يُنسى. والمنتج ليس إلا الجواب. **من يعرف المناسبة يعرف السعر الذي تجري المقارنة به، والكلمات التي تُكتب في البحث، والسرعة المطلوبة في التوصيل.**',
              ),
              h('بالقلم والورقة'),
              p('نختار شخصًا حقيقيًّا يمكن الاتصال به، ونكتب عنه أربعة أسطر:'),
              ol(
                'من؟ الاسم والعمر وشكل يوم العمل.',
                'متى؟ اليوم الذي تظهر فيه الحاجة. ليس «أحيانًا»، بل يوم محدد.',
                'بدل ماذا؟ ما يُشترى الآن. هناك بديل دائمًا، حتى لو كان لا شيء.',
                'ما الذي يوقف الشراء؟ السبب الذي تُغلق الصفحة عنده.',
              ),
              quote(
                'هدى، 34 سنة، تعمل حتى السادسة. مدعوّة إلى بيت أخت زوجها يوم الجمعة. تشتري الآن علبة شوكولاتة من محطة الوقود. تتوقف إذا تجاوز التوصيل يومين.',
                'أربعة أسطر عن شخص واحد',
              ),
              p(
                'لننظر إلى ما تحسمه هذه الأسطر. المنافس ليس شمعة أخرى، بل علبة شوكولاتة بنحو 60 ريالًا. والوعد المهم هو «تصل قبل مساء الخميس». والصورة المطلوبة صورة هدية، لا شمعة على رف.',
              ),
              warning(
                '«نساء بين العشرين والخامسة والأربعين يحببن الأشياء الجميلة» ليست شخصًا. لا أحد يستطيع الاتصال بها، فلا أحد يستطيع اكتشاف الخطأ.',
              ),
            ],
          ),
        },
      ],
    },
    {
      slug: 'ten-conversations',
      title: t('Ten conversations before one product', 'عشر محادثات قبل أول منتج'),
      summary: t(
        'Five questions about the past, no question about your idea. After ten conversations you know whether there is a shop in it.',
        'خمسة أسئلة عن الماضي، ولا سؤال عن الفكرة نفسها. بعد عشر محادثات يتضح إن كان في الأمر متجر يستحق الفتح.',
      ),
      minutes: 16,
      preview: true,
      items: [
        { kind: 'video', key: 'conversations', title: t('Ask about last time', 'السؤال عن المرة الأخيرة') },
        {
          kind: 'text',
          title: t('How to ask, how to count', 'كيف نسأل، وكيف نحسب'),
          body: t(
            [
              p(
                'People are kind. Ask “would you buy a fig candle?” and nine of ten will say yes, because it costs nothing to say so. The tenth is your brother. A question about the future collects politeness; a question about the past collects facts.',
              ),
              h('Five questions that work'),
              ol(
                'When did you last buy a present for somebody’s home?',
                'What did you buy, and where?',
                'What did it cost, with delivery?',
                'What was annoying about it?',
                'What else did you look at before you decided?',
              ),
              p(
                'Do not mention your product before the last minute. Write down words, not opinions: if someone says “it looked like I had forgotten”, that sentence may become the first line of your product page.',
              ),
              h('Count, then decide'),
              p('After ten conversations make one small table. It may look like this:'),
              table(
                ['What I counted', 'Out of ten'],
                ['Bought such a present in the last 3 months', '7'],
                ['Paid SAR 60 or more', '4'],
                ['Were unhappy with what they gave', '5'],
                ['Asked me where they can get mine', '2'],
              ),
              p(
                'Seven in ten have the occasion: good. Four in ten pay SAR 60 or more: that is your market, not the seven. Two asked without being pushed: those are your first two customers; write to them on opening day.',
              ),
              note(
                'A rule to decide with: at least 6 with the occasion and at least 3 who already pay near your price. Below that, change the product or the person, not the logo.',
              ),
            ],
            [
              p(
                'الناس لطفاء. عند السؤال «هل تشترون شمعة تين؟» يجيب تسعة من كل عشرة بنعم، لأن الموافقة لا تكلّف شيئًا. سؤال المستقبل يجمع المجاملات، وسؤال الماضي يجمع الوقائع.',
              ),
              h('خمسة أسئلة تنفع'),
              ol(
                'متى كانت آخر هدية اشتُريت لبيت أحد المعارف؟',
                'ماذا كانت، ومن أين؟',
                'كم كلّفت مع التوصيل؟',
                'ما المزعج في التجربة؟',
                'ما البدائل التي نُظر فيها قبل القرار؟',
              ),
              p(
                'لا نذكر منتجنا قبل الدقيقة الأخيرة. ونكتب الكلمات كما قيلت لا رأينا فيها: جملة مثل «بدت الهدية كأنني نسيت الموعد» قد تصبح السطر الأول في صفحة المنتج.',
              ),
              h('نعدّ ثم نقرّر'),
              p('بعد عشر محادثات نرسم جدولًا صغيرًا، وقد يبدو هكذا:'),
              table(
                ['ما عددناه', 'من عشرة'],
                ['اشتروا هدية كهذه في آخر 3 أشهر', '7'],
                ['دفعوا 60 ريالًا أو أكثر', '4'],
                ['لم يرضوا عمّا قدّموه', '5'],
                ['سألوا من أين يمكن شراء منتجنا', '2'],
              ),
              p(
                'سبعة من عشرة لديهم المناسبة، وهذا جيد. أربعة من عشرة يدفعون 60 ريالًا أو أكثر: هؤلاء هم السوق، لا السبعة. واثنان سألا من غير إلحاح: هذان أول زبونين، ولهما رسالة يوم الافتتاح.',
              ),
              note(
                'قاعدة للقرار: ستة على الأقل لديهم المناسبة، وثلاثة على الأقل يدفعون اليوم ما يقارب سعرنا. دون ذلك نغيّر المنتج أو الشخص، لا الشعار.',
              ),
            ],
          ),
        },
        {
          kind: 'document',
          title: t('Conversation sheet, to print', 'ورقة المحادثات للطباعة'),
          file: t('ten-conversations.en.pdf', 'ten-conversations.ar.pdf'),
          body: t(
            [
              p('One sheet for all ten conversations: a line for each, and the four counts at the foot.'),
              ul('Print it or fill it in on the phone.', 'Keep it. Lesson 8 takes its best sentences from here.'),
            ],
            [
              p('ورقة واحدة للمحادثات العشر: سطر لكل محادثة، والأعداد الأربعة في الأسفل.'),
              ul('تصلح للطباعة وللتعبئة على الهاتف.', 'يحسن حفظها: الدرس الثامن يأخذ أفضل جمله منها.'),
            ],
          ),
        },
      ],
    },
    {
      slug: 'quiz-who-is-it-for',
      title: t('Quiz: who is it for?', 'اختبار: لمن نبيع؟'),
      summary: t(
        'Eight questions about people, occasions and conversations. Seven minutes; two attempts, and the better one counts.',
        'ثمانية أسئلة عن الأشخاص والمناسبات والمحادثات. سبع دقائق تكفي، ومحاولتان تُحتسب الأعلى منهما.',
      ),
      minutes: 7,
      preview: true,
      items: [whoIsItFor],
    },
  ],
};
