import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, parseInline, plainText, safeHref } from '@/lib/rich-text/inline';

const links = (parts: Inline[]): string[] =>
  parts.flatMap((part) => [
    ...(part.type === 'link' ? [part.href] : []),
    ...('children' in part ? links(part.children) : []),
  ]);

describe('inline marks', () => {
  it('reads strong, emphasis, code and links', () => {
    expect(parseInline('a **b** *c* `d` [e](https://x.example/)')).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'strong', children: [{ type: 'text', text: 'b' }] },
      { type: 'text', text: ' ' },
      { type: 'emphasis', children: [{ type: 'text', text: 'c' }] },
      { type: 'text', text: ' ' },
      { type: 'code', text: 'd' },
      { type: 'text', text: ' ' },
      { type: 'link', href: 'https://x.example/', children: [{ type: 'text', text: 'e' }] },
    ]);
  });

  it('nests marks in each other and in a link', () => {
    expect(parseInline('**a *b* c**')).toEqual([
      {
        type: 'strong',
        children: [
          { type: 'text', text: 'a ' },
          { type: 'emphasis', children: [{ type: 'text', text: 'b' }] },
          { type: 'text', text: ' c' },
        ],
      },
    ]);
    expect(parseInline('*a **b** c*')).toEqual([
      {
        type: 'emphasis',
        children: [
          { type: 'text', text: 'a ' },
          { type: 'strong', children: [{ type: 'text', text: 'b' }] },
          { type: 'text', text: ' c' },
        ],
      },
    ]);
    expect(parseInline('[**سعر**](https://x.example/أ)')[0]).toMatchObject({
      type: 'link',
      children: [{ type: 'strong' }],
    });
  });

  it('leaves what is not a mark as text', () => {
    for (const text of [
      '2 * 3 * 4',
      'a ** b',
      '**open',
      '`open',
      '[label]',
      '[label](',
      '[](https://x.example)',
      '5*',
      '****',
    ])
      expect(parseInline(text)).toEqual([{ type: 'text', text }]);
  });

  it('takes the meaning of a mark away after a backslash, and reads nothing inside code', () => {
    expect(parseInline('\\*a\\*')).toEqual([{ type: 'text', text: '*a*' }]);
    expect(parseInline('`**a**`')).toEqual([{ type: 'code', text: '**a**' }]);
  });

  it('keeps a balanced bracket in an address', () => {
    expect(links(parseInline('[w](https://x.example/a_(b)) after'))).toEqual(['https://x.example/a_(b)']);
  });

  it('never puts a link in a link', () => {
    expect(links(parseInline('[a [b](https://one.example) c](https://two.example)'))).toHaveLength(1);
  });
});

describe('where a link may lead', () => {
  it.each(['https://x.example/', 'http://x.example/?q=1', 'mailto:help@x.example', '/courses/a', '#part'])(
    'takes %s',
    (href) => {
      expect(safeHref(href)).not.toBeNull();
    },
  );

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://x.example/1',
    '//evil.example',
    '/\\evil.example',
    'https://bank.example@evil.example/',
    'https:\u202e//moc.live',
    'https://x.example/"onmouseover="alert(1)',
    'https://x.example/<script>',
    'mailto:a@x.example, b@x.example',
    'http://',
    '',
  ])('refuses %j', (href) => {
    expect(safeHref(href)).toBeNull();
    expect(links(parseInline(`[press](${href})`))).toEqual([]);
  });
});

describe('any text at all', () => {
  it('ends, keeps every letter that is not a mark, and makes only safe links', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '`',
      '[',
      ']',
      '(',
      ')',
      '\\',
      'javascript:',
      'https://x.example',
      ' ',
      'سعر',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const href of links(parseInline(text))) expect(href).toMatch(/^(https?:|mailto:|\/|#)/);
        const letters = (said: string) => said.replace(/[*`[\]()\\]/g, '');
        if (links(parseInline(text)).length === 0) expect(letters(plainText(text))).toBe(letters(text));
      }),
    );
  });

  // A parser that tried every pair of marks would need minutes here, and the test would run into its time limit.
  it.each([
    '*a '.repeat(6_000),
    '[a]('.repeat(5_000),
    '**'.repeat(10_000),
    '['.repeat(20_000),
    '**a *b '.repeat(2_500),
    '`'.repeat(20_001),
  ])('comes to an end on marks that never close: %.8s…', (text) => {
    expect(parseInline(text).length).toBeGreaterThan(0);
  });
});
