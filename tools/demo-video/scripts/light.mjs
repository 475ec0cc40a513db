import { say, t } from '../write.mjs';

/** Lesson 1 of "Photographs with a phone". */
export const video = {
  key: 'light',
  running: t('Photographs with a phone · lesson 1', 'التصوير بالهاتف · الدرس 1'),
  tint: 'chart-2',
  slides: [
    {
      layout: 'title',
      chapter: t('A white cup', 'كوب أبيض'),
      title: t('Light that costs nothing', 'ضوء بلا ثمن'),
      sub: t('Three places, one cup', 'ثلاثة أماكن وكوب واحد'),
      say: [
        say(
          'Take a plain white cup and walk through the room with it. Look at the cup, not at the room.',
          'نَأْخُذُ كُوبًا أَبْيَضَ وَنَتَجَوَّلُ بِهِ فِي الغُرْفَةِ. نَنْظُرُ إِلَى الكُوبِ، لَا إِلَى الغُرْفَةِ.',
        ),
      ],
    },
    {
      layout: 'diagram',
      diagram: 'cups',
      chapter: t('Three places', 'ثلاثة أماكن'),
      title: t('The same cup, the same minute', 'الكوب نفسه في الدقيقة نفسها'),
      labels: {
        lamp: t('Ceiling lamp', 'مصباح السقف'),
        sun: t('Direct sun', 'شمس مباشرة'),
        window: t('Beside the window', 'إلى جانب النافذة'),
      },
      say: [
        say(
          'Under the ceiling lamp it is dark below the rim, and yellow.',
          'تَحْتَ مِصْبَاحِ السَّقْفِ يَظْهَرُ مُعْتِمًا تَحْتَ الحَافَّةِ، وَأَصْفَرَ.',
          { step: 1 },
        ),
        say(
          'In direct sun one side is burnt out and the other is black.',
          'وَفِي الشَّمْسِ المُبَاشِرَةِ جَانِبٌ مُحْتَرِقٌ، وَجَانِبٌ أَسْوَدُ.',
          { step: 2 },
        ),
        say(
          'Beside the window light turns softly into shadow. Now the cup looks round.',
          'وَإِلَى جَانِبِ النَّافِذَةِ يَنْتَقِلُ النُّورُ إِلَى الظِّلِّ بِنُعُومَةٍ، فَيَبْدُو الكُوبُ مُسْتَدِيرًا.',
          { step: 3 },
        ),
      ],
    },
    {
      layout: 'compare',
      chapter: t('Large and small', 'كبير وصغير'),
      title: t('Large light is soft', 'الضوء الكبير ناعم'),
      columns: [
        {
          head: t('Small light', 'ضوء صغير'),
          lines: [t('A lamp', 'مصباح'), t('The sun, far away', 'شمس بعيدة'), t('The flash', 'فلاش')],
          foot: t('Hard shadow', 'ظل قاسٍ'),
          good: false,
        },
        {
          head: t('Large light', 'ضوء كبير'),
          lines: [
            t('A window without sun', 'نافذة بلا شمس'),
            t('One metre wide', 'عرضها متر'),
            t('One metre away', 'على بعد متر'),
          ],
          foot: t('Soft shadow', 'ظل ناعم'),
          good: true,
        },
      ],
      say: [
        say(
          'Large light is soft, small light is hard. A lamp is small.',
          'الضَّوْءُ الكَبِيرُ نَاعِمٌ، وَالضَّوْءُ الصَّغِيرُ قَاسٍ. المِصْبَاحُ صَغِيرٌ.',
          { step: 1 },
        ),
        say(
          'The sun is huge, but so far away that it looks small.',
          'وَالشَّمْسُ هَائِلَةٌ، لَكِنَّ بُعْدَهَا يَجْعَلُهَا صَغِيرَةً فِي عُيُونِنَا.',
          { step: 1 },
        ),
        say('A window without sun is a lamp one metre wide.', 'أَمَّا النَّافِذَةُ الَّتِي لَا تَدْخُلُهَا الشَّمْسُ فَمِصْبَاحٌ عَرْضُهُ مِتْرٌ.', {
          step: 2,
        }),
      ],
    },
    {
      layout: 'list',
      chapter: t('The hour', 'الساعة'),
      title: t('Which window, which hour', 'أيّ نافذة، وأيّ ساعة'),
      items: [
        t('To the north: all day', 'الشمالية: طوال النهار'),
        t('Any other: while the sun is elsewhere', 'غيرها: ما دامت الشمس في جهة أخرى'),
        t('Sun comes in: baking paper on the glass', 'دخلت الشمس: ورق زبدة على الزجاج'),
      ],
      say: [
        say(
          'A window to the north is good all day, if you live in the northern half of the world.',
          'النَّافِذَةُ الشَّمَالِيَّةُ صَالِحَةٌ طَوَالَ النَّهَارِ، فِي النِّصْفِ الشَّمَالِيِّ مِنَ الأَرْضِ.',
          { step: 1 },
        ),
        say('Any other window is good while the sun is elsewhere.', 'وَكُلُّ نَافِذَةٍ أُخْرَى صَالِحَةٌ مَا دَامَتِ الشَّمْسُ فِي جِهَةٍ أُخْرَى.', {
          step: 2,
        }),
        say(
          'And if the sun comes in, tape baking paper over the glass.',
          'وَإِذَا دَخَلَتِ الشَّمْسُ، نُلْصِقُ وَرَقَ زُبْدَةٍ عَلَى الزُّجَاجِ.',
          {
            step: 3,
          },
        ),
      ],
    },
  ],
};
