import type { ReactNode } from 'react';
import { CourseCover } from '@/components/covers/course-cover';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Num } from '@/components/ui/bidi';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Button } from '@/components/ui/button';
import { Checkbox, Radio, Switch } from '@/components/ui/choice';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SelectField, TextareaField, TextField } from '@/components/ui/field';
import { Ban, Check, CornerUpLeft, Ellipsis, Mail, Pencil, Search, Trash2 } from '@/components/ui/icons';
import { Kbd } from '@/components/ui/kbd';
import { MarginNote } from '@/components/ui/margin-note';
import { Menu } from '@/components/ui/menu';
import { ProgressLine, ProgressRing } from '@/components/ui/progress';
import { RadioGroup } from '@/components/ui/radio-group';
import { Segmented } from '@/components/ui/segmented';
import { SkeletonLines } from '@/components/ui/skeleton';
import { Tabs } from '@/components/ui/tabs';
import { ToastProvider, useToast } from '@/components/ui/toast';
import { Tooltip } from '@/components/ui/tooltip';
import { say } from './words';

const Case = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="break-inside-avoid border-t border-line pt-5 pb-6">
    <h2 className="mb-3.5 text-sm text-ink-2">{title}</h2>
    {children}
  </section>
);

function ToastButton({ locale }: { locale: string }) {
  const t = say(locale);
  const toast = useToast();
  return (
    <Button
      onClick={() =>
        toast({
          text: t('3 people moved to Dana Fares.', 'نُقل 3 أشخاص إلى دانة فارس.'),
          undo: { label: t('Undo', 'تراجع'), run: () => undefined },
        })
      }
    >
      {t('Show a toast', 'عرض إشعار')}
    </Button>
  );
}

