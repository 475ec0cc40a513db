import { say, t } from '../write.mjs';

/** Lesson 4 of "Your first online shop". */
export const video = {
  key: 'cost',
  running: t('Your first online shop · lesson 4', 'متجرك الأول على الإنترنت · الدرس 4'),
  slides: [
    {
      layout: 'title',
      chapter: t('Less than half', 'أقل من النصف'),
      title: t('What a product really costs', 'كم يكلّف المنتج حقًّا؟'),
      sub: t('Four costs, one fig candle', 'أربع تكاليف وشمعة تين واحدة'),
      say: [
        say(
          'What does your candle cost? Most people name the wax and the jar. That is less than half.',
          'كَمْ تُكَلِّفُ الشَّمْعَةُ؟ يَذْكُرُ أَغْلَبُ النَّاسِ الشَّمْعَ وَالعُبُوَّةَ. وَهَذَا أَقَلُّ مِنَ النِّصْفِ.',
        ),
        say(
          'A cost is everything that would not have been spent without this order.',
          'التَّكْلِفَةُ هِيَ كُلُّ مَا لَمْ يَكُنْ لِيُنْفَقَ لَوْلَا هَذَا الطَّلَبُ.',
        ),
      ],
    },
    {
      layout: 'bars',
      chapter: t('Line by line', 'سطرًا بسطر'),
      title: t('One fig candle, 180 g', 'شمعة تين، 180 غرامًا'),
      unit: t('riyals', 'ريال'),
      max: 26,
      bars: [
        { label: t('Material', 'المواد'), value: 23.5, text: '23.50' },
        { label: t('Packaging', 'التغليف'), value: 3, text: '3.00' },
        { label: t('Delivery', 'التوصيل'), value: 12, text: '12.00' },
        { label: t('Your time', 'وقت العمل'), value: 10, text: '10.00' },
      ],
      total: { label: t('Cost of one order', 'تكلفة الطلب'), text: '48.50' },
      say: [
        say('Wax, oil, wick, jar and label: 23.50.', 'الشَّمْعُ وَالزَّيْتُ وَالفَتِيلُ وَالعُبُوَّةُ وَالمُلْصَقُ: ثَلَاثَةٌ وَعِشْرُونَ رِيَالًا وَنِصْفٌ.', {
          step: 1,
          arCaption: 'الشمع والزيت والفتيل والعبوة والملصق: 23.50 ريالًا.',
        }),
        say(
          'Box, tissue, tape and card: 3.00. It is small, so it is forgotten.',
          'الصُّنْدُوقُ وَالوَرَقُ وَالشَّرِيطُ وَالبِطَاقَةُ: ثَلَاثَةُ رِيَالَاتٍ. مَبْلَغٌ صَغِيرٌ، فَيُنْسَى.',
          {
            step: 2,
            arCaption: 'الصندوق والورق والشريط والبطاقة: 3.00 ريالات. مبلغ صغير، فيُنسى.',
          },
        ),
        say(
          'Delivery in the city: 12.00. Free delivery does not vanish. You pay it.',
          'التَّوْصِيلُ دَاخِلَ المَدِينَةِ: اثْنَا عَشَرَ رِيَالًا. وَالتَّوْصِيلُ المَجَّانِيُّ لَا يَخْتَفِي، بَلْ يَدْفَعُهُ المَتْجَرُ.',
          {
            step: 3,
            arCaption: 'التوصيل داخل المدينة: 12.00 ريالًا. والتوصيل المجاني لا يختفي، بل يدفعه المتجر.',
          },
        ),
        say(
          'And twenty minutes of your time: 10.00. Together, one order costs 48.50.',
          'وَعِشْرُونَ دَقِيقَةً مِنْ وَقْتِ العَمَلِ: عَشَرَةُ رِيَالَاتٍ. وَالمَجْمُوعُ: ثَمَانِيَةٌ وَأَرْبَعُونَ وَنِصْفٌ.',
          {
            step: 5,
            arCaption: 'وعشرون دقيقة من وقت العمل: 10.00 ريالات. والمجموع: 48.50.',
          },
        ),
      ],
    },
    {
      layout: 'sum',
      chapter: t('What an hour is worth', 'ثمن ساعة العمل'),
      title: t('What is an hour worth?', 'كم تساوي ساعة العمل؟'),
      lines: [
        { text: t('somebody else, one hour', 'شخص آخر، ساعة واحدة'), value: '30.00' },
        { text: t('20 minutes are a third of it', '20 دقيقة هي ثلثها'), value: '30.00 ÷ 3' },
        { text: t('time in one order', 'الوقت في الطلب الواحد'), value: '10.00', strong: true },
      ],
      say: [
        say(
          'What is your hour worth? What you would pay somebody else for it. Here: 30 riyals.',
          'كَمْ تُسَاوِي سَاعَةُ العَمَلِ؟ مَا نَدْفَعُهُ لِشَخْصٍ آخَرَ مُقَابِلَهَا. وَهِيَ هُنَا ثَلَاثُونَ رِيَالًا.',
          {
            step: 1,
            arCaption: 'كم تساوي ساعة العمل؟ ما ندفعه لشخص آخر مقابلها. وهي هنا 30 ريالًا.',
          },
        ),
        say('Twenty minutes are a third of an hour, and so 10 riyals.', 'وَعِشْرُونَ دَقِيقَةً ثُلُثُ سَاعَةٍ، أَيْ عَشَرَةُ رِيَالَاتٍ.', {
          step: 3,
          arCaption: 'وعشرون دقيقة ثلث ساعة، أي 10 ريالات.',
        }),
      ],
    },
    {
      layout: 'quote',
      chapter: t('Never write zero', 'لا يُكتب صفر'),
      title: t('From the margin of a price sheet', 'من هامش جدول أسعار'),
      quote: t(
        'Zero for time? Then the shop stops on your first busy week.',
        'صفر للوقت؟ إذن يتوقف المتجر في أول أسبوع مزدحم.',
      ),
      by: t('Yusuf, mentor', 'يوسف، مرشد'),
      say: [
        say('Do not write zero for time because it is only you.', 'لَا نَكْتُبُ صِفْرًا أَمَامَ الوَقْتِ بِحُجَّةِ أَنَّ العَمَلَ بِلَا مُوَظَّفِينَ.'),
        say(
          'Measure it with a clock, for five orders, and divide by five.',
          'نَقِيسُهُ بِالسَّاعَةِ فِي خَمْسَةِ طَلَبَاتٍ، ثُمَّ نَقْسِمُ عَلَى خَمْسَةٍ.',
        ),
      ],
    },
  ],
};
