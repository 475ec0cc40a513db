import { CourseCover } from '@/components/covers/course-cover';
import { SignInLink } from '@/components/patterns/account-menu';
import { CopyButton } from '@/components/patterns/copy-button';
import { DefinitionList } from '@/components/patterns/definition-list';
import { DiffTable } from '@/components/patterns/diff-table';
import { EmptyState } from '@/components/patterns/empty-state';
import { ErrorState } from '@/components/patterns/error-state';
import { FileDrop, type Uploader } from '@/components/patterns/file-drop';
import { Form, SubmitButton, useForm } from '@/components/patterns/forms/form';
import { draftOf } from '@/components/patterns/forms/form-draft';
import { lessonRow } from '@/components/patterns/lesson-row';
import { LockReason } from '@/components/patterns/lock-reason';
import { PublicShell } from '@/components/patterns/public-shell';
import { RichTextView } from '@/components/patterns/rich-text-view';
import { Timeline } from '@/components/patterns/timeline';
import { Num } from '@/components/ui/bidi';
import { TextareaField, TextField } from '@/components/ui/field';
import { numHtml } from '@/components/ui/html-parts';
import { CalendarPlus, Check, Download } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { Markup } from '@/components/ui/markup';
import { html } from '@/lib/html/html';
import { outline } from './dashboard';
import { StillRouter } from './still-router';
import { say } from './words';

const DRAFT = draftOf('kit');

/** Sends nothing: moves a line for the picture. */
const uploader: Uploader = {
  start(file, events) {
    let sent = 0;
    const timer = setInterval(() => {
      sent += file.size / 4;
      if (sent >= file.size) {
        clearInterval(timer);
        events.onDone(`id-${file.name}`);
      } else events.onProgress(sent, file.size);
    }, 60);
    return { cancel: () => clearInterval(timer), resume: () => undefined };
  },
};

function Sample({ locale }: { locale: string }) {
  const t = say(locale);
  const form = useForm({
    draft: DRAFT,
    submit: async (values) => {
      await new Promise((done) => setTimeout(done, 200));
      return values.title ? { ok: true } : { ok: false, fields: { title: t('A title is needed.', 'العنوان مطلوب.') } };
    },
  });
  return (
    <Form
      form={form}
      locale={locale}
      labels={{
        summary:
          locale === 'ar'
            ? { one: 'حقل واحد بحاجة إلى مراجعة', other: '{count} حقول بحاجة إلى مراجعة' }
            : { one: 'One field needs another look', other: '{count} fields need another look' },
        failed: t('This was not saved.', 'لم يُحفظ هذا.'),
      }}
    >
      <TextField name="title" label={t('Title', 'العنوان')} error={form.errors.title} />
      <TextareaField name="text" label={t('Text', 'النص')} />
      <FileDrop
        name="files"
        label={t('Files', 'الملفات')}
        uploader={uploader}
        maxSize={5_000_000}
        accept=".pdf,image/*"
        types="PDF, PNG"
        labels={{
          prompt: t('Drop files here, or choose them.', 'يمكن إفلات الملفات هنا أو اختيارها.'),
          choose: t('Choose files', 'اختيار ملفات'),
          rule: t('{types}, up to {limit} each.', '{types}، حتى {limit} لكل ملف.'),
          tooLarge: t('{name} is {size}; the limit is {limit}.', 'حجم {name} هو {size}، والحد {limit}.'),
          wrongType: t('{name} is not one of {types}.', '{name} ليس من {types}.'),
          tooMany: t('No more than {count}.', 'لا أكثر من {count}.'),
          paused: t('Paused, continues by itself', 'توقّف مؤقتًا ويُستأنف تلقائيًا'),
          done: t('Ready', 'جاهز'),
          cancel: t('Cancel', 'إلغاء'),
          remove: t('Remove', 'إزالة'),
          pause: t('Pause', 'إيقاف'),
          resume: t('Resume', 'استئناف'),
        }}
      />
      <div>
        <SubmitButton workingLabel={t('Sending', 'جارٍ الإرسال')}>{t('Send work', 'إرسال العمل')}</SubmitButton>
      </div>
    </Form>
  );
}

