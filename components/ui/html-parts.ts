import type { ReactElement } from 'react';
import { type Html, html, literal } from '@/lib/html/html';
import type { BadgeTone } from './badge';
import { cx } from './cx';

/** An icon inside a list that is written as text: the drawing of the icon component itself, not a second copy. */
export function iconHtml(icon: ReactElement): Html {
  const { className, dangerouslySetInnerHTML } = icon.props as {
    className: string;
    dangerouslySetInnerHTML: { __html: string };
  };
  return html`<svg viewBox='0 0 24 24' aria-hidden='true' class='${className}'>${literal(dangerouslySetInnerHTML.__html)}</svg>`;
}

/** The same as `Num`: a number with its punctuation as one left-to-right unit. */
export function numHtml(text: string | number, className?: string): Html {
  return html`<bdi dir='ltr' class='${cx('num', className)}'>${text}</bdi>`;
}

/** The same as `Badge` without an icon. */
export function badgeHtml(tone: BadgeTone, text: string): Html {
  return html`<span class='${cx('bdg', tone !== 'neutral' && `bdg-${tone}`)}'>${text}</span>`;
}

/** The same as `ProgressLine` without a label above it. */
export function progressHtml({ value, label, className }: { value: number; label: string; className?: string }): Html {
  const share = Math.min(100, Math.max(0, Math.round(value)));
  return html`<span role='progressbar' aria-label='${label}' aria-valuenow='${share}' aria-valuemin='0' aria-valuemax='100' class='${cx('ln', className)}' style='--p:${share}%'><i></i></span>`;
}
