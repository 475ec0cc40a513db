import { say, t } from '../write.mjs';

/** Lesson 5 of "Your first online shop". */
export const video = {
  key: 'price',
  running: t('Your first online shop · lesson 5', 'متجرك الأول على الإنترنت · الدرس 5'),
  slides: [
    {
      layout: 'title',
      chapter: t('Three things', 'ثلاثة أشياء'),
      title: t('A price is three things added up', 'السعر مجموع ثلاثة أشياء'),
      sub: t('Price so that you can stay', 'تسعير يضمن البقاء'),
      say: [
        say(
          'Almost everyone sets the first price too low, because one line is missing.',
          'يَكَادُ الجَمِيعُ يَضَعُ السِّعْرَ الأَوَّلَ أَقَلَّ مِمَّا يَجِبُ، لِأَنَّ سَطْرًا وَاحِدًا يَغِيبُ.',
        ),
      ],
    },
    {
      layout: 'bars',
      chapter: t('A reason to stay', 'سبب للبقاء'),
      title: t('The price of the fig candle', 'سعر شمعة التين'),
      unit: t('riyals', 'ريال'),
      max: 42,
      bars: [
        { label: t('What it costs', 'ما يكلّفه'), value: 38.5, text: '38.50' },
        { label: t('Your time', 'وقت العمل'), value: 10, text: '10.00' },
        { label: t('A reason to stay', 'سبب للبقاء'), value: 23.5, text: '23.50' },
      ],
      total: { label: t('Price', 'السعر'), text: '72.00' },
      say: [
        say(
          'What it costs: material, packaging and delivery, 38.50.',
          'مَا يُكَلِّفُهُ: المَوَادُّ وَالتَّغْلِيفُ وَالتَّوْصِيلُ، ثَمَانِيَةٌ وَثَلَاثُونَ وَنِصْفٌ.',
          {
            step: 1,
            arCaption: 'ما يكلّفه: المواد والتغليف والتوصيل، 38.50.',
          },
        ),
        say('Your time: twenty minutes, 10.00.', 'وَقْتُ العَمَلِ: عِشْرُونَ دَقِيقَةً، عَشَرَةُ رِيَالَاتٍ.', {
          step: 2,
          arCaption: 'وقت العمل: عشرون دقيقة، 10.00.',
        }),
        say(
          'And a reason to stay: 23.50. Together, 72 riyals.',
          'وَسَبَبٌ لِلْبَقَاءِ: ثَلَاثَةٌ وَعِشْرُونَ وَنِصْفٌ. وَالمَجْمُوعُ اثْنَانِ وَسَبْعُونَ رِيَالًا.',
          {
            step: 4,
            arCaption: 'وسبب للبقاء: 23.50. والمجموع 72 ريالًا.',
          },
        ),
        say(
          'If the third line is missing, the shop will not be there next year.',
          'إِذَا غَابَ السَّطْرُ الثَّالِثُ، فَلَنْ يَبْقَى المَتْجَرُ إِلَى العَامِ القَادِمِ.',
          { step: 4 },
        ),
      ],
    },
    {
      layout: 'sum',
      chapter: t('What it pays', 'ما يدفعه'),
      title: t('What the third line pays', 'ما يدفعه السطر الثالث'),
      lines: [
        { text: t('stays at 72.00', 'يبقى عند 72.00'), value: '23.50' },
        { text: t('payment fee, 2.5%', 'رسوم الدفع، 2.5%'), value: '− 1.80' },
        { text: t('one broken in 25', 'واحد مكسور من 25'), value: '− 1.94' },
        { text: t('left for the month', 'الباقي للشهر'), value: '19.76', strong: true },
      ],
      say: [
        say(
          'From this the payment fee is taken, and one broken order in twenty-five.',
          'مِنْ هَذَا المَبْلَغِ تُخْصَمُ رُسُومُ الدَّفْعِ، وَطَلَبٌ مَكْسُورٌ مِنْ كُلِّ خَمْسَةٍ وَعِشْرِينَ.',
          {
            step: 3,
            arCaption: 'من هذا المبلغ تُخصم رسوم الدفع، وطلب مكسور من كل 25.',
          },
        ),
        say('19.76 is left for the month.', 'وَيَبْقَى لِلشَّهْرِ تِسْعَةَ عَشَرَ رِيَالًا، وَسِتٌّ وَسَبْعُونَ هَلَلَةً.', {
          step: 4,
          arCaption: 'ويبقى للشهر 19.76.',
        }),
      ],
    },
    {
      layout: 'sum',
      chapter: t('Twenty orders', 'عشرون طلبًا'),
      title: t('When is the month paid?', 'متى تُدفع تكاليف الشهر؟'),
      lines: [
        { text: t('shop, telephone, samples, ads', 'المتجر والهاتف والعينات والإعلان'), value: '395' },
        { text: t('divided by what is left', 'مقسومًا على الباقي'), value: '395 ÷ 19.76' },
        { text: t('orders', 'طلبًا'), value: '20', strong: true },
      ],
      say: [
        say(
          'The month costs 395 riyals, whether anybody buys or not.',
          'يُكَلِّفُ الشَّهْرُ ثَلَاثَمِئَةٍ وَخَمْسَةً وَتِسْعِينَ رِيَالًا، سَوَاءٌ اشْتَرَى أَحَدٌ أَمْ لَا.',
          {
            step: 1,
            arCaption: 'يكلّف الشهر 395 ريالًا، سواء اشترى أحد أم لا.',
          },
        ),
        say(
          'Divided, that makes twenty orders. The twenty-first is the first that pays you.',
          'وَبِالقِسْمَةِ تُصْبِحُ عِشْرِينَ طَلَبًا. وَالطَّلَبُ الحَادِي وَالعِشْرُونَ أَوَّلُ رِبْحٍ.',
          { step: 3 },
        ),
      ],
    },
    {
      layout: 'compare',
      chapter: t('A discount', 'الخصم'),
      title: t('Ten per cent off', 'خصم عشرة في المئة'),
      columns: [
        {
          head: t('At 72.00', 'عند 72.00'),
          lines: [t('Cost 48.50', 'التكلفة 48.50'), t('Stays 23.50', 'يبقى 23.50')],
          foot: t('20 orders', '20 طلبًا'),
          good: true,
        },
        {
          head: t('At 64.80', 'عند 64.80'),
          lines: [t('Cost 48.50', 'التكلفة 48.50'), t('Stays 16.30', 'يبقى 16.30')],
          foot: t('44% more orders for the same', 'طلبات أكثر بنسبة 44% للنتيجة نفسها'),
          good: false,
        },
      ],
      say: [
        say('Ten per cent off takes almost a third of what stays.', 'خَصْمُ عَشَرَةٍ فِي المِئَةِ يَأْخُذُ نَحْوَ ثُلُثِ مَا يَبْقَى.', {
          step: 2,
          arCaption: 'خصم 10% يأخذ نحو ثلث ما يبقى.',
        }),
        say(
          'You would need 44 per cent more orders to end where you were.',
          'وَنَحْتَاجُ بَعْدَهُ إِلَى طَلَبَاتٍ أَكْثَرَ بِأَرْبَعَةٍ وَأَرْبَعِينَ فِي المِئَةِ، لِنَعُودَ إِلَى حَيْثُ كُنَّا.',
          {
            step: 2,
            arCaption: 'ونحتاج بعده إلى طلبات أكثر بنسبة 44%، لنعود إلى حيث كنا.',
          },
        ),
      ],
    },
  ],
};
