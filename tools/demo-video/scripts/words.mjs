import { say, t } from '../write.mjs';

/** Lesson 8 of "Your first online shop". */
export const video = {
  key: 'words',
  running: t('Your first online shop · lesson 8', 'متجرك الأول على الإنترنت · الدرس 8'),
  slides: [
    {
      layout: 'title',
      chapter: t('A missing voice', 'صوت غائب'),
      title: t('Words that answer questions', 'كلمات تجيب عن الأسئلة'),
      sub: t('Before and after', 'قبل وبعد'),
      say: [
        say(
          'A product page is a conversation in which you cannot hear the other side.',
          'صَفْحَةُ المُنْتَجِ مُحَادَثَةٌ لَا نَسْمَعُ فِيهَا الطَّرَفَ الآخَرَ.',
        ),
        say('So it has to answer before anyone asks.', 'لِذَلِكَ عَلَيْهَا أَنْ تُجِيبَ قَبْلَ أَنْ يَسْأَلَ أَحَدٌ.'),
      ],
    },
    {
      layout: 'list',
      chapter: t('Five questions', 'خمسة أسئلة'),
      title: t('Five questions, in this order', 'خمسة أسئلة بهذا الترتيب'),
      items: [
        t('What is it exactly?', 'ما هو بالضبط؟'),
        t('Is it for my occasion?', 'هل يناسب مناسبتي؟'),
        t('What arrives?', 'ماذا يصل؟'),
        t('When, and how much in all?', 'متى، وكم المجموع؟'),
        t('What if it is not right?', 'وماذا لو لم يناسب؟'),
      ],
      say: [
        say(
          'First: what is it exactly? Second: is it for my occasion?',
          'أَوَّلًا: مَا هُوَ بِالضَّبْطِ؟ ثَانِيًا: هَلْ يُنَاسِبُ مُنَاسَبَتِي؟',
          { step: 2 },
        ),
        say('Third: what arrives? Fourth: when, and how much in all?', 'ثَالِثًا: مَاذَا يَصِلُ؟ رَابِعًا: مَتَى، وَكَمِ المَجْمُوعُ؟', {
          step: 4,
        }),
        say('And fifth: what if it is not right?', 'وَخَامِسًا: مَاذَا لَوْ لَمْ يُنَاسِبْ؟', { step: 5 }),
      ],
    },
    {
      layout: 'quote',
      plain: true,
      chapter: t('Before', 'قبل'),
      title: t('Before: no answer', 'قبل: بلا جواب'),
      quote: t(
        'A luxurious premium fig candle, lovingly crafted for moments of pure bliss.',
        'شمعة تين فاخرة مميزة صُنعت بكل حب للحظات من الصفاء الخالص.',
      ),
      say: [
        say(
          'Listen to this: a luxurious premium fig candle, lovingly crafted for moments of pure bliss.',
          'لِنَسْمَعْ هَذَا النَّصَّ: شَمْعَةُ تِينٍ فَاخِرَةٌ مُمَيَّزَةٌ صُنِعَتْ بِكُلِّ حُبٍّ، لِلَحَظَاتٍ مِنَ الصَّفَاءِ الخَالِصِ.',
        ),
        say('Not one of the five questions is answered.', 'لَا جَوَابَ فِيهِ عَنْ أَيِّ سُؤَالٍ مِنَ الخَمْسَةِ.'),
      ],
    },
    {
      layout: 'list',
      chapter: t('After', 'بعد'),
      title: t('After: five answers', 'بعد: خمسة أجوبة'),
      items: [
        t('Fig candle, 180 g, about 35 hours', 'شمعة تين، 180 غرامًا، نحو 35 ساعة'),
        t('For someone who has just moved in', 'لمن انتقل إلى بيت جديد'),
        t('In a box, with a blank card', 'في صندوق معه بطاقة فارغة'),
        t('72 with delivery, in two days', '72 مع التوصيل، خلال يومين'),
        t('Send it back within 14 days', 'تُعاد خلال 14 يومًا'),
      ],
      say: [
        say(
          'And now: a fig candle for someone who has just moved in. It burns about 35 hours.',
          'وَالآنَ: شَمْعَةُ تِينٍ لِمَنِ انْتَقَلَ إِلَى بَيْتٍ جَدِيدٍ. تَشْتَعِلُ نَحْوَ خَمْسٍ وَثَلَاثِينَ سَاعَةً.',
          {
            step: 2,
            arCaption: 'والآن: شمعة تين لمن انتقل إلى بيت جديد. تشتعل نحو 35 ساعة.',
          },
        ),
        say(
          'In a box with a blank card. 72 riyals with delivery, in two days.',
          'فِي صُنْدُوقٍ مَعَهُ بِطَاقَةٌ فَارِغَةٌ. اثْنَانِ وَسَبْعُونَ رِيَالًا مَعَ التَّوْصِيلِ، خِلَالَ يَوْمَيْنِ.',
          {
            step: 4,
            arCaption: 'في صندوق معه بطاقة فارغة. 72 ريالًا مع التوصيل، خلال يومين.',
          },
        ),
        say(
          'Not right? Send it back within 14 days. Five answers, all of which can be checked.',
          'لَمْ تُنَاسِبْ؟ تُعَادُ خِلَالَ أَرْبَعَةَ عَشَرَ يَوْمًا. خَمْسَةُ أَجْوِبَةٍ، كُلُّهَا يُمْكِنُ التَّحَقُّقُ مِنْهَا.',
          {
            step: 5,
            arCaption: 'لم تناسب؟ تُعاد خلال 14 يومًا. خمسة أجوبة، كلها يمكن التحقق منها.',
          },
        ),
      ],
    },
    {
      layout: 'title',
      chapter: t('Strike out', 'الشطب'),
      title: t('Strike out what fits every candle', 'نشطب ما يصلح لكل شمعة'),
      sub: t('Then read it aloud to someone', 'ثم نقرأ النص بصوت مسموع'),
      say: [
        say(
          'Strike out every word that would also fit a competitor. Then read the page aloud to someone.',
          'نَشْطُبُ كُلَّ كَلِمَةٍ تَصْلُحُ لِلْمُنَافِسِ أَيْضًا. ثُمَّ نَقْرَأُ الصَّفْحَةَ بِصَوْتٍ مَسْمُوعٍ.',
        ),
      ],
    },
  ],
};
