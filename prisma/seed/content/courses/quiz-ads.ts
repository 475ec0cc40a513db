import type { SeedQuiz } from '../types';
import { sum, t } from '../write';

/** The end of the course on advertising: sums on a campaign not seen before. */
export const adQuiz: SeedQuiz = {
  kind: 'quiz',
  title: t('One campaign', 'حملة واحدة'),
  intro: t(
    'A campaign spent SAR 450 and brought 500 visits and 15 reported orders. The product costs 90.00, and 25.00 stay from each order before advertising.',
    'أنفقت حملة 450 ريالًا وجلبت 500 زيارة و15 طلبًا مسجّلًا. سعر المنتج 90.00، ويبقى من كل طلب 25.00 قبل الإعلان.',
  ),
  passPercent: 60,
  attemptsAllowed: 3,
  timeLimitMinutes: null,
  questions: [
    {
      type: 'short_answer',
      prompt: t('What did one reported order cost, in riyals?', 'كم ريالًا كلّف الطلب المسجّل الواحد؟'),
      accepted: t(
        ['30', '30.00', 'SAR 30', '30 SAR', 'thirty'],
        ['30', '30.00', '٣٠', '30 ريالًا', 'ثلاثون', 'ثلاثين', 'ثلاثون ريالًا'],
      ),
      explanation: t('450 ÷ 15 = 30.00.', `الحساب: ${sum('450 ÷ 15 = 30.00')}.`),
      points: 1,
    },
    {
      type: 'multiple_choice',
      prompt: t('How many visitors of 100 ordered?', 'كم زائرًا من كل 100 طلبوا؟'),
      options: [
        { text: t('1.5', '1.5'), correct: false },
        { text: t('3', '3'), correct: true },
        { text: t('5', '5'), correct: false },
        { text: t('15', '15'), correct: false },
      ],
      explanation: t('15 ÷ 500 = 0.03, that is 3 of 100.', `${sum('15 ÷ 500 = 0.03')}، أي 3 من كل 100.`),
      points: 1,
    },
    {
      type: 'true_false',
      prompt: t(
        'The campaign earned money, because 15 × 90 = 1,350 is more than 450.',
        `كسبت الحملة، لأن ${sum('15 × 90 = 1,350')} أكثر من 450.`,
      ),
      answer: false,
      explanation: t(
        'An order cost 30.00 and leaves 25.00: each one loses 5.00, all fifteen 75.00. Sales are not what stays.',
        'كلّف الطلب 30.00 ويترك 25.00، فكل طلب يخسر 5.00، والخمسة عشر 75.00. المبيعات ليست ما يبقى.',
      ),
      points: 2,
    },
    {
      type: 'multiple_choice',
      prompt: t(
        'Below which return on ad spend does this shop lose money?',
        'دون أيّ عائد على الإنفاق الإعلاني يخسر هذا المتجر؟',
      ),
      options: [
        { text: t('1.0', '1.0'), correct: false },
        { text: t('2.5', '2.5'), correct: false },
        { text: t('3.0', '3.0'), correct: false },
        { text: t('3.6', '3.6'), correct: true },
      ],
      explanation: t(
        'Price divided by what stays: 90 ÷ 25 = 3.6. The campaign reached 1,350 ÷ 450 = 3.0: close, and still below the line.',
        `السعر مقسومًا على ما يبقى: ${sum('90 ÷ 25 = 3.6')}. وبلغت الحملة ${sum('1,350 ÷ 450 = 3.0')}: قريبة، لكنها دون الحد.`,
      ),
      points: 2,
    },
    {
      type: 'short_answer',
      prompt: t(
        'The shop had 40 orders in the four weeks before and 49 during the campaign. What did each additional order cost? Write the number of riyals.',
        'كان للمتجر 40 طلبًا في الأسابيع الأربعة السابقة و49 أثناء الحملة. كم ريالًا كلّف كل طلب إضافي؟',
      ),
      accepted: t(
        ['50', '50.00', 'SAR 50', '50 SAR', 'fifty'],
        ['50', '50.00', '٥٠', '50 ريالًا', 'خمسون', 'خمسين', 'خمسون ريالًا'],
      ),
      explanation: t(
        'Nine orders more, and 450 ÷ 9 = 50.00. Twice what one order leaves.',
        `زاد المتجر تسعة طلبات، و${sum('450 ÷ 9 = 50.00')}. ضعف ما يتركه الطلب الواحد.`,
      ),
      points: 2,
    },
  ],
};
