import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { bellLabels } from '@/components/engagement/bell-labels';
import { NotificationBell } from '@/components/engagement/notification-bell';
import { AppShell, type NavGroup } from '@/components/patterns/app-shell';
import {
  Award,
  Bell,
  BookOpen,
  ClipboardList,
  House,
  Mail,
  PenLine,
  ScrollText,
  Server,
  Settings,
  Users,
} from '@/components/ui/icons';
import { ToastProvider } from '@/components/ui/toast';
import { type Locale, translated } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { homePathFor } from '@/lib/navigation/home-path';
import type { Ctx } from '@/server/core/context';
import { ROLE_CODES } from '@/server/domains/identity/permissions';
import { schoolOf } from './school';

type FrameProps = { ctx: Ctx; children: ReactNode; density?: 'comfortable' | 'compact' };

/** The frame of signed-in pages: navigation by what the person may do, account, notices. */
export async function AppFrame({ ctx, children, density }: FrameProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'shell' });
  const { actor, locale } = ctx;
  const role = ROLE_CODES.find((code) => actor.hasRole(code)) ?? 'student';
  const other: Locale = locale === 'en' ? 'ar' : 'en';
  // the same page, also without script; with script the switch itself knows where soft navigation led
  const here = (await headers()).get('x-path');
  return (
    <ToastProvider labels={{ region: t('toasts'), close: t('close') }}>
      <AppShell
        org={schoolOf(ctx)}
        nav={navOf(ctx, t)}
        density={density}
        labels={{ skip: t('skip'), nav: t('nav'), account: t('account'), more: t('more') }}
        account={{
          name:
            translated({ en: actor.name.en ?? undefined, ar: actor.name.ar ?? undefined }, locale) ?? actor.email ?? '',
          role: t(`roles.${role}`),
          tone: role === 'student' ? 'learner' : role === 'mentor' ? 'mentor' : 'staff',
          links: [
            { href: `/${locale}/account`, label: t('account') },
            { href: `/${locale}/account/activity`, label: t('activity') },
          ],
          language: {
            href: here?.replace(/^\/(en|ar)(?=[/?]|$)/, `/${other}`) ?? homePathFor(actor, other),
            label: t('otherLanguage'),
            lang: other,
          },
          theme: {
            value: actor.preferences.theme as 'system',
            labels: {
              label: t('theme.label'),
              system: t('theme.system'),
              light: t('theme.light'),
              dark: t('theme.dark'),
            },
          },
          signOut: { label: t('signOut'), action: '/api/identity/sign-out', fields: { locale } },
        }}
        actions={<NotificationBell locale={locale} labels={bellLabels(locale)} />}
      >
        {children}
      </AppShell>
    </ToastProvider>
  );
}

type T = Awaited<ReturnType<typeof getTranslations>>;

function navOf(ctx: Ctx, t: T): NavGroup[] {
  const { actor, locale } = ctx;
  const groups: NavGroup[] = [];
  if (actor.hasRole('student')) {
    groups.push({
      items: [
        { href: `/${locale}/dashboard`, label: t('home'), icon: <House />, exact: true, bar: true },
        { href: `/${locale}/my-courses`, label: t('myCourses'), icon: <BookOpen />, bar: true },
        { href: `/${locale}/assignments`, label: t('assignments'), icon: <PenLine />, bar: true },
        { href: `/${locale}/certificates`, label: t('certificates'), icon: <Award />, bar: true },
        { href: `/${locale}/notifications`, label: t('notifications'), icon: <Bell /> },
      ],
    });
  }
  const mentoring: NavGroup[] = actor.can('submission.review')
    ? [
        {
          label: t('mentoring'),
          items: [{ href: `/${locale}/mentor`, label: t('queue'), icon: <ClipboardList />, exact: true, bar: true }],
        },
      ]
    : [];
  const staff: NavGroup['items'] = [];
  if (actor.can('people.read'))
    staff.push({ href: `/${locale}/admin/people`, label: t('people'), icon: <Users />, bar: true });
  if (actor.can('course.read_draft'))
    staff.push({ href: `/${locale}/admin/courses`, label: t('courses'), icon: <BookOpen />, bar: true });
  if (actor.can('audit.read'))
    staff.push({ href: `/${locale}/admin/audit`, label: t('audit'), icon: <ScrollText />, bar: true });
  if (actor.can('operations.read')) {
    staff.push(
      { href: `/${locale}/admin/jobs`, label: t('jobs'), icon: <Server /> },
      { href: `/${locale}/admin/mails`, label: t('mails'), icon: <Mail /> },
    );
  }
  if (actor.can('settings.manage'))
    staff.push({ href: `/${locale}/admin/settings`, label: t('settings'), icon: <Settings /> });
  if (staff.length > 0) {
    if (actor.can('operations.read'))
      staff.unshift({ href: `/${locale}/admin`, label: t('overview'), icon: <House />, exact: true, bar: true });
    groups.push({ label: t('administration'), items: staff });
  }
  // who runs the school starts with the school, who teaches with what waits to be read
  const before = staff.length > 0 && !actor.can('operations.read') ? groups.length - 1 : groups.length;
  groups.splice(before, 0, ...mentoring);
  // whoever has no page of their own above lands on the account
  const account = `/${locale}/account`;
  if (homePathFor(actor, locale) === account)
    groups.push({ items: [{ href: account, label: t('account'), icon: <House />, exact: true, bar: true }] });
  if (!actor.hasRole('student'))
    groups.push({ items: [{ href: `/${locale}/notifications`, label: t('notifications'), icon: <Bell /> }] });
  return groups;
}
