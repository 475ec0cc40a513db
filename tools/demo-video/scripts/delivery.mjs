import { say, t } from '../write.mjs';

/** Lesson 10 of "Your first online shop". */
export const video = {
  key: 'delivery',
  running: t('Your first online shop · lesson 10', 'متجرك الأول على الإنترنت · الدرس 10'),
  slides: [
    {
      layout: 'title',
      chapter: t('Trusted twice', 'ثقة مرتين'),
      title: t('A promise you can keep', 'وعد نفي به'),
      sub: t('Delivery, returns and trust', 'التوصيل والإرجاع والثقة'),
      say: [
        say(
          'Whoever pays you in advance trusts you twice: that the parcel comes, and that somebody answers.',
          'مَنْ يَدْفَعُ مُقَدَّمًا يَثِقُ بِالمَتْجَرِ مَرَّتَيْنِ: بِأَنَّ الطَّرْدَ سَيَصِلُ، وَبِأَنَّ أَحَدًا سَيُجِيبُ.',
        ),
      ],
    },
    {
      layout: 'bars',
      chapter: t('Twenty test parcels', 'عشرون طردًا تجريبيًّا'),
      title: t('Twenty test parcels', 'عشرون طردًا تجريبيًّا'),
      max: 20,
      bars: [
        { label: t('Kept if you promise 1 day', 'وعد بيوم واحد'), value: 12, text: '12 / 20' },
        { label: t('2 days', 'وعد بيومين'), value: 18, text: '18 / 20' },
        { label: t('3 days', 'وعد بثلاثة أيام'), value: 20, text: '20 / 20' },
      ],
      say: [
        say('Send twenty test parcels and write down when they arrive.', 'نُرْسِلُ عِشْرِينَ طَرْدًا تَجْرِيبِيًّا، وَنُسَجِّلُ وَقْتَ الوُصُولِ.', {
          step: 0,
        }),
        say(
          'Here twelve came in one day. Six more came in two days.',
          'وَصَلَ هُنَا اثْنَا عَشَرَ فِي يَوْمٍ وَاحِدٍ، وَسِتَّةٌ بَعْدَهَا فِي يَوْمَيْنِ.',
          { step: 2 },
        ),
        say(
          'Promise two days, and you keep it eighteen times in twenty.',
          'نَعِدُ بِيَوْمَيْنِ، فَنَفِي بِالوَعْدِ ثَمَانِيَ عَشْرَةَ مَرَّةً مِنْ عِشْرِينَ.',
          { step: 3 },
        ),
        say(
          'The other two get a message before they ask, and the delivery money back.',
          'أَمَّا الِاثْنَانِ الآخَرَانِ فَلَهُمَا رِسَالَةٌ قَبْلَ أَنْ يَسْأَلَا، وَأُجْرَةُ التَّوْصِيلِ تُعَادُ.',
          { step: 3 },
        ),
      ],
    },
    {
      layout: 'sum',
      chapter: t('What a return costs', 'كلفة الإرجاع'),
      title: t('What a return costs', 'كم يكلّف الإرجاع؟'),
      lines: [
        { text: t('the way back', 'طريق العودة'), value: '12.00' },
        { text: t('the way there, lost', 'طريق الذهاب الضائع'), value: '12.00' },
        { text: t('new packaging', 'تغليف جديد'), value: '3.00' },
        { text: t('2 of 100, for every order', '2 من 100، لكل طلب'), value: '27.00 × 2 ÷ 100 = 0.54', strong: true },
      ],
      say: [
        say(
          'Now the return. The way back, the way there, new packaging: 27 riyals.',
          'وَالآنَ الإِرْجَاعُ. طَرِيقُ العَوْدَةِ، وَطَرِيقُ الذَّهَابِ، وَتَغْلِيفٌ جَدِيدٌ: سَبْعَةٌ وَعِشْرُونَ رِيَالًا.',
          {
            step: 3,
            arCaption: 'والآن الإرجاع. طريق العودة، وطريق الذهاب، وتغليف جديد: 27 ريالًا.',
          },
        ),
        say(
          'If two of a hundred come back, that is about half a riyal for every order.',
          'إِذَا عَادَ طَلَبَانِ مِنْ كُلِّ مِئَةٍ، فَهَذَا نَحْوُ نِصْفِ رِيَالٍ لِكُلِّ طَلَبٍ.',
          { step: 4 },
        ),
        say('A clear rule is cheap. Hiding it costs the order.', 'القَاعِدَةُ الوَاضِحَةُ رَخِيصَةٌ. وَإِخْفَاؤُهَا يُكَلِّفُ الطَّلَبَ كُلَّهُ.', {
          step: 4,
        }),
      ],
    },
    {
      layout: 'list',
      chapter: t('120 words', '120 كلمة'),
      title: t('Your text, 120 words', 'نصّك في 120 كلمة'),
      items: [
        t('Where we deliver, and in how many days', 'إلى أين نوصّل، وفي كم يوم'),
        t('What it costs', 'كم يكلّف'),
        t('How to return, and who pays', 'كيف يُعاد، ومن يدفع'),
        t('How to reach us', 'كيف يُتواصل معنا'),
      ],
      say: [
        say(
          'Write it in 120 words. Where and in how many days. What it costs.',
          'نَكْتُبُ ذَلِكَ فِي مِئَةٍ وَعِشْرِينَ كَلِمَةً. إِلَى أَيْنَ، وَفِي كَمْ يَوْمٍ. وَكَمْ يُكَلِّفُ.',
          {
            step: 2,
            arCaption: 'نكتب ذلك في 120 كلمة. إلى أين، وفي كم يوم. وكم يكلّف.',
          },
        ),
        say('How to return, who pays, and how to reach you.', 'كَيْفَ يُعَادُ الطَّلَبُ، وَمَنْ يَدْفَعُ، وَكَيْفَ يُتَوَاصَلُ مَعَنَا.', {
          step: 4,
        }),
      ],
    },
  ],
};
