import type { ReactNode } from 'react';
import { AppShell } from '@/components/patterns/app-shell';
import {
  Award,
  Bell,
  BookOpen,
  Calendar,
  House,
  LayoutDashboard,
  LifeBuoy,
  ListChecks,
  MessagesSquare,
  PenLine,
  Receipt,
  ScrollText,
  Settings,
  Ticket,
  User,
  Users,
} from '@/components/ui/icons';
import { StillRouter } from './still-router';
import { type Say, say } from './words';

const account = (t: Say, locale: string, staff: boolean) => ({
  name: staff ? t('Huda Karim', 'هدى كريم') : t('Mariam Haddad', 'مريم حداد'),
  role: staff ? t('Administrator', 'إدارة المدرسة') : t('Learner', 'مساحة التعلّم'),
  tone: staff ? ('staff' as const) : ('learner' as const),
  links: [{ href: '/account', label: t('Profile and security', 'الملف والأمان'), icon: <User /> }],
  language: { href: '/', label: locale === 'ar' ? 'English' : 'العربية', lang: locale === 'ar' ? 'en' : 'ar' },
  theme: {
    value: 'system' as const,
    labels: {
      label: t('Theme', 'المظهر'),
      system: t('Device', 'الجهاز'),
      light: t('Light', 'فاتح'),
      dark: t('Dark', 'داكن'),
    },
  },
  signOut: { label: t('Sign out', 'تسجيل الخروج'), action: '/sign-out', fields: { token: 'x' } },
});

/** The shell around a sample page, as learner or staff. */
export function Frame({
  locale,
  staff = false,
  margin,
  children,
}: {
  locale: string;
  staff?: boolean;
  margin?: ReactNode;
  children: ReactNode;
}) {
  const t = say(locale);
  const nav = staff
    ? [
        {
          items: [
            { href: '/a/overview', label: t('Overview', 'نظرة عامة'), icon: <LayoutDashboard />, bar: true },
            { href: '/a/people', label: t('People', 'الأشخاص'), icon: <Users />, active: true, bar: true },
            { href: '/a/courses', label: t('Courses', 'الدورات'), icon: <BookOpen />, bar: true },
            { href: '/a/enrolments', label: t('Enrolments', 'التسجيلات'), icon: <Ticket /> },
            { href: '/a/payments', label: t('Payments', 'المدفوعات'), icon: <Receipt /> },
            { href: '/a/support', label: t('Support', 'الدعم'), icon: <LifeBuoy />, count: 4, bar: true },
          ],
        },
        {
          label: t('Oversight', 'المتابعة'),
          items: [
            { href: '/a/audit', label: t('Audit trail', 'سجل التدقيق'), icon: <ScrollText /> },
            { href: '/a/jobs', label: t('Jobs and mail', 'المهام والبريد'), icon: <ListChecks /> },
            { href: '/a/settings', label: t('Settings', 'الإعدادات'), icon: <Settings /> },
          ],
        },
      ]
    : [
        {
          items: [
            { href: '/home', label: t('Home', 'الرئيسية'), icon: <House />, active: true, bar: true },
            { href: '/courses', label: t('My courses', 'دوراتي'), icon: <BookOpen />, bar: true },
            {
              href: '/assignments',
              label: t('Assignments', 'الواجبات'),
              icon: <PenLine />,
              count: 1,
              countLabel: t('1 open', 'واجب واحد'),
              bar: true,
            },
            { href: '/mentor', label: t('Mentor', 'الإرشاد'), icon: <MessagesSquare />, count: 1, bar: true },
            { href: '/sessions', label: t('Live sessions', 'اللقاءات'), icon: <Calendar /> },
            { href: '/certificates', label: t('Certificates', 'الشهادات'), icon: <Award /> },
          ],
        },
        {
          label: t('Around the school', 'في المدرسة'),
          items: [
            { href: '/community', label: t('Community', 'المجتمع'), icon: <Users /> },
            { href: '/help', label: t('Help', 'المساعدة'), icon: <LifeBuoy /> },
          ],
        },
      ];
  return (
    <StillRouter>
      <AppShell
        org={{ name: t('Kurrasa', 'كُرّاسة'), logoHref: '/' }}
        nav={nav}
        account={account(t, locale, staff)}
        margin={margin}
        density={staff ? 'compact' : 'comfortable'}
        actions={
          <button type="button" className="btn btn-ghost btn-icon" aria-label={t('Notifications', 'الإشعارات')}>
            <Bell size="l" />
          </button>
        }
        labels={{
          skip: t('Skip to the page', 'إلى المحتوى'),
          nav: t('Main', 'الرئيسية'),
          account: t('Account', 'الحساب'),
          more: t('More', 'المزيد'),
        }}
      >
        {children}
      </AppShell>
    </StillRouter>
  );
}