/** Everything that is larger than a control. */
export function Patterns({ locale }: { locale: string }) {
  const t = say(locale);
  return (
    <StillRouter>
      <PublicShell
        org={{ name: t('Kurrasa', 'كُرّاسة'), logoHref: '/' }}
        nav={[
          { href: '/courses', label: t('Courses', 'الدورات') },
          { href: '/how', label: t('How it works', 'طريقة التعلّم') },
          { href: '/mentors', label: t('Mentors', 'الإرشاد') },
          { href: '/verify', label: t('Verify a certificate', 'التحقق من شهادة') },
        ]}
        language={{ href: '/', label: locale === 'ar' ? 'English' : 'العربية', lang: locale === 'ar' ? 'en' : 'ar' }}
        account={<SignInLink href="/sign-in" label={t('Sign in', 'تسجيل الدخول')} />}
        cta={{ href: '/start', label: t('Start the first lesson', 'بدء الدرس الأول') }}
        footer={{
          text: t(
            '© 2026 Kurrasa, a demonstration school. Runs on Growth OS.',
            '© 2026 كُرّاسة، مدرسة تجريبية. تعمل على Growth OS.',
          ),
          links: [
            { href: '/help', label: t('Help', 'المساعدة') },
            { href: '/privacy', label: t('Privacy', 'الخصوصية') },
            { href: '/a11y', label: t('Accessibility', 'إتاحة الوصول') },
          ],
        }}
        labels={{
          skip: t('Skip to the page', 'إلى المحتوى'),
          nav: t('Main', 'الرئيسية'),
          menu: t('Menu', 'القائمة'),
          footer: t('More', 'المزيد'),
        }}
      >
        <section className="pub grid gap-10 pt-8 pb-14 lg:grid-cols-[minmax(0,1fr)_29rem] lg:items-center lg:gap-18 lg:pt-16 lg:pb-22">
          <div>
            <h1 className="text-4xl tracking-tighter">
              {t('Line by line, with someone who reads your work.', 'سطرًا بسطر، ومعك من يقرأ عملك.')}
            </h1>
            <p className="mt-6 max-w-[34rem] text-read text-ink-2">
              {t(
                'Short lessons, real assignments, and a mentor who reads each one before the next lesson opens.',
                'دروس قصيرة، وواجبات حقيقية، ومرشد يقرأ كل واجب قبل أن يُفتح الدرس التالي.',
              )}
            </p>
            <div className="mt-9 flex flex-wrap gap-3">
              <LinkButton variant="primary" size="lg" href="/x" className="w-full md:w-auto">
                {t('Start the first lesson', 'بدء الدرس الأول')}
              </LinkButton>
              <LinkButton size="lg" href="/y" className="w-full md:w-auto">
                {t('See all courses', 'عرض كل الدورات')}
              </LinkButton>
            </div>
          </div>
          <CourseCover outline={outline} ink="all" tint={2} />
        </section>
        <div className="border-y border-line bg-surface">
          <div className="pub grid gap-14 py-14 lg:grid-cols-2">
            <Sample locale={locale} />
            <div>
              <Markup
                html={html`${[
                  lessonRow({
                    href: '/1',
                    state: 'done',
                    stateLabel: t('done', 'مكتمل'),
                    title: t('What a product really costs', 'كم يكلّف المنتج حقًّا؟'),
                    aside: numHtml('11:05'),
                    length: 0.96,
                    inked: 1,
                  }),
                  lessonRow({
                    href: '/2',
                    state: 'current',
                    stateLabel: t('begun', 'بدأ'),
                    current: true,
                    title: t('Price so that you can stay', 'تسعير يضمن البقاء'),
                    aside: numHtml('8:48'),
                    length: 0.76,
                    inked: 0.59,
                  }),
                  lessonRow({
                    href: '/3',
                    state: 'waiting',
                    stateLabel: t('with a mentor', 'لدى المرشد'),
                    title: t('Your price sheet', 'جدول الأسعار'),
                    aside: t('with Yusuf', 'عند يوسف'),
                    length: 0.86,
                    inked: 0,
                    why: t(
                      'Sent 3 hours ago, answer promised by tomorrow 09:12',
                      'أُرسل قبل 3 ساعات، والرد غدًا قبل 09:12',
                    ),
                  }),
                  lessonRow({
                    href: '/4',
                    state: 'locked',
                    stateLabel: t('locked', 'مقفل'),
                    title: t('Photographs by window light', 'تصوير بضوء النافذة'),
                    aside: numHtml('7:30'),
                    length: 0.65,
                    inked: 0,
                    why: html`${t('Opens when the price sheet is approved.', 'يُفتح عند اعتماد جدول الأسعار.')} <a class='link' href='/s'>${t('See its state', 'عرض حالته')}</a>`,
                  }),
                ]}`}
              />
              <LockReason
                title={t('Photographs by window light', 'تصوير بضوء النافذة')}
                reason={t('Opens when Yusuf approves your price sheet.', 'يُفتح عند اعتماد جدول الأسعار لدى يوسف.')}
                next={
                  <a className="link" href="/v">
                    {t('Send the second version', 'إرسال النسخة الثانية')}
                  </a>
                }
              />
              <EmptyState
                title={t('Nothing to read right now', 'لا واجبات للقراءة الآن')}
                text={t('New assignments appear here as soon as they are sent.', 'تظهر الواجبات هنا فور إرسالها.')}
              />
              <ErrorState
                title={t('This was not saved.', 'لم يُحفظ هذا.')}
                text={t(
                  'Your text is still here; try again, or copy it.',
                  'النص باقٍ هنا؛ يمكن إعادة المحاولة أو نسخه.',
                )}
                reference={{ label: t('Reference', 'الرقم المرجعي'), value: '7Q2M4K' }}
                action={<CopyButton text="x" labels={{ copy: t('Copy', 'نسخ'), copied: t('Copied', 'نُسخ') }} />}
              />
            </div>
          </div>
        </div>
        <div className="pub grid gap-10 py-14 lg:grid-cols-2">
          <RichTextView
            blocks={[
              { type: 'heading', level: 2, text: t('A price is three things', 'السعر مجموع ثلاثة أشياء') },
              {
                type: 'paragraph',
                text: t(
                  'What it **costs**, your *time*, and a reason to [go on](https://example.org).',
                  'ما **يكلّفه**، و*وقتك*، وسبب [للاستمرار](https://example.org).',
                ),
              },
              { type: 'list', items: [t('Wax, jar and box', 'شمع وعلبة'), t('Delivery `12.00`', 'التوصيل `12.00`')] },
              { type: 'callout', text: t('Add delivery to every product.', 'تُضاف تكلفة التوصيل إلى كل منتج.') },
              { type: 'quote', text: t('This is the honest price.', 'هذا هو السعر الصادق.'), cite: t('Yusuf', 'يوسف') },
              {
                type: 'table',
                head: [t('Product', 'المنتج'), t('Cost', 'التكلفة'), t('Price', 'السعر')],
                rows: [
                  [t('Fig candle', 'شمعة التين'), '48.50', '72.00'],
                  [t('Gift set', 'طقم هدية'), '123.50', '169.00'],
                ],
              },
            ]}
          />
          <div className="bg-surface">
            <Timeline
              label={t('Audit', 'التدقيق')}
              days={[
                {
                  label: t('Today', 'اليوم'),
                  entries: [
                    {
                      id: '1',
                      time: <Num>12:31</Num>,
                      icon: <Check size="s" />,
                      text: (
                        <>
                          <b>{t('Yusuf Al-Amin', 'يوسف الأمين')}</b> {t('approved', 'اعتماد')}{' '}
                          <b>{t('Price sheet', 'جدول الأسعار')}</b>
                        </>
                      ),
                      href: '/a',
                    },
                    {
                      id: '2',
                      time: <Num>11:58</Num>,
                      icon: <CalendarPlus size="s" />,
                      text: t('Lina Aziz extended the access', 'لينا عزيز: تمديد وصول'),
                      href: '/b',
                      current: true,
                    },
                    {
                      id: '3',
                      time: <Num>11:40</Num>,
                      icon: <Download size="s" />,
                      text: t('Huda Karim exported People', 'هدى كريم: تصدير الأشخاص'),
                    },
                  ],
                },
              ]}
            />
            <DefinitionList
              className="p-5"
              items={[
                { term: t('Action', 'الإجراء'), value: <Num>enrolment.extend</Num> },
                { term: t('From', 'المصدر'), value: <Num>203.0.113.24</Num> },
              ]}
            />
            <DiffTable
              labels={{
                field: t('Field', 'الحقل'),
                before: t('Before', 'قبل'),
                after: t('After', 'بعد'),
                empty: t('empty', 'فارغ'),
                caption: t('What changed', 'ما تغيّر'),
              }}
              rows={[
                {
                  field: t('Access ends', 'نهاية الوصول'),
                  technical: 'access_ends_at',
                  before: t('30 November 2026, 23:59', '30 نوفمبر 2026، 23:59'),
                  after: t('31 December 2026, 23:59', '31 ديسمبر 2026، 23:59'),
                },
                {
                  field: t('Reason', 'السبب'),
                  technical: 'extension_reason',
                  before: null,
                  after: t('Two weeks in hospital', 'أسبوعان في المستشفى'),
                },
              ]}
            />
          </div>
        </div>
      </PublicShell>
    </StillRouter>
  );
}
