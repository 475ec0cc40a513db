import type { SeedQuiz } from '../../types';
import { t } from '../../write';

/** Lesson 9: all four question types. Passing never waits for the essay: the other nine carry 12 of 15 points. */
export const theProductPage: SeedQuiz = {
  kind: 'quiz',
  title: t('The product page', 'صفحة المنتج'),
  intro: t(
    'Ten questions, twenty minutes. The last one is a short text for your mentor; it can raise the mark, but nothing waits for it.',
    'عشرة أسئلة في عشرين دقيقة. آخرها نص قصير يقرؤه المرشد؛ قد يرفع الدرجة، ولا يتوقف عليه شيء.',
  ),
  passPercent: 60,
  attemptsAllowed: 2,
  timeLimitMinutes: 20,
  questions: [
    {
      type: 'multiple_choice',
      prompt: t('Why are the lamps switched off?', 'لماذا نطفئ المصابيح؟'),
      options: [
        { text: t('To save electricity', 'توفيرًا للكهرباء'), correct: false },
        {
          text: t(
            'Because two colours of light at once make the picture look dirty',
            'لأن اجتماع لونين من الضوء يجعل الصورة تبدو متّسخة',
          ),
          correct: true,
        },
        { text: t('Because phones cannot photograph lamps', 'لأن الهاتف لا يصوّر المصابيح'), correct: false },
        { text: t('To make the picture darker', 'لتصبح الصورة أغمق'), correct: false },
      ],
      explanation: t(
        'Window light is bluish, lamps are yellow. The phone can correct one of them, not both; one half of the product always has the wrong colour.',
        'ضوء النافذة مائل إلى الزرقة وضوء المصباح أصفر. يستطيع الهاتف تصحيح أحدهما لا كليهما، فيبقى نصف المنتج بلون خاطئ.',
      ),
      points: 1,
    },
    {
      type: 'true_false',
      prompt: t('The best place for the window is behind the product.', 'أفضل مكان للنافذة خلف المنتج.'),
      answer: false,
      explanation: t(
        'Light from behind turns the product into a dark shape. From the side it draws edges and surface.',
        'الضوء من الخلف يحوّل المنتج إلى شكل معتم. أما من الجانب فيرسم الحواف والسطح.',
      ),
      points: 1,
    },
    {
      type: 'multiple_choice',
      prompt: t('Which picture answers “How large is it?”', 'أيّ صورة تجيب عن سؤال «كم حجمه؟»'),
      options: [
        { text: t('Whole, from the front', 'المنتج كاملًا من الأمام'), correct: false },
        { text: t('In a hand', 'في اليد'), correct: true },
        { text: t('Close, from the side', 'عن قرب من الجانب'), correct: false },
        { text: t('In its box', 'في صندوقه'), correct: false },
      ],
      explanation: t(
        'Everybody knows how large a hand is. Centimetres belong in the text as well, but the hand is understood first.',
        'كل الناس يعرفون حجم اليد. والسنتيمترات مكانها النص أيضًا، لكن اليد تُفهم أولًا.',
      ),
      points: 1,
    },
    {
      type: 'short_answer',
      prompt: t(
        'How many photographs does our product page have? Write a number.',
        'كم صورة في صفحة المنتج عندنا؟ الإجابة رقم.',
      ),
      accepted: t(['6', 'six'], ['6', '٦', 'ست', 'ستة', 'ست صور']),
      explanation: t(
        'Six, each with its own question. A seventh usually repeats one of them and makes the page slower.',
        'ست صور، لكل منها سؤالها. والسابعة تكرّر إحداها في الغالب وتُبطئ الصفحة.',
      ),
      points: 1,
    },
    {
      type: 'multiple_choice',
      prompt: t(
        'A page for the fig candle. Which sentences answer a question? Mark all that do.',
        'في صفحة شمعة التين، أيّ الجمل يجيب عن سؤال؟ تُختار كل الإجابات الصحيحة.',
      ),
      options: [
        { text: t('Burns about 35 hours', 'تشتعل نحو 35 ساعة'), correct: true },
        { text: t('A unique experience', 'تجربة فريدة'), correct: false },
        { text: t('Ordered by noon, with you on Thursday', 'ما يُطلب قبل الظهر يصل يوم الخميس'), correct: true },
        { text: t('Premium quality', 'جودة عالية'), correct: false },
      ],
      explanation: t(
        'The first and the third can be checked. The other two would fit any candle, and so say nothing about this one.',
        'الأولى والثالثة يمكن التحقق منهما. والأخريان تصلحان لأي شمعة، فلا تقولان شيئًا عن هذه.',
      ),
      points: 2,
    },
    {
      type: 'true_false',
      prompt: t(
        'Showing a small shortcoming in a picture lowers the number of returns.',
        'إظهار عيب صغير في صورة يقلّل الإرجاع.',
      ),
      answer: true,
      explanation: t(
        'What was seen before buying is expected; what is found at home is a disappointment.',
        'ما شوهد قبل الشراء متوقَّع، وما يُكتشف في البيت خيبة.',
      ),
      points: 1,
    },
    {
      type: 'multiple_choice',
      prompt: t('Which of the five questions comes first?', 'أيّ الأسئلة الخمسة يأتي أولًا؟'),
      options: [
        { text: t('What if it is not right?', 'وماذا لو لم يناسب؟'), correct: false },
        { text: t('When, and what does it cost in all?', 'متى، وكم المجموع؟'), correct: false },
        { text: t('What is it exactly?', 'ما هو بالضبط؟'), correct: true },
        { text: t('What arrives?', 'ماذا يصل؟'), correct: false },
      ],
      explanation: t(
        'Nobody asks about delivery before they know what would be delivered.',
        'لا أحد يسأل عن التوصيل قبل أن يعرف ما الذي سيُوصَّل.',
      ),
      points: 1,
    },
    {
      type: 'short_answer',
      prompt: t(
        'A candle of 180 g burns about 35 hours. If it is lit one hour every evening, for how many weeks does it last? Write a whole number.',
        'شمعة وزنها 180 غرامًا تشتعل نحو 35 ساعة. إذا أُشعلت ساعة كل مساء، فكم أسبوعًا تدوم؟ الإجابة عدد صحيح.',
      ),
      accepted: t(['5', 'five', '5 weeks'], ['5', '٥', 'خمسة', '5 أسابيع', 'خمسة أسابيع']),
      explanation: t(
        '35 hours are 35 evenings, and 35 ÷ 7 = 5 weeks. “Five weeks of evenings” says more than a number of grams.',
        '35 ساعة هي 35 أمسية، وقسمتها على 7 تساوي 5 أسابيع. و«أمسيات خمسة أسابيع» أبلغ من عدد الغرامات.',
      ),
      points: 2,
    },
    {
      type: 'multiple_choice',
      prompt: t(
        'On a white background the picture turns out grey. What helps?',
        'على خلفية بيضاء تخرج الصورة رمادية. ما الحل؟',
      ),
      options: [
        {
          text: t('Raise the brightness by +0.3 to +0.7 before taking it', 'رفع الإضاءة بين 0.3 و0.7 قبل التصوير'),
          correct: true,
        },
        { text: t('Lower the brightness', 'خفض الإضاءة'), correct: false },
        { text: t('Switch the flash on', 'تشغيل الفلاش'), correct: false },
        { text: t('Use a more expensive phone', 'استعمال هاتف أغلى'), correct: false },
      ],
      explanation: t(
        'The phone expects the world to be medium grey and darkens whatever is brighter. Telling it “a little brighter” brings the white back.',
        'يتوقع الهاتف عالمًا رماديًّا متوسطًا فيُعتم كل ما هو أفتح. ورفع الإضاءة قليلًا يعيد الأبيض أبيض.',
      ),
      points: 2,
    },
    {
      type: 'essay',
      prompt: t(
        'Write the first three lines of your own product page, then say in two sentences which conversation they come from.',
        'تُكتب هنا أول ثلاثة أسطر من صفحة منتجك، ثم جملتان عن المحادثة التي جاءت منها.',
      ),
      guidance: t(
        'Your mentor looks for three things: the occasion is named, at least one fact can be checked, and one sentence was really said by somebody.',
        'ينظر المرشد إلى ثلاثة أمور: المناسبة مذكورة، ومعلومة واحدة على الأقل يمكن التحقق منها، وجملة قالها أحد فعلًا.',
      ),
      points: 3,
    },
  ],
};
