import type { Metadata } from 'next';
import { unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/i18n/server';
import { answerWith } from '@/server/core/door/answer';
import { currentContext } from '@/server/core/request';
import { FailedPage } from './failed-page';
import { RefusedView } from './refused-view';

/** The status Next's `notFound` and `forbidden` stand for; null for every other error. */
function refusalOf(error: unknown): 403 | 404 | null {
  const digest = (error as { digest?: unknown } | null)?.digest;
  if (digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return 404;
  return digest === 'NEXT_HTTP_ERROR_FALLBACK;403' ? 403 : null;
}

/**
 * A page that is missing, refused or fails is shown as a page: drawn on the server in the frame of its audience, with
 * its status. Thrown on, it would be a bare document that only a script fills.
 */
export function drawn<Props>(page: (props: Props) => Promise<ReactNode>): (props: Props) => Promise<ReactNode> {
  return async (props) => {
    try {
      return await page(props);
    } catch (e) {
      const ctx = currentContext();
      const status = refusalOf(e);
      if (status !== null) {
        answerWith(status);
        return <RefusedView ctx={ctx} status={status} />;
      }
      unstable_rethrow(e); // a redirect is no failure
      if (!ctx) throw e;
      ctx.log.error({ err: e }, 'a page failed');
      answerWith(500);
      return <FailedPage ctx={ctx} />;
    }
  };
}

/** The head of such a page: one that cannot be shown has the title of why. */
export function drawnHead<Props>(head: (props: Props) => Promise<Metadata>): (props: Props) => Promise<Metadata> {
  return async (props) => {
    try {
      return await head(props);
    } catch (e) {
      const status = refusalOf(e);
      if (status === null) unstable_rethrow(e);
      const ctx = currentContext();
      if (!ctx) throw e;
      if (status === null) ctx.log.error({ err: e }, 'the head of a page failed');
      const { locale } = ctx;
      const t = await getTranslations({ locale, namespace: 'shell' });
      return { title: t({ 404: 'notFound.title', 403: 'forbidden.title', 500: 'failed.title' }[status ?? 500]) };
    }
  };
}
