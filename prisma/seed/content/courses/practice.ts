import type { SeedAssignment } from '../types';
import { h, note, ol, p, t, ul } from '../write';

/** Practice of the short course on photographs: for whoever wants their pictures read. */
export const sixPictures: SeedAssignment = {
  kind: 'assignment',
  title: t('Your six pictures', 'الصور الست'),
  instructions: t(
    [
      p(
        'Send the **six pictures of one product** that you made along these lessons, and a few sentences about them. This one is optional: the course is complete without it.',
      ),
      h('What to send'),
      ol(
        'The six pictures, cut to the same shape, each below 0.5 MB.',
        'One picture you left out, and why, in one sentence.',
      ),
      h('In your own words'),
      ul('Where did the light come from?', 'What did you correct, and how did you know when to stop?'),
      note('Up to five files: JPG, PNG, PDF or ZIP, at most 25 MB in all. Six pictures fit into one PDF or ZIP.'),
    ],
    [
      p('نرسل **ست صور لمنتج واحد** صُوِّرت على مدى هذه الدروس، ومعها بضع جمل. هذا الواجب اختياري: تكتمل الدورة من دونه.'),
      h('ما يُرسل'),
      ol('الصور الست بقصّ واحد، وكل منها دون 0.5 ميغابايت.', 'صورة استُبعدت، وسبب استبعادها في جملة واحدة.'),
      h('وفي بضع جمل'),
      ul('من أين جاء الضوء؟', 'ما الذي صُحِّح، وكيف عرفنا متى نتوقف؟'),
      note(
        'خمسة ملفات على الأكثر: JPG أو PNG أو PDF أو ZIP، ومجموعها 25 ميغابايت. والصور الست تُجمع في ملف PDF أو ZIP واحد.',
      ),
    ],
  ),
  rubric: [
    {
      title: t('One light, one shape', 'ضوء واحد وقصّ واحد'),
      points: 5,
      levels: [
        { label: t('Each differs', 'كل صورة على حدة'), points: 0 },
        { label: t('Mostly', 'في معظمها'), points: 3 },
        { label: t('All six', 'في الست كلها'), points: 5 },
      ],
    },
    {
      title: t('True to the product', 'مطابقة المنتج'),
      points: 5,
      levels: [
        { label: t('No', 'لا'), points: 0 },
        { label: t('Nearly', 'تقريبًا'), points: 3 },
        { label: t('Yes', 'نعم'), points: 5 },
      ],
    },
  ],
  minutes: 15,
  dueDays: null,
  needsApproval: false,
  optional: true,
};

/** Practice of the short course on advertising: the sums of the course on one's own campaign. */
export const ownCampaign: SeedAssignment = {
  kind: 'assignment',
  title: t('One campaign of your own', 'حملة واحدة من متجرنا'),
  instructions: t(
    [
      p(
        'Take **one campaign you paid for**, or invent one if there is none yet, and do the sums of this course on half a page. This one is optional: the course is complete without it.',
      ),
      h('On the half page'),
      ol(
        'What it cost, how many orders were counted, and the price of one order.',
        'The two rates, each with its sum beside it.',
        'The highest price an order may have, and where that number comes from.',
        'The orders that would have come anyway, and the count behind them.',
      ),
      h('And the decision'),
      ul('Would you run it again? Which number decides?'),
      note('One file: PDF, XLSX, CSV or a clear photograph of a sheet, at most 10 MB. No names of customers, please.'),
    ],
    [
      p(
        'نأخذ **حملة واحدة دفعنا ثمنها**، أو نفترض واحدة إن لم تكن، ونجري حسابات الدورة في نصف صفحة. هذا الواجب اختياري: تكتمل الدورة من دونه.',
      ),
      h('في نصف الصفحة'),
      ol(
        'كم كلّفت، وكم طلبًا سُجِّل، وثمن الطلب الواحد.',
        'النسبتان، وبجانب كل منهما حسابها.',
        'أعلى ثمن يجوز للطلب، ومن أين جاء هذا الرقم.',
        'الطلبات التي كانت ستأتي على أي حال، والعدّ الذي تقوم عليه.',
      ),
      h('والقرار'),
      ul('هل تُعاد الحملة؟ وأيّ رقم يقرّر؟'),
      note(
        'ملف واحد: PDF أو XLSX أو CSV، أو صورة واضحة لورقة مكتوبة باليد. الحد الأعلى 10 ميغابايت، ومن دون أسماء العملاء.',
      ),
    ],
  ),
  rubric: [
    {
      title: t('The sums are right', 'صحة الحسابات'),
      points: 5,
      levels: [
        { label: t('No', 'لا'), points: 0 },
        { label: t('Mostly', 'معظمها'), points: 3 },
        { label: t('Yes', 'نعم'), points: 5 },
      ],
    },
    {
      title: t('A decision that follows from them', 'قرار يستند إليها'),
      points: 5,
      levels: [
        { label: t('None', 'بلا قرار'), points: 0 },
        { label: t('Partly', 'جزئيًّا'), points: 3 },
        { label: t('Yes', 'نعم'), points: 5 },
      ],
    },
  ],
  minutes: 15,
  dueDays: null,
  needsApproval: false,
  optional: true,
};
