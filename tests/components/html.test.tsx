import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CourseCover, courseCover } from '@/components/covers/course-cover';
import { lessonRow } from '@/components/patterns/lesson-row';
import { LockReason, lockReason } from '@/components/patterns/lock-reason';
import { Badge } from '@/components/ui/badge';
import { Num } from '@/components/ui/bidi';
import { badgeHtml, iconHtml, numHtml, progressHtml } from '@/components/ui/html-parts';
import { Lock } from '@/components/ui/icons';
import { Markup } from '@/components/ui/markup';
import { ProgressLine } from '@/components/ui/progress';
import { type Html, html, markupOf } from '@/lib/html/html';

const signs = fc.string({
  unit: fc.constantFrom('<', '>', '"', "'", '&', '=', ' ', '/', 'a', '!', '-', 'ن'),
  maxLength: 40,
});
/** One spelling for what React and the template write differently: quotes, closed elements, escaped apostrophes. */
const same = (text: string) =>
  text
    .replaceAll("'", '"')
    .replaceAll('&#x27;', '&#39;')
    .replace(/<(rect|path|circle)([^>]*?)\/>/g, '<$1$2></$1>');
const drawn = (piece: Html) => same(markupOf(piece));

describe('markup as text', () => {
  it('lets nothing that people wrote become an element or an attribute', () => {
    fc.assert(
      fc.property(signs, signs, (title, href) => {
        const row = markupOf(
          lessonRow({
            href: `/${href}`,
            title,
            state: 'locked',
            stateLabel: title,
            length: 1,
            inked: 0,
            why: `Because ${title}`,
          }),
        );
        const plain = markupOf(
          lessonRow({ href: '/', title: 'a', state: 'locked', stateLabel: 'a', length: 1, inked: 0, why: 'Because' }),
        );
        for (const sign of ['<', '>', "'"]) expect(row.split(sign)).toHaveLength(plain.split(sign).length);
        const part = /<a class='lrow-a' href='([^']*)' dir='auto'>([^<]*)</.exec(row);
        const read = (text = '') =>
          text
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&#39;', "'")
            .replaceAll('&amp;', '&');
        expect([read(part?.[1]), read(part?.[2])]).toEqual([`/${href}`, title]);
      }),
    );
  });

  it('keeps fifty rows light', () => {
    const rows = Array.from({ length: 50 }, (_, n) =>
      lessonRow({
        href: `/en/learn/a-course-with-a-long-name/lesson-${n}`,
        title: `A lesson with a title of its own, ${n}`,
        state: n < 20 ? 'done' : 'locked',
        stateLabel: 'locked',
        aside: '12 min',
        length: (n % 9) / 9,
        inked: n < 20 ? 1 : 0,
        why: n < 20 ? undefined : `Opens when lesson ${n} is finished.`,
      }),
    );
    const text = markupOf(html`${rows}`);
    expect(text.length).toBeLessThan(30_000);
    expect(gzipSync(text).length).toBeLessThan(2_500);
  });

  it('takes only what the template made for markup', () => {
    const forged = JSON.parse('{"Symbol(html)":"<b>","markup":"<b>"}');
    expect(markupOf(html`${forged}|${[html`<i></i>`, html`&`]}|${null}${false}${0}`)).toBe('|<i></i>&|0');
  });

  it('draws what the components draw', () => {
    const react = (node: React.ReactElement) => same(renderToStaticMarkup(node));
    const outline = [
      {
        lessons: [
          { minutes: 5, inked: 0.5 },
          { minutes: 9, mentor: true },
        ],
      },
    ];
    expect(drawn(numHtml('9/10', 'x'))).toBe(react(<Num className="x">9/10</Num>));
    expect(drawn(badgeHtml('mark', 'a & b'))).toBe(react(<Badge tone="mark">a &amp; b</Badge>));
    expect(drawn(iconHtml(Lock({ size: 's' })))).toBe(react(<Lock size="s" />));
    expect(drawn(progressHtml({ value: 41.6, label: 'x', className: 'y' }))).toBe(
      react(<ProgressLine value={41.6} label="x" className="y" />),
    );
    expect(drawn(courseCover({ outline, size: 'small', tint: 2 }))).toBe(
      react(<CourseCover outline={outline} size="small" tint={2} />),
    );
    expect(drawn(lockReason({ title: 'a', reason: 'b', next: html`c`, timed: true }))).toBe(
      react(<LockReason title={<span dir="auto">a</span>} reason="b" next="c" timed />),
    );
    expect(react(<Markup as="ul" className="z" html={html`<li></li>`} />)).toBe('<ul class="z"><li></li></ul>');
  });
});
