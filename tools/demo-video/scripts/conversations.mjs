import { say, t } from '../write.mjs';

/** Lesson 2 of "Your first online shop". */
export const video = {
  key: 'conversations',
  running: t('Your first online shop · lesson 2', 'متجرك الأول على الإنترنت · الدرس 2'),
  slides: [
    {
      layout: 'title',
      chapter: t('Why not “would you buy”', 'لماذا لا نسأل «هل تشترون»'),
      title: t('Ask about last time', 'السؤال عن المرة الأخيرة'),
      sub: t('Ten conversations before one product', 'عشر محادثات قبل أول منتج'),
      say: [
        say(
          'Would you buy this candle? Nine of ten people say yes. It costs them nothing.',
          'هَلْ تَشْتَرُونَ هَذِهِ الشَّمْعَةَ؟ تِسْعَةٌ مِنْ عَشَرَةٍ يَقُولُونَ نَعَمْ، فَالمُوَافَقَةُ لَا تُكَلِّفُ شَيْئًا.',
        ),
        say(
          'A question about the future collects politeness. A question about the past collects facts.',
          'سُؤَالُ المُسْتَقْبَلِ يَجْمَعُ المُجَامَلَاتِ، وَسُؤَالُ المَاضِي يَجْمَعُ الوَقَائِعَ.',
        ),
      ],
    },
    {
      layout: 'list',
      chapter: t('Five questions', 'خمسة أسئلة'),
      title: t('Five questions about the past', 'خمسة أسئلة عن الماضي'),
      items: [
        t('When did you last buy such a present?', 'متى كانت آخر هدية كهذه؟'),
        t('What was it, and from where?', 'ماذا كانت، ومن أين؟'),
        t('What did it cost, with delivery?', 'كم كلّفت مع التوصيل؟'),
        t('What was annoying?', 'ما المزعج في التجربة؟'),
        t('What else did you look at?', 'ما البدائل التي نُظر فيها؟'),
      ],
      say: [
        say('So we ask: when did you last buy such a present?', 'لِذَلِكَ نَسْأَلُ: مَتَى كَانَتْ آخِرُ هَدِيَّةٍ كَهَذِهِ؟', { step: 1 }),
        say(
          'What was it, from where, and what did it cost with delivery?',
          'مَاذَا كَانَتْ؟ وَمِنْ أَيْنَ؟ وَكَمْ كَلَّفَتْ مَعَ التَّوْصِيلِ؟',
          { step: 3 },
        ),
        say(
          'What was annoying about it, and what else did you look at?',
          'مَا المُزْعِجُ فِي التَّجْرِبَةِ؟ وَمَا البَدَائِلُ الَّتِي نُظِرَ فِيهَا؟',
          { step: 5 },
        ),
        say('Your product is not mentioned before the last minute.', 'وَلَا نَذْكُرُ مُنْتَجَنَا قَبْلَ الدَّقِيقَةِ الأَخِيرَةِ.', {
          step: 5,
        }),
      ],
    },
    {
      layout: 'quote',
      chapter: t('Their words', 'كلماتهم كما قيلت'),
      title: t('Write the words, not your opinion of them', 'نكتب الكلمات لا رأينا فيها'),
      quote: t('It looked as if I had forgotten.', 'بدت الهدية كأنني نسيت الموعد.'),
      by: t('Conversation 4', 'المحادثة 4'),
      say: [
        say(
          'Write down words exactly as they were said. This sentence may open your product page.',
          'نَكْتُبُ الكَلِمَاتِ كَمَا قِيلَتْ تَمَامًا. فَهَذِهِ الجُمْلَةُ قَدْ تَفْتَتِحُ صَفْحَةَ المُنْتَجِ.',
        ),
      ],
    },
    {
      layout: 'bars',
      chapter: t('Count', 'العدّ'),
      title: t('After ten conversations', 'بعد عشر محادثات'),
      max: 10,
      bars: [
        { label: t('Had the occasion', 'لديهم المناسبة'), value: 7, text: '7' },
        { label: t('Paid 60 or more', 'دفعوا 60 أو أكثر'), value: 4, text: '4' },
        { label: t('Were unhappy', 'لم يرضوا'), value: 5, text: '5' },
        { label: t('Asked where to buy', 'سألوا عن مكان الشراء'), value: 2, text: '2' },
      ],
      say: [
        say('Then we count. Seven of ten had the occasion.', 'ثُمَّ نَعُدُّ. سَبْعَةٌ مِنْ عَشَرَةٍ لَدَيْهِمُ المُنَاسَبَةُ.', { step: 1 }),
        say(
          'Four paid 60 riyals or more. That is the market, not the seven.',
          'وَأَرْبَعَةٌ دَفَعُوا سِتِّينَ رِيَالًا أَوْ أَكْثَرَ. هَؤُلَاءِ هُمُ السُّوقُ، لَا السَّبْعَةُ.',
          {
            step: 2,
            arCaption: 'وأربعة دفعوا 60 ريالًا أو أكثر. هؤلاء هم السوق، لا السبعة.',
          },
        ),
        say(
          'Five were unhappy. Two asked where to buy: your first two customers.',
          'وَخَمْسَةٌ لَمْ يَرْضَوْا. وَاثْنَانِ سَأَلَا عَنْ مَكَانِ الشِّرَاءِ: هُمَا أَوَّلُ زَبُونَيْنِ.',
          { step: 4 },
        ),
      ],
    },
    {
      layout: 'sum',
      chapter: t('Decide', 'القرار'),
      title: t('A rule to decide with', 'قاعدة للقرار'),
      lines: [
        { text: t('with the occasion', 'لديهم المناسبة'), value: '≥ 6' },
        { text: t('already pay near your price', 'يدفعون ما يقارب سعرنا'), value: '≥ 3' },
      ],
      say: [
        say(
          'Go on with at least six who have the occasion, and three who already pay near your price.',
          'نُتَابِعُ إِذَا كَانَتِ المُنَاسَبَةُ لَدَى سِتَّةٍ عَلَى الأَقَلِّ، وَدَفَعَ ثَلَاثَةٌ مَا يُقَارِبُ سِعْرَنَا.',
          { step: 2 },
        ),
        say(
          'Below that, change the product or the person, not the logo.',
          'دُونَ ذَلِكَ، نُغَيِّرُ المُنْتَجَ أَوِ الشَّخْصَ، لَا الشِّعَارَ.',
          { step: 2 },
        ),
      ],
    },
  ],
};
