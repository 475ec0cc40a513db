import type { SeedQuiz } from '../types';
import { t } from '../write';

/** The end of the free course: marked by the server alone. */
export const phoneQuiz: SeedQuiz = {
  kind: 'quiz',
  title: t('Six pictures', 'ست صور'),
  intro: t(
    'Five questions, no time limit, as many attempts as you like.',
    'خمسة أسئلة بلا وقت محدد، وبأي عدد من المحاولات.',
  ),
  passPercent: 60,
  attemptsAllowed: 0,
  timeLimitMinutes: null,
  questions: [
    {
      type: 'multiple_choice',
      prompt: t('Which light draws soft shadows?', 'أيّ ضوء يرسم ظلالًا ناعمة؟'),
      options: [
        { text: t('A small bright lamp', 'مصباح صغير ساطع'), correct: false },
        { text: t('Direct sun', 'الشمس المباشرة'), correct: false },
        { text: t('A window without sun', 'نافذة لا تدخلها الشمس'), correct: true },
        { text: t('The flash of the phone', 'فلاش الهاتف'), correct: false },
      ],
      explanation: t(
        'Soft light comes from a large surface close by. Lamp, sun and flash all look small from the product.',
        'الضوء الناعم يأتي من سطح كبير قريب. والمصباح والشمس والفلاش تبدو كلها صغيرة من مكان المنتج.',
      ),
      points: 1,
    },
    {
      type: 'true_false',
      prompt: t(
        'To fill the picture, the phone goes as close to the product as possible.',
        'لملء الصورة نقرّب الهاتف من المنتج قدر الإمكان.',
      ),
      answer: false,
      explanation: t(
        'Close up, a wide lens bends shapes. Step back about a metre and use 2×, or cut the picture later.',
        'عن قرب تُحرّف العدسة الواسعة الأشكال. نبتعد نحو متر ونستعمل تقريب ×2، أو نقص الصورة لاحقًا.',
      ),
      points: 1,
    },
    {
      type: 'short_answer',
      prompt: t(
        'A picture has 6 MB. How many seconds does it take on a line of 4 Mbit/s? Write a number.',
        'صورة حجمها 6 ميغابايت. كم ثانية تحتاج على خط سرعته 4 ميغابت في الثانية؟ الإجابة رقم.',
      ),
      accepted: t(['12', '12 s', '12 seconds', 'twelve'], ['12', '١٢', '12 ثانية', 'اثنتا عشرة']),
      explanation: t(
        'One byte has 8 bits: 6 × 8 = 48 Mbit, and 48 ÷ 4 = 12 seconds.',
        'البايت 8 بتات: 6 في 8 تساوي 48 ميغابت، و48 على 4 تساوي 12 ثانية.',
      ),
      points: 2,
    },
    {
      type: 'multiple_choice',
      prompt: t(
        'Which corrections bring parcels back? Mark all that do.',
        'أيّ التصحيحات يعيد الطرود؟ تُختار كل الإجابات الصحيحة.',
      ),
      options: [
        { text: t('More saturation', 'زيادة التشبّع'), correct: true },
        { text: t('The same cut for all pictures', 'قصّ واحد لكل الصور'), correct: false },
        { text: t('Wiping away the grain of the wood', 'محو عروق الخشب'), correct: true },
        { text: t('White paper made white', 'تبييض الورق الأبيض'), correct: false },
      ],
      explanation: t(
        'The first and the third show a product that does not exist. The others bring the picture closer to the thing.',
        'الأول والثالث يعرضان منتجًا غير موجود. والآخران يقرّبان الصورة من الشيء نفسه.',
      ),
      points: 2,
    },
    {
      type: 'true_false',
      prompt: t('A hand shows the size of a thing better than a coin.', 'اليد تبيّن حجم الشيء أفضل من قطعة نقود.'),
      answer: true,
      explanation: t(
        'Coins differ between countries; hands hardly do.',
        'العملات تختلف بين البلدان، أما الأيدي فلا تكاد تختلف.',
      ),
      points: 1,
    },
  ],
};
