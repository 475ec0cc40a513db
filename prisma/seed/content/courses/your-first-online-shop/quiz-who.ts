import type { SeedQuiz } from '../../types';
import { t } from '../../write';

/** Lesson 3: marked by the server alone, so the free part never waits for anybody. */
export const whoIsItFor: SeedQuiz = {
  kind: 'quiz',
  title: t('Who is it for?', 'لمن نبيع؟'),
  intro: t(
    'Eight questions from the first two lessons. Answers can be changed until you hand in; marks and explanations appear after that.',
    'ثمانية أسئلة من أول درسين. يمكن تغيير الإجابات حتى التسليم، وبعده تظهر الدرجات والشروح.',
  ),
  passPercent: 60,
  attemptsAllowed: 2,
  timeLimitMinutes: 15,
  questions: [
    {
      type: 'multiple_choice',
      prompt: t(
        'Which of these describes a person well enough to decide something?',
        'أيّ هذه الأوصاف يكفي لاتخاذ قرار؟',
      ),
      options: [
        { text: t('Young families in the city', 'العائلات الشابة في المدينة'), correct: false },
        {
          text: t(
            'Samir, 41, needs a present on Thursday, now buys fruit baskets for 80',
            'سمير، 41 سنة، يحتاج إلى هدية يوم الخميس، ويشتري الآن سلة فواكه بثمانين ريالًا',
          ),
          correct: true,
        },
        { text: t('People who value quality', 'من يقدّرون الجودة'), correct: false },
        { text: t('Everybody with a home', 'كل من له بيت'), correct: false },
      ],
      explanation: t(
        'Only the second can be telephoned, has a day, and names what is bought instead. From it you can read a price, a delivery promise and a picture.',
        'الوصف الثاني وحده لشخص يمكن الاتصال به، وله يوم محدد وبديل معروف. منه يُقرأ السعر ووعد التوصيل والصورة.',
      ),
      points: 1,
    },
    {
      type: 'true_false',
      prompt: t(
        'A good conversation starts by showing the product and asking for an opinion.',
        'تبدأ المحادثة الجيدة بعرض المنتج وطلب الرأي فيه.',
      ),
      answer: false,
      explanation: t(
        'Shown a product, people answer politely. Ask what they did last time first; the product may come in the last minute.',
        'أمام المنتج يجيب الناس مجاملةً. نسأل أولًا عمّا فعلوه في المرة الأخيرة، وقد يأتي ذكر المنتج في الدقيقة الأخيرة.',
      ),
      points: 1,
    },
    {
      type: 'multiple_choice',
      prompt: t(
        'Which questions collect facts? Mark all that do.',
        'أيّ الأسئلة يجمع وقائع؟ تُختار كل الإجابات الصحيحة.',
      ),
      options: [
        { text: t('What did your last present cost, with delivery?', 'كم كلّفت آخر هدية مع التوصيل؟'), correct: true },
        { text: t('Would you pay 72 for this?', 'هل السعر 72 ريالًا مقبول لهذه الشمعة؟'), correct: false },
        { text: t('Where did you buy it?', 'من أين اشتُريت؟'), correct: true },
        { text: t('Do you like the idea?', 'هل الفكرة جميلة؟'), correct: false },
      ],
      explanation: t(
        'The first and the third ask about something that happened and can be checked. The others ask people to imagine, and to be nice.',
        'الأول والثالث عن أمر حدث ويمكن التحقق منه. أما الآخران فيطلبان التخيّل والمجاملة.',
      ),
      points: 2,
    },
    {
      type: 'short_answer',
      prompt: t(
        'How many conversations do we hold before the first product? Write a number.',
        'كم محادثة نجري قبل أول منتج؟ الإجابة رقم.',
      ),
      accepted: t(['10', 'ten'], ['10', '١٠', 'عشر', 'عشرة', 'عشر محادثات']),
      explanation: t(
        'Ten are few enough to finish in a week and enough to see whether the same sentence comes back.',
        'عشر محادثات تُنجز في أسبوع، وتكفي لنرى هل تتكرر الجملة نفسها.',
      ),
      points: 1,
    },
    {
      type: 'multiple_choice',
      prompt: t(
        'Of ten people, 7 have the occasion, 4 pay 60 or more, 2 asked where to buy. How large is the market among these ten?',
        'من عشرة أشخاص: 7 لديهم المناسبة، و4 يدفعون 60 ريالًا أو أكثر، و2 سألا عن مكان الشراء. كم حجم السوق بينهم؟',
      ),
      options: [
        { text: t('10', '10'), correct: false },
        { text: t('7', '7'), correct: false },
        { text: t('4', '4'), correct: true },
        { text: t('2', '2'), correct: false },
      ],
      explanation: t(
        'The market is the four who already spend near your price. The seven have the need but not yet the habit; the two are the first orders, not the limit.',
        'السوق هم الأربعة الذين ينفقون اليوم ما يقارب سعرنا. للسبعة حاجة بلا عادة بعد، والاثنان أول الطلبات لا آخرها.',
      ),
      points: 1,
    },
    {
      type: 'true_false',
      prompt: t(
        'The strongest competitor of a gift candle can be a box of chocolates.',
        'قد يكون أقوى منافس لشمعة تُهدى علبةَ شوكولاتة.',
      ),
      answer: true,
      explanation: t(
        'People compare within the occasion, not within the shelf. Whoever needs a present on Friday compares everything that can be a present by Friday.',
        'تجري المقارنة داخل المناسبة لا داخل الرف. من يحتاج إلى هدية يوم الجمعة يقارن بين كل ما يصلح هدية قبل الجمعة.',
      ),
      points: 1,
    },
    {
      type: 'short_answer',
      prompt: t(
        'Our rule asks for at least how many people, out of ten, who have the occasion? Write a number.',
        'كم شخصًا من عشرة على الأقل يجب أن تكون لديهم المناسبة بحسب قاعدتنا؟ الإجابة رقم.',
      ),
      accepted: t(['6', 'six'], ['6', '٦', 'ستة', 'ست', 'ستة أشخاص']),
      explanation: t(
        'At least 6 with the occasion and at least 3 who already pay near your price. Both, not one of them.',
        'ستة على الأقل لديهم المناسبة، وثلاثة على الأقل يدفعون ما يقارب سعرنا. الشرطان معًا لا أحدهما.',
      ),
      points: 1,
    },
    {
      type: 'multiple_choice',
      prompt: t(
        'Someone says: “It looked as if I had forgotten.” What do we do with the sentence?',
        'قال أحدهم: «بدت الهدية كأنني نسيت الموعد». ماذا نفعل بهذه الجملة؟',
      ),
      options: [
        { text: t('Correct it into better style', 'نعيد صياغتها بأسلوب أفضل'), correct: false },
        {
          text: t(
            'Write it down word for word; it may open the product page',
            'نكتبها كما قيلت، فقد تفتتح صفحة المنتج',
          ),
          correct: true,
        },
        { text: t('Leave it out, it is only a feeling', 'نتركها لأنها مجرد شعور'), correct: false },
        { text: t('Answer with a discount', 'نجيب بخصم'), correct: false },
      ],
      explanation: t(
        'The words people use for their own problem are the words they recognise later on your page. Rewritten, they become yours and stop working.',
        'الكلمات التي يصف بها الناس حاجتهم هي التي يعرفون أنفسهم فيها على الصفحة لاحقًا. فإذا أُعيدت صياغتها فقدت أثرها.',
      ),
      points: 2,
    },
  ],
};
