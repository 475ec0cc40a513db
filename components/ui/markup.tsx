import type { HTMLAttributes } from 'react';
import { type Html, markupOf } from '@/lib/html/html';

type MarkupProps = { as?: 'div' | 'section' | 'span' | 'ul'; html: Html } & Omit<
  HTMLAttributes<HTMLElement>,
  'children'
>;

/** An element whose inside is markup made with the `html` template, which escapes what people wrote. */
export function Markup({ as: Tag = 'div', html, ...rest }: MarkupProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: an Html exists only as escaped text (lib/html)
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: markupOf(html) }} />;
}
