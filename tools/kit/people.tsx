import { BulkBar } from '@/components/patterns/bulk-bar';
import { DataTable } from '@/components/patterns/data-table';
import { FilterBar } from '@/components/patterns/filter-bar';
import { PageHeader } from '@/components/patterns/page-header';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Num } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Download, Ellipsis, Mail, Moon, Send, Upload, UserPlus } from '@/components/ui/icons';
import { Menu } from '@/components/ui/menu';
import { ProgressLine } from '@/components/ui/progress';
import { Frame } from './frame';
import { say } from './words';

/** A list of the staff's. */
export function People({ locale }: { locale: string }) {
  const t = say(locale);
  const rows = [
    {
      id: '1',
      name: t('Mariam Haddad', 'مريم حداد'),
      mail: 'mariam@example.org',
      role: t('Learner', 'تعلّم'),
      progress: 38,
      seen: t('today', 'اليوم'),
      state: '',
    },
    {
      id: '2',
      name: t('Bilal Rahmani', 'بلال رحماني'),
      mail: 'bilal@example.org',
      role: t('Learner', 'تعلّم'),
      progress: 71,
      seen: t('today', 'اليوم'),
      state: '',
    },
    {
      id: '3',
      name: t('Yusuf Al-Amin', 'يوسف الأمين'),
      mail: 'yusuf@example.org',
      role: t('Mentor', 'إرشاد'),
      progress: null,
      seen: t('today', 'اليوم'),
      state: '',
    },
    {
      id: '4',
      name: t('Samir Odeh', 'سمير عودة'),
      mail: 'samir@example.org',
      role: t('Learner', 'تعلّم'),
      progress: 12,
      seen: t('9 days ago', 'قبل 9 أيام'),
      state: 'quiet',
    },
    {
      id: '5',
      name: t('Jonas Weber', 'يوناس فيبر'),
      mail: 'jonas@example.org',
      role: t('Learner', 'تعلّم'),
      progress: 0,
      seen: t('not yet', 'ليس بعد'),
      state: 'invited',
    },
  ];
  return (
    <Frame locale={locale} staff>
      <div className="page">
        <PageHeader
          title={t('People', 'الأشخاص')}
          count={248}
          actions={
            <>
              <Button variant="ghost">
                <Upload size="s" />
                {t('Import', 'استيراد')}
              </Button>
              <Button variant="ghost">
                <Download size="s" />
                {t('Export', 'تصدير')}
              </Button>
              <Button variant="primary">
                <UserPlus size="s" />
                {t('Add people', 'إضافة أشخاص')}
              </Button>
            </>
          }
        />
        <FilterBar
          path="/people"
          params={{ group: 'autumn' }}
          search={{
            name: 'q',
            label: t('Search', 'بحث'),
            placeholder: t('Name or e-mail', 'الاسم أو البريد'),
            submit: t('Search', 'بحث'),
          }}
          filters={[
            {
              name: 'group',
              label: t('Group', 'المجموعة'),
              options: [{ value: 'autumn', label: t('Autumn 2026', 'خريف 2026') }],
            },
            {
              name: 'role',
              label: t('Role', 'الدور'),
              options: [
                { value: 'l', label: t('Learner', 'تعلّم') },
                { value: 'm', label: t('Mentor', 'إرشاد') },
              ],
            },
            {
              name: 'mentor',
              label: t('Mentor', 'المرشد'),
              options: [{ value: 'y', label: t('Yusuf Al-Amin', 'يوسف الأمين') }],
            },
          ]}
          labels={{ clear: t('Clear', 'مسح'), remove: t('Remove filter', 'إزالة') }}
        />
        <form>
          <DataTable
            caption={t('People', 'الأشخاص')}
            rows={rows}
            rowKey={(row) => row.id}
            select={{ name: 'ids', label: (row) => row.name, all: t('All', 'الكل') }}
            empty={null}
            paging={{
              range: <Num>1–5 / 248</Num>,
              nextHref: '/n',
              labels: { nav: t('Pages', 'الصفحات'), previous: t('Previous', 'السابق'), next: t('Next', 'التالي') },
            }}
            columns={[
              {
                key: 'name',
                main: true,
                header: t('Person', 'الشخص'),
                cell: (row) => (
                  <span className="flex items-center gap-2.5">
                    <Avatar size="s" name={row.name} tone={row.role === t('Mentor', 'إرشاد') ? 'mentor' : 'learner'} />
                    <span>
                      <bdi className="font-medium">{row.name}</bdi> &nbsp;
                      <bdi dir="ltr" className="text-sm text-ink-3">
                        {row.mail}
                      </bdi>
                    </span>
                  </span>
                ),
              },
              { key: 'role', header: t('Role', 'الدور'), cell: (row) => row.role },
              {
                key: 'progress',
                header: t('Progress', 'التقدّم'),
                hideBelow: 'lg',
                cell: (row) =>
                  row.progress === null ? (
                    <span className="text-ink-3">–</span>
                  ) : (
                    <span className="flex items-center gap-2.5">
                      <ProgressLine thin value={row.progress} label={row.name} className="!w-24" />
                      <Num className="text-sm">{row.progress}%</Num>
                    </span>
                  ),
              },
              {
                key: 'seen',
                header: t('Last seen', 'آخر ظهور'),
                sort: { href: '/s', direction: 'descending' },
                cell: (row) => row.seen,
              },
              {
                key: 'state',
                header: t('Status', 'الحالة'),
                cell: (row) =>
                  row.state === 'quiet' ? (
                    <Badge tone="warn" icon={<Moon />}>
                      {t('Quiet', 'غائب')}
                    </Badge>
                  ) : row.state === 'invited' ? (
                    <Badge tone="brand" icon={<Mail />}>
                      {t('Invited', 'دعوة مرسلة')}
                    </Badge>
                  ) : (
                    <span className="text-sm">{t('Active', 'نشط')}</span>
                  ),
              },
              {
                key: 'act',
                actions: true,
                header: t('Actions', 'إجراءات'),
                cell: (row) => (
                  <Menu
                    label={`${t('More', 'المزيد')}: ${row.name}`}
                    trigger={<Ellipsis size="s" />}
                    items={[
                      { label: t('Open', 'فتح'), href: '/p' },
                      { label: t('Message', 'رسالة'), onSelect: () => undefined },
                      'separator',
                      { label: t('Suspend', 'إيقاف'), danger: true, onSelect: () => undefined },
                    ]}
                  />
                ),
              },
            ]}
          />
          <BulkBar
            name="ids"
            locale={locale}
            labels={{
              region: t('Selection', 'التحديد'),
              clear: t('Clear selection', 'إلغاء التحديد'),
              selected:
                locale === 'ar'
                  ? { one: 'شخص واحد', two: 'شخصان', few: '{count} أشخاص', many: '{count} شخصًا', other: '{count} شخص' }
                  : { other: '{count} selected' },
            }}
          >
            <Button>
              <Send size="s" />
              {t('Message', 'رسالة')}
            </Button>
          </BulkBar>
        </form>
      </div>
    </Frame>
  );
}
