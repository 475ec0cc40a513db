import type { SeedQuiz } from '../../types';
import { sum, t } from '../../write';

/** Lesson 4: a short check after the table, with sums to do by hand. */
export const whatItCosts: SeedQuiz = {
  kind: 'quiz',
  title: t('Check: what a product really costs', 'تدريب: كم يكلّف المنتج حقًّا؟'),
  intro: t(
    'Four sums on paper. The better of two attempts counts.',
    'أربع مسائل بالقلم والورقة. محاولتان، وتُحتسب الأعلى.',
  ),
  passPercent: 60,
  attemptsAllowed: 2,
  timeLimitMinutes: 15,
  questions: [
    {
      type: 'multiple_choice',
      prompt: t(
        'A candle sells for SAR 72. Wax, jar and box cost 26.50, delivery 12.00, your time 10.00. What is left for the shop from each order?',
        'تُباع شمعة بسعر 72 ريالًا. الشمع والعبوة والصندوق 26.50، والتوصيل 12.00، ووقت العمل 10.00. كم يبقى للمتجر من كل طلب؟',
      ),
      options: [
        { text: t('SAR 45.50', '45.50 ر.س'), correct: false },
        { text: t('SAR 35.50', '35.50 ر.س'), correct: false },
        { text: t('SAR 33.50', '33.50 ر.س'), correct: false },
        { text: t('SAR 23.50', '23.50 ر.س'), correct: true },
      ],
      explanation: t(
        '26.50 + 12.00 + 10.00 = 48.50, and 72.00 − 48.50 = 23.50. Whoever chose 45.50 left out delivery and time; 35.50 leaves out delivery, 33.50 your time.',
        `${sum('26.50 + 12.00 + 10.00 = 48.50')} ثم ${sum('72.00 − 48.50 = 23.50')}. الإجابة 45.50 ينقصها التوصيل والوقت، و35.50 ينقصها التوصيل، و33.50 ينقصها الوقت.`,
      ),
      points: 2,
    },
    {
      type: 'short_answer',
      prompt: t(
        'Packing one order takes 12 minutes. An hour is worth SAR 30. How many riyals of time are in one order?',
        'يستغرق تغليف طلب واحد 12 دقيقة، والساعة بثلاثين ريالًا. كم ريالًا من الوقت في الطلب الواحد؟',
      ),
      accepted: t(
        ['6', '6.00', '6.0', 'SAR 6', '6 SAR', 'six'],
        ['6', '6.00', '6.0', '٦', '6 ريالات', 'ستة', 'ستة ريالات'],
      ),
      explanation: t(
        '12 minutes are a fifth of an hour, and a fifth of 30 is 6.00.',
        '12 دقيقة خُمس الساعة، وخُمس الثلاثين 6.00.',
      ),
      points: 1,
    },
    {
      type: 'true_false',
      prompt: t(
        'If the shop offers free delivery, delivery is no longer a cost of the order.',
        'إذا عرض المتجر التوصيل مجانًا لم يعد التوصيل من تكلفة الطلب.',
      ),
      answer: false,
      explanation: t(
        'Somebody pays the driver, and now it is you. The 12.00 stay in the cost; only the customer no longer sees them.',
        'لا بد أن يدفع أحد لشركة التوصيل، وهو المتجر هنا. تبقى 12.00 ضمن التكلفة، غير أن العميل لا يراها.',
      ),
      points: 1,
    },
    {
      type: 'multiple_choice',
      prompt: t(
        'Which of these belong to the cost of one order? Mark all that do.',
        'أيّ هذه البنود من تكلفة الطلب الواحد؟ تُختار كل الإجابات الصحيحة.',
      ),
      options: [
        { text: t('The card inside the box', 'البطاقة داخل الصندوق'), correct: true },
        { text: t('The monthly fee of the shop', 'اشتراك المتجر الشهري'), correct: false },
        { text: t('The minutes spent packing it', 'دقائق تغليفه'), correct: true },
        { text: t('The telephone bill', 'فاتورة الهاتف'), correct: false },
      ],
      explanation: t(
        'The card and the minutes exist because of this order. The fee and the bill come every month even without orders; lesson 5 pays them from the third line.',
        'البطاقة والدقائق سببها هذا الطلب. أما الاشتراك والفاتورة فيأتيان كل شهر ولو بلا طلبات، ويدفعهما السطر الثالث في الدرس الخامس.',
      ),
      points: 2,
    },
  ],
};
