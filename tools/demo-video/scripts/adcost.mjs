import { say, t } from '../write.mjs';

/** Lesson 1 of "Read your ad numbers". */
export const video = {
  key: 'adcost',
  running: t('Read your ad numbers · lesson 1', 'قراءة أرقام الإعلانات · الدرس 1'),
  tint: 'chart-3',
  slides: [
    {
      layout: 'title',
      chapter: t('Green numbers', 'أرقام خضراء'),
      title: t('What one order cost', 'كم كلّف الطلب الواحد'),
      sub: t('Six hundred divided by twelve', 'ستمئة على اثني عشر'),
      say: [
        say(
          'A small campaign: four weeks, 600 riyals, twelve orders.',
          'حَمْلَةٌ صَغِيرَةٌ: أَرْبَعَةُ أَسَابِيعَ، وَسِتُّمِئَةِ رِيَالٍ، وَاثْنَا عَشَرَ طَلَبًا.',
          {
            arCaption: 'حملة صغيرة: أربعة أسابيع، و600 ريال، واثنا عشر طلبًا.',
          },
        ),
        say(
          'The dashboard shows sales of 864, in green. More came in than went out.',
          'وَتَعْرِضُ اللَّوْحَةُ مَبِيعَاتٍ قَدْرُهَا ثَمَانُمِئَةٍ وَأَرْبَعَةٌ وَسِتُّونَ، بِالأَخْضَرِ. دَخَلَ أَكْثَرُ مِمَّا خَرَجَ.',
          {
            arCaption: 'وتعرض اللوحة مبيعات قدرها 864، بالأخضر. دخل أكثر مما خرج.',
          },
        ),
      ],
    },
    {
      layout: 'sum',
      chapter: t('With a pencil', 'بالقلم'),
      title: t('Now with a pencil', 'والآن بالقلم'),
      lines: [
        { text: t('one order cost', 'كلّف الطلب الواحد'), value: '600 ÷ 12 = 50.00' },
        { text: t('one order leaves', 'يترك الطلب الواحد'), value: '19.76' },
        {
          text: t('one order from the campaign', 'الطلب الواحد من الحملة'),
          value: '19.76 − 50.00 = − 30.24',
          strong: true,
        },
      ],
      say: [
        say('One order cost 600 divided by 12: 50 riyals.', 'كَلَّفَ الطَّلَبُ الوَاحِدُ خَمْسِينَ رِيَالًا: سِتُّمِئَةٍ عَلَى اثْنَيْ عَشَرَ.', {
          step: 1,
          arCaption: 'كلّف الطلب الواحد 50 ريالًا: 600 على 12.',
        }),
        say(
          'But one order leaves 19.76, before advertising.',
          'لَكِنَّ الطَّلَبَ الوَاحِدَ يَتْرُكُ تِسْعَةَ عَشَرَ رِيَالًا، وَسِتًّا وَسَبْعِينَ هَلَلَةً، قَبْلَ الإِعْلَانِ.',
          {
            step: 2,
            arCaption: 'لكن الطلب الواحد يترك 19.76 قبل الإعلان.',
          },
        ),
        say(
          'So every parcel left the house with thirty riyals lying on top.',
          'فَكُلُّ طَرْدٍ خَرَجَ مِنَ البَيْتِ وَفَوْقَهُ ثَلَاثُونَ رِيَالًا.',
          { step: 3 },
        ),
      ],
    },
    {
      layout: 'bars',
      chapter: t('What to compare', 'ماذا نقارن'),
      title: t('Compare these two', 'نقارن هذين الرقمين'),
      unit: t('riyals', 'ريال'),
      max: 54,
      bars: [
        { label: t('What an order cost', 'كلفة الطلب'), value: 50, text: '50.00' },
        { label: t('What an order leaves', 'ما يتركه الطلب'), value: 19.76, text: '19.76' },
      ],
      say: [
        say(
          'Never compare spending with sales. Compare what an order cost with what an order leaves.',
          'لَا نُقَارِنُ الإِنْفَاقَ بِالمَبِيعَاتِ، بَلْ نُقَارِنُ مَا كَلَّفَهُ الطَّلَبُ بِمَا يَتْرُكُهُ.',
          { step: 2 },
        ),
      ],
    },
    {
      layout: 'table',
      chapter: t('Was it wrong?', 'هل كانت خطأ؟'),
      title: t('Was it wrong?', 'هل كانت الحملة خطأ؟'),
      rows: [
        [t('Paid', 'دُفع'), t('362.88 for 12 people', '362.88 عن 12 شخصًا')],
        [t('For each', 'عن كل شخص'), t('30.24', '30.24')],
        [t('Check on', 'موعد التحقق'), t('a date, written down', 'تاريخ مكتوب')],
      ],
      say: [
        say(
          'Was it wrong? Not if those twelve people come back without an advertisement.',
          'هَلْ كَانَتِ الحَمْلَةُ خَطَأً؟ لَا، إِذَا عَادَ هَؤُلَاءِ مِنْ غَيْرِ إِعْلَانٍ.',
          { step: 0 },
        ),
        say(
          'Write down what you paid to meet them, and the day on which you will check.',
          'نَكْتُبُ مَا دَفَعْنَاهُ لِلتَّعَرُّفِ إِلَيْهِمْ، وَنَكْتُبُ اليَوْمَ الَّذِي نَتَحَقَّقُ فِيهِ.',
          { step: 3 },
        ),
      ],
    },
  ],
};
