import type { SeedCourse } from '../types';
import { h, p, t, ul } from '../write';
import { partOne } from './your-first-online-shop/part-1';
import { partTwo } from './your-first-online-shop/part-2';
import { partThree } from './your-first-online-shop/part-3';
import { partFour } from './your-first-online-shop/part-4';

/** The complete course: twelve lessons, two quizzes, two assignments a mentor reads. */
export const yourFirstOnlineShop: SeedCourse = {
  slug: 'your-first-online-shop',
  title: t('Your first online shop', 'متجرك الأول على الإنترنت'),
  tagline: t(
    'From the first conversation with a customer to the twentieth order, with two assignments a mentor reads.',
    'من أول محادثة مع العميل إلى الطلب العشرين، مع واجبين يقرؤهما المرشد.',
  ),
  summary: t(
    'Ten conversations before you buy stock, a price that pays for your time, and a shop that a mentor has read line by line. Twelve lessons.',
    'عشر محادثات قبل شراء البضاعة، وسعر يغطي وقت العمل، ومتجر قرأه مرشد سطرًا بسطر. اثنا عشر درسًا بالعربية والإنجليزية.',
  ),
  description: t(
    [
      p(
        'In five weeks, from “I have an idea” to twenty real orders. You will talk to ten people before you buy stock, set a price that pays for your time, and open a shop that someone else has read line by line.',
      ),
      p(
        'One product goes through the whole course, a fig candle of 180 grams, and every number about it is worked out in front of you: what it costs, what stays, what a discount takes, when the month is paid. Beside it you do the same with three products of your own.',
      ),
      h('How it works'),
      ul(
        'Short videos, then a page to read, then something to do with pencil and paper.',
        'Two assignments. A mentor reads each one and writes in the margin; approval opens the next lesson.',
        'A certificate at the end, which anyone can check.',
      ),
    ],
    [
      p(
        'خمسة أسابيع من «لديّ فكرة» إلى عشرين طلبًا حقيقيًّا: عشر محادثات قبل شراء البضاعة، وسعر يغطي وقت العمل، ومتجر قرأه شخص آخر سطرًا بسطر.',
      ),
      p(
        'يرافقنا في الدورة كلها منتج واحد، شمعة تين وزنها 180 غرامًا، ونحسب معًا كل رقم يخصّها: كم تكلّف، وكم يبقى منها، وماذا يأخذ الخصم، ومتى تُدفع تكاليف الشهر. وإلى جانبها نطبّق الحساب نفسه على ثلاثة منتجات من اختيار كل متعلّم.',
      ),
      h('طريقة التعلّم'),
      ul(
        'فيديو قصير، ثم صفحة للقراءة، ثم تمرين بالقلم والورقة.',
        'واجبان يقرأ المرشد كلًّا منهما ويكتب في الهامش، وعند الاعتماد يُفتح الدرس التالي.',
        'شهادة في النهاية يمكن لأي أحد التحقق منها.',
      ),
    ],
  ),
  outcomes: t(
    [
      'Describe one buyer in four lines and test the description in ten conversations',
      'Work out the full cost of an order, your own time included',
      'Set a price, and say what it leaves after fees, breakage and the bills of the month',
      'Make six photographs with a phone that answer six questions',
      'Write a product page and a delivery text that can be understood in one reading',
      'Win the first twenty orders without advertisements',
    ],
    [
      'وصف مشترٍ واحد في أربعة أسطر واختبار الوصف في عشر محادثات',
      'حساب التكلفة الكاملة للطلب بما فيها وقت العمل',
      'تحديد سعر، ومعرفة ما يبقى منه بعد الرسوم والكسر وفواتير الشهر',
      'التقاط ست صور بالهاتف تجيب عن ستة أسئلة',
      'كتابة صفحة منتج ونص توصيل يُفهمان من قراءة واحدة',
      'الوصول إلى أول عشرين طلبًا من دون إعلانات',
    ],
  ),
  questions: [
    {
      question: t('Do I need a product already?', 'هل يلزم وجود منتج؟'),
      answer: t(
        'No. Part one is about finding out what people would pay for.',
        'لا. القسم الأول عن معرفة ما يدفع الناس ثمنه.',
      ),
    },
    {
      question: t('How much time does it take?', 'كم من الوقت تحتاج الدورة؟'),
      answer: t(
        'About two hours a week for five weeks, most of it spent on your own shop. There is no penalty for a slow week.',
        'نحو ساعتين في الأسبوع لخمسة أسابيع، يذهب معظمها في العمل على المتجر نفسه. ولا خسارة في أسبوع بطيء.',
      ),
    },
    {
      question: t('Can I get my money back?', 'هل يمكن استرداد المبلغ؟'),
      answer: t(
        'Yes, within 14 days and before the first approved assignment.',
        'نعم، خلال 14 يومًا وقبل اعتماد أول واجب.',
      ),
    },
  ],
  level: 'beginner',
  tint: 'brand',
  priceMinor: 240_00,
  currency: 'SAR',
  instructor: 'salma',
  sections: [partOne, partTwo, partThree, partFour],
  resources: [
    {
      title: t('Everything to download, in one archive', 'كل الملفات في أرشيف واحد'),
      type: 'archive',
      file: t('shop-kit.en.zip', 'shop-kit.ar.zip'),
    },
  ],
};
