import type { ReactNode } from 'react';
import { studentChoices, studentLabels, zoneChoices } from '@/components/identity/student-labels';
import { Page } from '@/components/patterns/app-shell';
import { PageHeader } from '@/components/patterns/page-header';
import { formLabels } from '@/components/shell/form-labels';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { formatDate } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { PersonToEdit } from '@/server/domains/identity';
import { nameIn, readerOf } from '../reader';
import { BanPerson } from './ban-person';
import { EmailForm, ErasePerson, RestoreForm, RolesForm, SuspendForm } from './person-acts';
import { PersonEditForm } from './person-edit-form';

const block = (title: string, text: ReactNode, children: ReactNode) => (
  <section className="border-t border-line py-7 first:border-t-0 first:pt-2">
    <h2 className="text-lg">{title}</h2>
    <div className="mb-4 text-ink-2">{text}</div>
    {children}
  </section>
);

/** The page on which staff edit a person: each part only as far as the reader may. */
export async function PersonEdit({ ctx, person }: { ctx: Ctx; person: PersonToEdit }) {
  const { locale, timeZone, digits } = readerOf(ctx);
  const t = await getTranslations({ locale, namespace: 'admin' });
  const roles = await getTranslations({ locale, namespace: 'shell.roles' });
  const identity = await getTranslations({ locale, namespace: 'identity' });
  const name = nameIn(locale, { en: person.nameEn, ar: person.nameAr }) ?? person.email;
  const date = (value: string) => formatDate(locale, value, { style: 'datetime', timeZone, digits });
  const pick = <Key extends string>(...keys: Key[]) =>
    Object.fromEntries(keys.map((key) => [key, t(`edit.${key as string}`)])) as Record<Key, string>;
  const choices = person.student && (await studentChoices(ctx, person.student));
  const common = { locale, person: person.uuid, form: formLabels(locale) };
  const over = person.suspendedUntil !== null && person.suspendedUntil <= ctx.now().toISOString();
  const out = person.status === 'banned' || (person.status === 'suspended' && !over);
  const outText =
    person.status === 'banned'
      ? person.statusReason
        ? t('edit.closedFor', { reason: person.statusReason })
        : t('edit.closed')
      : [
          person.statusReason ? t('edit.suspendedSince', { reason: person.statusReason }) : t('edit.suspended'),
          person.suspendedUntil && t('edit.suspendedUntil', { date: date(person.suspendedUntil) }),
        ]
          .filter(Boolean)
          .join(' ');
  const emailText = person.newEmail
    ? t('edit.emailWaits', { email: person.newEmail.email, date: date(person.newEmail.until) })
    : t(person.confirmed ? 'edit.emailText' : 'edit.emailTextInvited');
  return (
    <Page>
      <div className="max-w-3xl">
        <Breadcrumbs
          label={t('paging.nav')}
          items={[
            { label: t('people.title'), href: `/${locale}/admin/people` },
            { label: name, href: `/${locale}/admin/people/${person.uuid}` },
            { label: t('edit.title') },
          ]}
        />
        <PageHeader title={name} />
        {block(
          t('edit.account'),
          null,
          <PersonEditForm
            locale={locale}
            person={person}
            form={common.form}
            zones={await zoneChoices(ctx, person.timezone)}
            student={choices && { labels: { ...studentLabels(locale), goals: t('person.goals') }, choices }}
            labels={{
              ...pick('student', 'save', 'saving', 'saved'),
              nameEn: identity('fields.nameEn'),
              nameAr: identity('fields.nameAr'),
              language: identity('account.language'),
              timezone: identity('account.timezone'),
            }}
          />,
        )}
        {block(
          t('edit.email'),
          <>
            <bdi dir="ltr">{person.email}</bdi>
            <span className="block">{emailText}</span>
          </>,
          <EmailForm
            {...common}
            labels={{
              ...pick('newEmail', 'changeEmail', 'saving'),
              emailSent: t('edit.emailSent', { email: '{email}' }),
            }}
          />,
        )}
        {person.can.assignRoles &&
          block(
            t('edit.roles'),
            t('edit.rolesText'),
            <RolesForm
              {...common}
              held={person.roles}
              options={person.assignable.map((value) => ({ value, label: roles(value) }))}
              labels={pick('roles', 'saveRoles', 'saving', 'rolesSaved')}
            />,
          )}
        {person.can.suspend &&
          block(
            t('edit.access'),
            out ? outText : t('edit.suspendText'),
            out ? (
              <RestoreForm {...common} labels={pick('restore', 'restored', 'saving')} />
            ) : (
              <SuspendForm
                {...common}
                labels={pick('reason', 'reasonHelp', 'until', 'untilHelp', 'suspend', 'saving', 'suspended')}
              />
            ),
          )}
        {person.can.ban &&
          person.status !== 'banned' &&
          block(
            t('edit.ban'),
            t('edit.banText'),
            <BanPerson
              {...common}
              labels={{
                ...pick('ban', 'banText', 'banned', 'reason', 'reasonHelp', 'keep', 'saving'),
                banTitle: t('edit.banTitle', { name }),
              }}
            />,
          )}
        {person.can.erase &&
          block(
            t('edit.erase'),
            t('edit.eraseText'),
            <ErasePerson
              locale={locale}
              person={person.uuid}
              labels={{
                ...pick('erase', 'eraseText', 'eraseStays', 'keep', 'eraseConfirm', 'erasing', 'failed', 'erased'),
                eraseTitle: t('edit.eraseTitle', { name }),
              }}
            />,
          )}
      </div>
    </Page>
  );
}
