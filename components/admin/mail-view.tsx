import { Page } from '@/components/patterns/app-shell';
import { DefinitionList } from '@/components/patterns/definition-list';
import { AppLink } from '@/components/ui/app-link';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { formatDate, formatNumber } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { MailDto } from '@/server/domains/admin';
import { AgainButton } from './again-button';
import { MailState } from './mail-state';
import { readerOf } from './reader';

/** One mail: to whom, what became of it, and its text without the secrets of its links. */
export async function MailView({ ctx, mail }: { ctx: Ctx; mail: MailDto }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  const { locale, timeZone, digits } = readerOf(ctx);
  const at = (value: string) => formatDate(locale, value, { style: 'datetime', timeZone, digits });
  return (
    <Page>
      <Breadcrumbs
        label={t('paging.nav')}
        items={[
          { label: t('mails.title'), href: `/${locale}/admin/mails` },
          { label: mail.subject || t('mails.erased') },
        ]}
      />
      <h1 className="mt-3 mb-4 text-xl">
        <bdi>{mail.subject || t('mails.erased')}</bdi>
      </h1>
      <DefinitionList
        items={[
          {
            term: t('mails.columns.to'),
            value: (
              <>
                {mail.toName && (
                  <>
                    <bdi>{mail.toName}</bdi>{' '}
                  </>
                )}
                <bdi dir="ltr">{mail.toEmail}</bdi>
                {mail.person && ctx.actor.can('people.read') && (
                  <>
                    {' · '}
                    <AppLink className="link" href={`/${locale}/admin/people/${mail.person}`}>
                      {t('mails.person')}
                    </AppLink>
                  </>
                )}
              </>
            ),
          },
          { term: t('mails.columns.state'), value: <MailState state={mail.state} locale={locale} /> },
          { term: t('mails.columns.attempts'), value: formatNumber(locale, mail.attempts, { digits }) },
          { term: t('mails.columns.created'), value: at(mail.createdAt) },
          { term: t('mails.sent'), value: mail.sentAt && at(mail.sentAt) },
          { term: t('mails.delivered'), value: mail.deliveredAt && at(mail.deliveredAt) },
          { term: t('mails.bounced'), value: mail.bouncedAt && at(mail.bouncedAt) },
          { term: t('mails.complained'), value: mail.complainedAt && at(mail.complainedAt) },
          { term: t('mails.stopped'), value: mail.stopped && t(`mails.stoppedBecause.${mail.stopped}`) },
          { term: t('mails.provider'), value: mail.provider && <bdi dir="ltr">{mail.provider}</bdi> },
          { term: t('mails.template'), value: <bdi dir="ltr">{mail.template}</bdi> },
          { term: t('mails.language'), value: t(`person.languages.${mail.locale}`) },
          { term: t('mails.error'), value: mail.lastError && <bdi dir="ltr">{mail.lastError}</bdi> },
        ]}
      />
      {mail.canSendAgain && (
        <p className="mt-4">
          <AgainButton
            what={{ mail: mail.uuid }}
            labels={{
              again: t('mails.again.again'),
              title: t('mails.again.title'),
              text: t('mails.again.text', { address: mail.toEmail }),
              keep: t('mails.again.keep'),
              working: t('mails.again.working'),
              failed: t('mails.again.failed'),
              done: t('mails.again.done'),
            }}
          />
        </p>
      )}
      <h2 className="mt-7 mb-2 text-base">{t('mails.text')}</h2>
      <div
        dir="auto"
        lang={mail.locale}
        className="measure border-s-2 border-line ps-4 text-base break-words whitespace-pre-wrap"
      >
        {mail.text}
      </div>
      <p className="mt-4 text-sm text-ink-3">{t('mails.secrets')}</p>
    </Page>
  );
}
