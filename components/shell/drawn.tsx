import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/i18n/server';
import { answerWith } from '@/server/core/input/answer';
import { currentContext } from '@/server/core/request';
import { RefusedView } from './refused-view';

/** The status Next's `notFound` and `forbidden` stand for; null for every other error. */
function refusalOf(error: unknown): 403 | 404 | null {
  const digest = (error as { digest?: unknown } | null)?.digest;
  if (digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return 404;
  return digest === 'NEXT_HTTP_ERROR_FALLBACK;403' ? 403 : null;
}

/**
 * A page that is missing or refused as a page is shown: drawn on the server in the frame of its audience, with its
 * status. Thrown on, it would be a bare document that only a script fills.
 */
export function drawn<Props>(page: (props: Props) => Promise<ReactNode>): (props: Props) => Promise<ReactNode> {
  return async (props) => {
    try {
      return await page(props);
    } catch (e) {
      const status = refusalOf(e);
      if (status === null) throw e;
      answerWith(status);
      return <RefusedView ctx={currentContext()} status={status} />;
    }
  };
}

/** The head of such a page: a refused one has the title of its refusal. */
export function drawnHead<Props>(head: (props: Props) => Promise<Metadata>): (props: Props) => Promise<Metadata> {
  return async (props) => {
    try {
      return await head(props);
    } catch (e) {
      const status = refusalOf(e);
      const locale = currentContext()?.locale;
      if (status === null || !locale) throw e;
      const t = await getTranslations({ locale, namespace: 'shell' });
      return { title: t(status === 404 ? 'notFound.title' : 'forbidden.title') };
    }
  };
}
