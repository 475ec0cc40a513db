import { say, t } from '../write.mjs';

/** Lesson 3 of "Photographs with a phone". */
export const video = {
  key: 'background',
  running: t('Photographs with a phone · lesson 3', 'التصوير بالهاتف · الدرس 3'),
  tint: 'chart-2',
  slides: [
    {
      layout: 'title',
      chapter: t('Edges', 'الحواف'),
      title: t('A background that says nothing', 'خلفية لا تقول شيئًا'),
      sub: t('One sheet of paper, bent', 'ورقة واحدة منحنية'),
      say: [
        say(
          'The eye goes to edges. Where the table meets the wall there is one, right behind your product.',
          'تَذْهَبُ العَيْنُ إِلَى الحَوَافِّ. وَحَيْثُ تَلْتَقِي الطَّاوِلَةُ بِالجِدَارِ حَافَّةٌ، خَلْفَ المُنْتَجِ تَمَامًا.',
        ),
      ],
    },
    {
      layout: 'diagram',
      diagram: 'paper',
      chapter: t('Bend the paper', 'ثني الورقة'),
      title: t('Seen from the side', 'المشهد من الجانب'),
      labels: {
        tape: t('Tape', 'شريط لاصق'),
        curve: t('A curve, no fold', 'انحناءة بلا طيّ'),
        product: t('Product', 'المنتج'),
        table: t('Table', 'الطاولة'),
      },
      say: [
        say(
          'Tape a large sheet of paper to the wall, half a metre up.',
          'نُلْصِقُ وَرَقَةً كَبِيرَةً عَلَى الجِدَارِ، بِارْتِفَاعِ نِصْفِ مِتْرٍ.',
          { step: 1 },
        ),
        say(
          'Let it fall onto the table in a curve. No fold: a fold is a line again.',
          'وَنَتْرُكُهَا تَنْزِلُ عَلَى الطَّاوِلَةِ فِي انْحِنَاءَةٍ. بِلَا طَيٍّ، فَالطَّيَّةُ خَطٌّ مِنْ جَدِيدٍ.',
          { step: 2 },
        ),
        say(
          'The product stands a hand in front of the curve, and its shadow falls on the flat part.',
          'وَنَضَعُ المُنْتَجَ أَمَامَ الِانْحِنَاءَةِ بِشِبْرٍ، لِيَقَعَ ظِلُّهُ عَلَى الجُزْءِ المُسْتَوِي.',
          { step: 3 },
        ),
      ],
    },
    {
      layout: 'table',
      chapter: t('Which colour', 'أيّ لون'),
      title: t('Which paper?', 'أيّ ورق؟'),
      rows: [
        [t('Dark or colourful', 'داكن أو ملوّن'), t('white or light grey', 'أبيض أو رمادي فاتح')],
        [t('White, glass', 'أبيض أو زجاجي'), t('grey', 'رمادي')],
        [t('Wood, leather', 'خشب أو جلد'), t('white, never brown', 'أبيض، لا بنّي')],
      ],
      say: [
        say(
          'Dark things stand well on white, white things and glass on grey.',
          'الأَشْيَاءُ الدَّاكِنَةُ عَلَى الأَبْيَضِ، وَالبَيْضَاءُ وَالزُّجَاجُ عَلَى الرَّمَادِيِّ.',
          { step: 2 },
        ),
        say('Wood and leather on white, never brown on brown.', 'وَالخَشَبُ وَالجِلْدُ عَلَى الأَبْيَضِ، وَلَا نَضَعُ البُنِّيَّ عَلَى البُنِّيِّ.', {
          step: 3,
        }),
        say(
          'Choose one colour and stay with it. Then your shop looks like one shop.',
          'نَخْتَارُ لَوْنًا وَاحِدًا وَنَلْتَزِمُ بِهِ، فَيَبْدُو المَتْجَرُ مَتْجَرًا وَاحِدًا.',
          { step: 3 },
        ),
      ],
    },
  ],
};
