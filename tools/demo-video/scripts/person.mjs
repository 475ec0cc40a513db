import { say, t } from '../write.mjs';

/** Lesson 1 of "Your first online shop". */
export const video = {
  key: 'person',
  running: t('Your first online shop · lesson 1', 'متجرك الأول على الإنترنت · الدرس 1'),
  slides: [
    {
      layout: 'title',
      chapter: t('One person, one day', 'شخص واحد ويوم واحد'),
      title: t('The person behind the order', 'الشخص وراء الطلب'),
      sub: t('Four lines before the first product', 'أربعة أسطر قبل أول منتج'),
      say: [
        say(
          'An order is not a click. It is a person with a day and a reason.',
          'الطَّلَبُ لَيْسَ ضَغْطَةَ زِرٍّ. إِنَّهُ شَخْصٌ لَهُ يَوْمٌ وَسَبَبٌ.',
        ),
        say(
          'Before we choose a product, we describe one of them in four lines.',
          'قَبْلَ اخْتِيَارِ المُنْتَجِ، نَصِفُ شَخْصًا وَاحِدًا فِي أَرْبَعَةِ أَسْطُرٍ.',
        ),
      ],
    },
    {
      layout: 'compare',
      chapter: t('A group is nobody', 'الفئة ليست أحدًا'),
      title: t('Two descriptions of one buyer', 'وصفان لمشترٍ واحد'),
      columns: [
        {
          head: t('A group', 'فئة'),
          lines: [
            t('Women, 20 to 45', 'نساء بين 20 و45'),
            t('Like nice things', 'يحببن الأشياء الجميلة'),
            t('Live in the city', 'يسكنّ المدينة'),
          ],
          foot: t('Nobody to telephone', 'لا أحد يمكن الاتصال به'),
          good: false,
        },
        {
          head: t('A person', 'شخص'),
          lines: [
            t('Huda, 34, works until six', 'هدى، 34 سنة، تعمل حتى السادسة'),
            t('Invited on Friday', 'مدعوّة يوم الجمعة'),
            t('Buys chocolates for 60', 'تشتري شوكولاتة بـ 60'),
          ],
          foot: t('A day, a price, a rival', 'يوم وسعر ومنافس'),
          good: true,
        },
      ],
      say: [
        say(
          'The first description is a group. Nobody can telephone a group.',
          'الوَصْفُ الأَوَّلُ فِئَةٌ. وَلَا أَحَدَ يَسْتَطِيعُ الاتِّصَالَ بِفِئَةٍ.',
          { step: 1 },
        ),
        say(
          'The second one is Huda. On Friday she is invited to dinner.',
          'وَالثَّانِي هُدَى. وَهِيَ مَدْعُوَّةٌ إِلَى العَشَاءِ يَوْمَ الجُمُعَةِ.',
          { step: 2 },
        ),
        say(
          'Today she buys chocolates at the petrol station, for about 60 riyals.',
          'تَشْتَرِي اليَوْمَ شُوكُولَاتَةً مِنْ مَحَطَّةِ الوَقُودِ، بِنَحْوِ سِتِّينَ رِيَالًا.',
          { step: 2, arCaption: 'تشتري اليوم شوكولاتة من محطة الوقود، بنحو 60 ريالًا.' },
        ),
      ],
    },
    {
      layout: 'list',
      chapter: t('Four lines', 'أربعة أسطر'),
      title: t('Four lines', 'أربعة أسطر'),
      items: [
        t('Who? A name, an age, a weekday', 'من؟ الاسم والعمر ويوم عادي'),
        t('When? A day, not “sometimes”', 'متى؟ يوم محدد، لا «أحيانًا»'),
        t('Instead of what?', 'بدل ماذا؟'),
        t('What stops them?', 'ما الذي يوقف الشراء؟'),
      ],
      say: [
        say('Line one: who? A name, an age, an ordinary weekday.', 'السَّطْرُ الأَوَّلُ: مَنْ؟ الاسْمُ، وَالعُمْرُ، وَشَكْلُ يَوْمِ العَمَلِ.', {
          step: 1,
        }),
        say('Line two: when? Not sometimes. A day.', 'السَّطْرُ الثَّانِي: مَتَى؟ لَا أَحْيَانًا، بَلْ يَوْمٌ مُحَدَّدٌ.', { step: 2 }),
        say(
          'Line three: instead of what? There is always something they buy now.',
          'السَّطْرُ الثَّالِثُ: بَدَلَ مَاذَا؟ هُنَاكَ دَائِمًا مَا يُشْتَرَى الآنَ.',
          { step: 3 },
        ),
        say(
          'Line four: what stops them? For Huda, delivery that takes more than two days.',
          'السَّطْرُ الرَّابِعُ: مَا الَّذِي يُوقِفُ الشِّرَاءَ؟ عِنْدَ هُدَى: تَوْصِيلٌ يَتَجَاوَزُ يَوْمَيْنِ.',
          { step: 4 },
        ),
      ],
    },
    {
      layout: 'table',
      chapter: t('What the lines decide', 'ما تحسمه الأسطر'),
      title: t('What four lines decide', 'ما تحسمه الأسطر الأربعة'),
      rows: [
        [t('The rival', 'المنافس'), t('A box of chocolates, 60', 'علبة شوكولاتة بـ 60')],
        [t('The promise', 'الوعد'), t('With you by Thursday', 'تصل قبل مساء الخميس')],
        [t('The picture', 'الصورة'), t('A present, not a shelf', 'هدية، لا رف')],
      ],
      say: [
        say(
          'Now read what the lines decide. Your rival is a box of chocolates, not another candle.',
          'لِنَقْرَأْ مَا تَحْسِمُهُ الأَسْطُرُ. المُنَافِسُ عُلْبَةُ شُوكُولَاتَةٍ، لَا شَمْعَةٌ أُخْرَى.',
          { step: 1 },
        ),
        say(
          'Your promise is: with you by Thursday. And your picture shows a present.',
          'وَالوَعْدُ: تَصِلُ قَبْلَ مَسَاءِ الخَمِيسِ. وَالصُّورَةُ صُورَةُ هَدِيَّةٍ.',
          { step: 3 },
        ),
        say('Take one real person, and ten minutes. Four lines.', 'شَخْصٌ حَقِيقِيٌّ وَاحِدٌ، وَعَشْرُ دَقَائِقَ. أَرْبَعَةُ أَسْطُرٍ.', {
          step: 3,
        }),
      ],
    },
  ],
};
