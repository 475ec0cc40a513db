import { say, t } from '../write.mjs';

/** Lesson 7 of "Your first online shop". */
export const video = {
  key: 'window',
  running: t('Your first online shop · lesson 7', 'متجرك الأول على الإنترنت · الدرس 7'),
  slides: [
    {
      layout: 'title',
      chapter: t('One light', 'ضوء واحد'),
      title: t('Photographs by window light', 'تصوير بضوء النافذة'),
      sub: t('A window, a table, a white card', 'نافذة وطاولة وورقة بيضاء'),
      say: [
        say(
          'What makes a picture look cheap is seldom the camera. It is two kinds of light at once.',
          'مَا يَجْعَلُ الصُّورَةَ تَبْدُو رَخِيصَةً لَيْسَ الكَامِيرَا فِي الغَالِبِ، بَلْ ضَوْءَانِ مَعًا.',
        ),
        say(
          'The blue of the window and the yellow of the lamp. So switch every lamp off.',
          'زُرْقَةُ النَّافِذَةِ وَصُفْرَةُ المِصْبَاحِ. لِذَلِكَ نُطْفِئُ كُلَّ المَصَابِيحِ.',
        ),
      ],
    },
    {
      layout: 'diagram',
      diagram: 'window',
      chapter: t('The table', 'الطاولة'),
      title: t('Seen from above', 'المشهد من الأعلى'),
      labels: {
        window: t('Window', 'النافذة'),
        product: t('Product', 'المنتج'),
        card: t('White card', 'ورقة بيضاء'),
        phone: t('Phone', 'الهاتف'),
        metre: t('1 m', 'متر واحد'),
      },
      say: [
        say(
          'The table stands about one metre from a window without direct sun.',
          'الطَّاوِلَةُ عَلَى بُعْدِ مِتْرٍ تَقْرِيبًا مِنْ نَافِذَةٍ لَا تَدْخُلُهَا الشَّمْسُ مُبَاشَرَةً.',
          { step: 1 },
        ),
        say(
          'The window is at the side of the product, not behind it and not behind you.',
          'وَالنَّافِذَةُ إِلَى جَانِبِ المُنْتَجِ، لَا خَلْفَهُ وَلَا خَلْفَ المُصَوِّرِ.',
          { step: 2 },
        ),
        say(
          'A white card on the shadow side, a hand away, gives the shadow its detail back.',
          'وَوَرَقَةٌ بَيْضَاءُ فِي جِهَةِ الظِّلِّ، عَلَى بُعْدِ شِبْرٍ، تُعِيدُ إِلَى الظِّلِّ تَفَاصِيلَهُ.',
          { step: 3 },
        ),
      ],
    },
    {
      layout: 'table',
      chapter: t('Brightness', 'الإضاءة'),
      title: t('Tap, hold, brighten', 'ضغطة مطوّلة ثم رفع الإضاءة'),
      rows: [
        [t('Tap and hold', 'ضغطة مطوّلة'), t('focus and brightness stay', 'يثبت التركيز والإضاءة')],
        [t('White background', 'خلفية بيضاء'), t('+0.3 to +0.7', 'رفع بين 0.3 و0.7')],
        [t('Why', 'السبب'), t('the phone thinks white is grey', 'الهاتف يظن الأبيض رماديًّا')],
      ],
      say: [
        say(
          'Tap on the product and hold. Now focus and brightness stay as they are.',
          'نَضْغَطُ عَلَى المُنْتَجِ ضَغْطَةً مُطَوَّلَةً، فَيَثْبُتُ التَّرْكِيزُ وَالإِضَاءَةُ.',
          { step: 1 },
        ),
        say(
          'On white paper, make it a little brighter. The phone believes that white is grey.',
          'وَعَلَى الوَرَقِ الأَبْيَضِ نَرْفَعُ الإِضَاءَةَ قَلِيلًا، فَالهَاتِفُ يَظُنُّ الأَبْيَضَ رَمَادِيًّا.',
          { step: 3 },
        ),
      ],
    },
    {
      layout: 'grid',
      chapter: t('Six pictures', 'ست صور'),
      title: t('Six pictures, six questions', 'ست صور وستة أسئلة'),
      cells: [
        { head: t('Whole', 'كاملًا'), text: t('What is it?', 'ما هو؟') },
        { head: t('In a hand', 'في اليد'), text: t('How large?', 'كم حجمه؟') },
        { head: t('In use', 'عند الاستعمال'), text: t('At home?', 'كيف يبدو في البيت؟') },
        { head: t('Close', 'عن قرب'), text: t('How well made?', 'ما مدى إتقانه؟') },
        { head: t('In its box', 'في صندوقه'), text: t('What arrives?', 'ماذا يصل؟') },
        { head: t('Its flaw', 'عيبه الصغير'), text: t('What will I notice?', 'ماذا سيُلاحظ؟') },
      ],
      say: [
        say('Six pictures: whole, in a hand, in use.', 'سِتُّ صُوَرٍ: المُنْتَجُ كَامِلًا، وَفِي اليَدِ، وَعِنْدَ الِاسْتِعْمَالِ.', { step: 3 }),
        say(
          'Close, in its box, and with its small flaw. Each one answers a question.',
          'وَعَنْ قُرْبٍ، وَفِي صُنْدُوقِهِ، وَمَعَ عَيْبِهِ الصَّغِيرِ. لِكُلِّ صُورَةٍ سُؤَالٌ تُجِيبُ عَنْهُ.',
          { step: 6 },
        ),
        say(
          'The flaw shown is a handmade candle. The flaw found at home is a complaint.',
          'العَيْبُ الظَّاهِرُ فِي الصُّورَةِ عَلَامَةُ صُنْعِ اليَدِ، وَالعَيْبُ المُكْتَشَفُ فِي البَيْتِ شَكْوَى.',
          { step: 6 },
        ),
      ],
    },
  ],
};
