import { EmptyState } from '@/components/patterns/empty-state';
import { PageHeader } from '@/components/patterns/page-header';
import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { UserText } from '@/components/ui/bidi';
import { Time } from '@/components/ui/time';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { DemoMail, DemoMailItem } from '@/server/core/mail';

type Props = { ctx: Ctx; mails: DemoMailItem[]; total: number; next: string | null; open: DemoMail | null };

/** The mail's own links open in the whole window; nothing in it can run. */
const framed = (html: string) => html.replace('<head>', '<head><base target="_top">');

/** Where the mails of a demonstration school arrive: a list, and the mail beside it. */
export async function MailboxView({ ctx, mails, total, next, open }: Props) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'mail.mailbox' });
  const path = `/${ctx.locale}/demo/mailbox`;
  return (
    <main id="main" className="page mx-auto w-full max-w-[1200px]">
      <PageHeader
        size="large"
        above={
          <AppLink className="link text-sm" href={`/${ctx.locale}`}>
            <bdi>{ctx.org.name[ctx.locale]}</bdi>
          </AppLink>
        }
        title={t('title')}
        text={t('intro')}
      />
      {mails.length === 0 ? (
        <EmptyState title={t('count', { count: 0 })} text={t('empty')} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 border-t border-line lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-0">
          <nav aria-label={t('list')} className={`lg:border-e lg:border-line ${open ? 'hidden lg:block' : ''}`}>
            <p className="border-b border-line px-3 py-2 text-sm text-ink-3">{t('count', { count: total })}</p>
            <ul>
              {mails.map((mail) => (
                <li key={mail.id} className="border-b border-line">
                  <AppLink
                    href={`${path}?mail=${mail.id}`}
                    scroll={false}
                    aria-current={mail.id === open?.id ? 'page' : undefined}
                    className={`block px-3 py-3 hover:bg-hover ${mail.id === open?.id ? 'bg-brand-soft' : ''}`}
                  >
                    <span className="block truncate font-medium text-ink-1">
                      <bdi>{mail.subject || mail.to}</bdi>
                    </span>
                    <span className="flex items-baseline justify-between gap-3 text-sm text-ink-3">
                      <bdi className="truncate">{mail.toName ?? mail.to}</bdi>
                      <Time value={mail.at} locale={ctx.locale} className="flex-none" />
                    </span>
                  </AppLink>
                </li>
              ))}
            </ul>
            {next && (
              <p className="px-3 py-3">
                <AppLink className="link" href={`${path}?before=${next}`}>
                  {t('older')}
                </AppLink>
              </p>
            )}
          </nav>
          {open ? (
            <article className="min-w-0 lg:ps-6">
              <p className="pt-3 lg:hidden">
                <AppLink className="link" href={path}>
                  {t('back')}
                </AppLink>
              </p>
              <header className="border-b border-line py-4">
                <h2 className="text-lg wrap-anywhere">
                  <bdi>{open.subject || open.to}</bdi>
                </h2>
                <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
                  <dt className="text-ink-3">{t('to')}</dt>
                  <dd className="flex flex-wrap gap-x-2 wrap-anywhere">
                    {open.toName && <bdi>{open.toName}</bdi>}
                    <bdi dir="ltr" className="text-ink-2">
                      {open.to}
                    </bdi>
                  </dd>
                  <dt className="text-ink-3">{t('when')}</dt>
                  <dd>
                    <Time value={open.at} locale={ctx.locale} show="datetime" />
                  </dd>
                </dl>
                {open.state !== 'sent' && (
                  <p className="mt-2">
                    <Badge>{open.isBulk && open.state === 'queued' ? t('bulk') : t(`state.${open.state}`)}</Badge>
                  </p>
                )}
              </header>
              <iframe
                title={t('frame')}
                srcDoc={framed(open.html)}
                sandbox="allow-top-navigation-by-user-activation allow-popups"
                className="mt-4 block h-[36rem] w-full rounded-lg border border-line"
              />
              <details className="mt-4 border-t border-line py-3">
                <summary className="cursor-pointer text-sm text-ink-2">{t('plain')}</summary>
                <UserText className="mt-3 whitespace-pre-wrap break-words text-sm">{open.text}</UserText>
              </details>
            </article>
          ) : (
            <p className="hidden p-6 text-ink-3 lg:block">{t('choose')}</p>
          )}
        </div>
      )}
    </main>
  );
}