/** Every control in its states. */
export function Components({ locale }: { locale: string }) {
  const t = say(locale);
  return (
    <ToastProvider labels={{ region: t('Messages', 'الرسائل'), close: t('Close', 'إغلاق') }}>
      <main className="bg-surface">
        <div className="mx-auto max-w-[82rem] gap-10 p-5 md:columns-3 md:px-8 md:py-10">
          <h1 className="mb-4 text-xl">{t('Components and their states', 'المكوّنات وحالاتها')}</h1>
          <Case title={t('Button: rest, disabled, working', 'الزر: عادي، معطّل، قيد العمل')}>
            <div className="flex flex-wrap gap-2.5">
              <Button variant="primary" id="first">
                {t('Send', 'إرسال')}
              </Button>
              <Button variant="primary" disabled>
                {t('Send', 'إرسال')}
              </Button>
              <Button variant="primary" workingLabel={t('Sending', 'جارٍ الإرسال')}>
                {t('Send', 'إرسال')}
              </Button>
              <Button variant="primary" working workingLabel={t('Sending', 'جارٍ الإرسال')}>
                {t('Send', 'إرسال')}
              </Button>
              <Button>{t('Save draft', 'حفظ مسودة')}</Button>
              <Button variant="soft">{t('Add', 'إضافة')}</Button>
              <Button variant="ghost">{t('Cancel', 'إلغاء')}</Button>
              <Button variant="danger">{t('Revoke', 'إبطال')}</Button>
              <Button variant="danger-ghost">{t('Revoke', 'إبطال')}</Button>
              <Button size="sm">{t('Small', 'صغير')}</Button>
              <Tooltip label={t('Search', 'بحث')} shortcut="Ctrl K">
                <Button icon variant="ghost" aria-label={t('Search', 'بحث')}>
                  <Search size="s" />
                </Button>
              </Tooltip>
            </div>
          </Case>
          <Case title={t('Field', 'الحقل')}>
            <div className="flex flex-col gap-4">
              <TextField
                name="title"
                label={t('Lesson title', 'عنوان الدرس')}
                help={t('Shown in the outline. Up to 60 letters.', 'يظهر في الفهرس. حتى 60 حرفًا.')}
                defaultValue={t('Price so that you can stay', 'تسعير يضمن البقاء')}
                maxLength={30}
                counter={{ left: t('{count} letters left', 'بقي {count} حرفًا') }}
              />
              <TextField
                name="price"
                label={t('Price', 'السعر')}
                defaultValue="24o"
                error={t('Use digits only, for example 240.', 'أرقام فقط، مثل 240.')}
              />
              <TextField
                name="mail"
                type="email"
                label={t('E-mail', 'البريد')}
                placeholder="mariam@example.org"
                optional={t('optional', 'اختياري')}
                before={<Mail size="s" />}
              />
              <SelectField
                name="mentor"
                label={t('Mentor', 'المرشد')}
                options={[{ value: '1', label: t('Yusuf Al-Amin', 'يوسف الأمين') }]}
              />
              <TextareaField
                name="text"
                label={t('Note', 'ملاحظة')}
                placeholder={t('What would you keep?', 'ما الذي يستحق البقاء؟')}
              />
              <TextField name="off" label={t('Closed', 'مغلق')} disabled defaultValue={t('Not now', 'ليس الآن')} />
            </div>
          </Case>
          <Case title={t('Checkbox, radio, switch', 'اختيار متعدد، واحد، مفتاح')}>
            <div className="flex flex-wrap gap-x-5 gap-y-1">
              <Checkbox label={t('Captions', 'الترجمة النصية')} defaultChecked name="c1" />
              <Checkbox label={t('Autoplay', 'تشغيل تلقائي')} name="c2" />
              <Radio label={t('Latin digits', 'أرقام 123')} name="digits" defaultChecked />
              <Radio label={t('Arabic digits', 'أرقام ١٢٣')} name="digits" />
              <Switch label={t('E-mail me', 'رسائل البريد')} defaultChecked name="s1" />
              <Switch label={t('Push', 'إشعارات الجهاز')} name="s2" />
            </div>
            <RadioGroup
              name="who"
              label={t('Who reads it?', 'من يقرأ؟')}
              options={[
                { value: 'a', label: t('A mentor', 'المرشد') },
                { value: 'b', label: t('Nobody', 'لا أحد'), help: t('Opens at once', 'يُفتح فورًا') },
              ]}
              defaultValue="a"
            />
          </Case>
          <Case title={t('Badges: six, each with a word', 'الشارات: ست، ولكل منها كلمة')}>
            <div className="flex flex-wrap gap-2.5">
              <Badge>{t('Draft', 'مسودة')}</Badge>
              <Badge tone="brand" icon={<Mail />}>
                {t('Invited', 'دعوة مرسلة')}
              </Badge>
              <Badge tone="success" icon={<Check />}>
                {t('Approved', 'معتمد')}
              </Badge>
              <Badge tone="warn" icon={<CornerUpLeft />}>
                {t('Returned', 'أُعيد')}
              </Badge>
              <Badge tone="danger" icon={<Ban />}>
                {t('Revoked', 'مُبطل')}
              </Badge>
              <Badge tone="mark">{t('Read by a mentor', 'يقرؤه المرشد')}</Badge>
            </div>
          </Case>
          <Case title={t('Progress', 'التقدّم')}>
            <div className="flex items-center gap-5">
              <ProgressLine value={62} label={t('Course', 'الدورة')} />
              <ProgressRing value={62} label={t('Course', 'الدورة')} />
              <Avatar name={t('Mariam Haddad', 'مريم حداد')} />
              <Avatar name={t('Yusuf Al-Amin', 'يوسف الأمين')} tone="mentor" />
            </div>
            <ProgressLine
              className="mt-4"
              value={38}
              label={t('Your first online shop', 'متجرك الأول على الإنترنت')}
              showLabel
            />
          </Case>
          <Case title={t('Rubric level', 'مستوى المعيار')}>
            <Segmented
              name="r"
              label={t('Every cost is there', 'كل التكاليف موجودة')}
              options={[
                { value: '0', label: t('Missing', 'غائبة') },
                { value: '1', label: t('Most', 'معظمها') },
                { value: '2', label: t('All', 'كلها') },
              ]}
              defaultValue="2"
            />
          </Case>
          <Case title={t('Dialog, menu, toast', 'حوار، قائمة، إشعار')}>
            <div className="flex flex-wrap items-center gap-2.5">
              <ConfirmDialog
                labels={{
                  trigger: t('Revoke certificate', 'إبطال الشهادة'),
                  title: t('Revoke this certificate?', 'إبطال هذه الشهادة؟'),
                  text: t(
                    'Its page will say “revoked” to everyone who checks it. Noor is told.',
                    'ستُظهر صفحتها كلمة «مُبطلة» لكل من يتحقق منها، ويصل إشعار إلى نور.',
                  ),
                  keep: t('Keep it', 'إبقاء الشهادة'),
                  confirm: t('Revoke certificate', 'إبطال الشهادة'),
                  failed: t('This was not saved.', 'لم يُحفظ هذا.'),
                }}
                onConfirm={() => new Promise((done) => setTimeout(done, 300))}
              />
              <Menu
                label={t('More', 'المزيد')}
                trigger={<Ellipsis size="s" />}
                items={[
                  { label: t('Rename', 'إعادة تسمية'), icon: <Pencil size="s" />, onSelect: () => undefined },
                  { label: t('Open', 'فتح'), href: '/x' },
                  { label: t('Publish', 'نشر'), disabled: true, reason: t('A lesson is empty', 'أحد الدروس فارغ') },
                  'separator',
                  { label: t('Delete', 'حذف'), icon: <Trash2 size="s" />, danger: true, onSelect: () => undefined },
                ]}
              />
              <ToastButton locale={locale} />
              <Kbd>Ctrl K</Kbd>
            </div>
          </Case>
          <Case title={t('Tabs', 'ألسنة')}>
            <Tabs
              label={t('Lesson', 'الدرس')}
              tabs={[
                {
                  id: 'notes',
                  label: t('Notes', 'الملاحظات'),
                  count: 3,
                  panel: <p className="pt-3">{t('My notes', 'ملاحظاتي')}</p>,
                },
                {
                  id: 'text',
                  label: t('Transcript', 'نص الفيديو'),
                  panel: <p className="pt-3">{t('Text', 'النص')}</p>,
                },
                {
                  id: 'files',
                  label: t('Files', 'الملفات'),
                  count: 2,
                  panel: <p className="pt-3">{t('Two files', 'ملفان')}</p>,
                },
              ]}
            />
          </Case>
          <Case title={t('Breadcrumbs', 'المسار')}>
            <Breadcrumbs
              label={t('Path', 'المسار')}
              items={[
                { label: t('Courses', 'الدورات'), href: '/c' },
                { label: t('Selling', 'البيع'), href: '/s' },
                { label: t('Your first online shop', 'متجرك الأول') },
              ]}
            />
          </Case>
          <Case title={t('Margin note', 'ملاحظة الهامش')}>
            <MarginNote
              author={{ name: t('Yusuf Al-Amin', 'يوسف الأمين') }}
              when={<Num>18:20</Num>}
              actions={
                <>
                  <a className="link" href="/a">
                    {t('Open my price sheet', 'فتح جدول الأسعار')}
                  </a>
                  <a className="link" href="/b">
                    {t('Reply', 'رد')}
                  </a>
                </>
              }
            >
              {t(
                'Clear table, and the material costs are right. Delivery is missing from the fig candle.',
                'الجدول واضح وتكاليف المواد صحيحة. تكلفة التوصيل غائبة عن شمعة التين.',
              )}
            </MarginNote>
          </Case>
          <Case title={t('Loading', 'قيد التحميل')}>
            <SkeletonLines />
          </Case>
          <Case title={t('Cover', 'الغلاف')}>
            <CourseCover outline={[]} tint={1} className="mb-2 !h-16" />
          </Case>
        </div>
      </main>
    </ToastProvider>
  );
}
