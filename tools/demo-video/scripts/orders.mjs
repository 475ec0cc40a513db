import { say, t } from '../write.mjs';

/** Lesson 11 of "Your first online shop". */
export const video = {
  key: 'orders',
  running: t('Your first online shop · lesson 11', 'متجرك الأول على الإنترنت · الدرس 11'),
  slides: [
    {
      layout: 'title',
      chapter: t('People you can name', 'أشخاص نعرف أسماءهم'),
      title: t('Your first twenty orders', 'أول عشرين طلبًا'),
      sub: t('From people you can name', 'من أشخاص نعرف أسماءهم'),
      say: [
        say(
          'Advertisements before the tenth order buy visitors for a page nobody has tested.',
          'الإِعْلَانَاتُ قَبْلَ الطَّلَبِ العَاشِرِ تَشْتَرِي زُوَّارًا لِصَفْحَةٍ لَمْ يُجَرِّبْهَا أَحَدٌ.',
        ),
        say('The first twenty come from people you can name.', 'أَوَّلُ عِشْرِينَ طَلَبًا تَأْتِي مِنْ أَشْخَاصٍ نَعْرِفُ أَسْمَاءَهُمْ.'),
      ],
    },
    {
      layout: 'bars',
      chapter: t('A plan that adds up', 'خطة يستقيم حسابها'),
      title: t('Where they come from', 'من أين تأتي'),
      max: 11,
      bars: [
        { label: t('40 personal messages', '40 رسالة شخصية'), value: 10, text: '10' },
        { label: t('A card in each parcel', 'بطاقة في كل طرد'), value: 3, text: '3' },
        { label: t('One market table', 'طاولة في سوق'), value: 5, text: '5' },
        { label: t('First buyers, again', 'أوائل المشترين ثانيةً'), value: 2, text: '2' },
      ],
      total: { label: t('Orders', 'الطلبات'), text: '20' },
      say: [
        say(
          'Forty personal messages: one in four buys. Ten orders.',
          'أَرْبَعُونَ رِسَالَةً شَخْصِيَّةً: يَشْتَرِي وَاحِدٌ مِنْ كُلِّ أَرْبَعَةٍ. عَشَرَةُ طَلَبَاتٍ.',
          { step: 1 },
        ),
        say(
          'A card in each parcel, to be passed on: three more.',
          'بِطَاقَةٌ فِي كُلِّ طَرْدٍ، تُعْطَى لِشَخْصٍ آخَرَ: ثَلَاثَةُ طَلَبَاتٍ أُخْرَى.',
          { step: 2 },
        ),
        say('One Saturday at a market table: five.', 'طَاوِلَةٌ فِي سُوقِ يَوْمِ سَبْتٍ: خَمْسَةٌ.', { step: 3 }),
        say(
          'And two of the first buyers come again. Together, twenty.',
          'وَيَعُودُ اثْنَانِ مِنْ أَوَائِلِ المُشْتَرِينَ. وَالمَجْمُوعُ عِشْرُونَ.',
          { step: 5 },
        ),
      ],
    },
    {
      layout: 'quote',
      chapter: t('One sentence for one person', 'جملة لشخص واحد'),
      title: t('One sentence only this person could get', 'جملة لا تصلح إلا لصاحبها'),
      quote: t(
        'You told me the chocolates felt like an apology. This is what I made of it.',
        'قلتم لي إن علبة الشوكولاتة بدت كاعتذار. هذا ما صنعته من كلامكم.',
      ),
      by: t('Message 12 of 40', 'الرسالة 12 من 40'),
      say: [
        say(
          'Not one message to all. Each has a sentence that only this person could have received.',
          'لَا نُرْسِلُ إِلَى الجَمِيعِ رِسَالَةً وَاحِدَةً. فِي كُلِّ رِسَالَةٍ جُمْلَةٌ لَا تَصْلُحُ إِلَّا لِصَاحِبِهَا.',
        ),
      ],
    },
    {
      layout: 'table',
      chapter: t('Stop at the tenth', 'وقفة عند العاشر'),
      title: t('Stop at the tenth order', 'وقفة عند الطلب العاشر'),
      rows: [
        [t('The same question, 3 of 10', 'سؤال تكرر 3 من 10'), t('answer it on the page', 'جوابه في الصفحة')],
        [t('26 minutes, not 20', '26 دقيقة لا 20'), t('20.50 stays, not 23.50', 'يبقى 20.50 لا 23.50')],
        [t('Late more than 1 in 10', 'تأخر أكثر من 1 من 10'), t('promise one day more', 'وعد أطول بيوم')],
      ],
      say: [
        say('At the tenth order, stop and count three things.', 'عِنْدَ الطَّلَبِ العَاشِرِ نَتَوَقَّفُ، وَنَعُدُّ ثَلَاثَةَ أَشْيَاءَ.', {
          step: 0,
        }),
        say(
          'The same question from three of ten: its answer is missing on the page.',
          'سُؤَالٌ تَكَرَّرَ ثَلَاثَ مَرَّاتٍ مِنْ عَشْرٍ: جَوَابُهُ نَاقِصٌ فِي الصَّفْحَةِ.',
          { step: 1 },
        ),
        say(
          '26 minutes instead of 20: three riyals less stay with you.',
          'سِتٌّ وَعِشْرُونَ دَقِيقَةً بَدَلَ عِشْرِينَ: يَنْقُصُ مَا يَبْقَى ثَلَاثَةَ رِيَالَاتٍ.',
          {
            step: 2,
            arCaption: '26 دقيقة بدل 20: ينقص ما يبقى ثلاثة ريالات.',
          },
        ),
        say(
          'More than one late parcel in ten: promise one day more.',
          'أَكْثَرُ مِنْ طَرْدٍ مُتَأَخِّرٍ فِي كُلِّ عَشَرَةٍ: نُطِيلُ الوَعْدَ يَوْمًا.',
          { step: 3 },
        ),
      ],
    },
  ],
};
