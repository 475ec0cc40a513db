import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup as html } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AppShell } from '@/components/patterns/app-shell';
import { DataTable } from '@/components/patterns/data-table';
import { DiffTable } from '@/components/patterns/diff-table';
import { fileSize, takes } from '@/components/patterns/file-drop';
import { listHref } from '@/components/patterns/filter-bar';
import { formValues } from '@/components/patterns/forms/form-core';
import { lessonRow } from '@/components/patterns/lesson-row';
import { RichTextView } from '@/components/patterns/rich-text-view';
import { Markup } from '@/components/ui/markup';
import { StillRouter } from '@/tools/kit/still-router';

const root = join(import.meta.dirname, '..', '..');

describe('written text', () => {
  it('has no way to become markup or a script', () => {
    const evil = '<img src=x onerror=alert(1)> [press](javascript:alert(1)) **<b>**';
    const markup = html(
      <RichTextView
        blocks={[
          { type: 'paragraph', text: evil },
          { type: 'heading', level: 2, text: evil },
          { type: 'list', items: [evil] },
          { type: 'quote', text: evil, cite: evil },
          { type: 'callout', text: evil },
          { type: 'code', text: evil },
          { type: 'table', head: [evil], rows: [[evil]] },
        ]}
      />,
    );
    expect(markup).not.toContain('<img');
    expect(markup).not.toMatch(/href="javascript/i);
    expect(markup).not.toContain('<b>');
  });

  it('gives every block its own direction, and code always left to right', () => {
    const markup = html(
      <RichTextView
        blocks={[
          { type: 'paragraph', text: 'سلام' },
          { type: 'code', text: 'a()' },
        ]}
      />,
    );
    expect(markup).toContain('<p dir="auto"');
    expect(markup).toContain('<pre dir="ltr"');
  });

  it('lines up a column of numbers with its head', () => {
    const markup = html(
      <RichTextView
        blocks={[
          {
            type: 'table',
            head: ['A', 'B'],
            rows: [
              ['x', '1.50'],
              ['y', '20'],
            ],
          },
        ]}
      />,
    );
    expect(markup.match(/class="nr\b/g)).toHaveLength(3);
  });
});

describe('the shell', () => {
  const shell = html(
    <StillRouter>
      <AppShell
        org={{ name: 'Kurrasa', logoHref: '/en' }}
        nav={[
          {
            items: [
              { href: '/en/home', label: 'Home', icon: null, active: true },
              { href: '/en/work', label: 'Assignments', icon: null, count: 2, countLabel: '2 open' },
              { href: '/en/none', label: 'Mail', icon: null, count: 0 },
            ],
          },
        ]}
        account={{
          name: 'Mariam Haddad',
          role: 'Learner',
          links: [],
          language: { href: '/ar/home', label: 'العربية', lang: 'ar' },
          theme: { value: 'system', labels: { label: 'Theme', system: 'Device', light: 'Light', dark: 'Dark' } },
          signOut: { label: 'Sign out', action: '/sign-out', fields: { token: 't' } },
        }}
        labels={{ skip: 'Skip', nav: 'Main', account: 'Account', more: 'More' }}
      >
        page
      </AppShell>
    </StillRouter>,
  );

  it('begins with a way past the navigation', () => {
    expect(shell).toMatch(/^<div class="app"><a class="skip" href="#main">/);
    expect(shell).toContain('<main id="main" tabindex="-1"');
  });

  it('marks the current page, reads counts out, leaves zero out', () => {
    expect(shell).toContain('aria-current="page"');
    expect(shell).toContain('2 open');
    expect(shell.match(/class="cnt"/g)?.length).toBe(3);
  });

  it('signs out by a form, so that a link cannot', () => {
    expect(shell).toContain('<form action="/sign-out" method="post"><input type="hidden" name="token" value="t"/>');
  });
});

describe('lists', () => {
  it('keeps the state of a list in its address and starts paging again', () => {
    expect(listHref('/people', { role: 'mentor', cursor: 'x', q: undefined }, { group: 'a b' })).toBe(
      '/people?role=mentor&group=a+b',
    );
    expect(listHref('/people', { role: 'mentor' }, { role: undefined })).toBe('/people');
  });

  it('names rows, sorts in words, and shows the empty state instead of an empty table', () => {
    const table = (rows: { id: string }[]) =>
      html(
        <DataTable
          caption="People"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'id',
              main: true,
              header: 'Name',
              cell: (row) => row.id,
              sort: { href: '/s', direction: 'ascending' },
            },
            { key: 'n', numeric: true, header: 'Mark', cell: () => '9.50' },
          ]}
          empty={<p>Nobody yet</p>}
        />,
      );
    expect(table([{ id: 'a' }])).toContain('<th scope="row"');
    expect(table([{ id: 'a' }])).toContain('aria-sort="ascending"');
    expect(table([])).toBe('<p>Nobody yet</p>');
  });

  it('says before and after without relying on colour', () => {
    const labels = { field: 'Field', before: 'Before', after: 'After', empty: 'empty', caption: 'Changes' };
    const markup = html(<DiffTable labels={labels} rows={[{ field: 'Reason', before: null, after: 'ill' }]} />);
    expect(markup).toContain('<ins dir="auto">ill</ins>');
    expect(markup).toContain('empty');
  });

  it('keeps a locked lesson reachable, with its reason', () => {
    const row = lessonRow({
      href: '/7',
      title: 'Light & <b>shade</b>',
      state: 'locked',
      stateLabel: 'locked',
      length: 0.5,
      inked: 0,
      why: 'Opens on approval.',
    });
    const markup = html(<Markup html={row} />);
    expect(markup).toContain("href='/7'");
    expect(markup).toContain('Light &amp; &lt;b&gt;shade&lt;/b&gt;');
    expect(markup).toContain('Opens on approval.');
    expect(markup).toContain(', locked');
  });
});

describe('forms and files', () => {
  it('reads lists and boxes out of a form', () => {
    const data = new FormData();
    data.append('title', 'A');
    data.append('tags[]', 'x');
    data.append('tags[]', 'y');
    data.append('agree', 'on');
    expect(formValues(data)).toEqual({ title: 'A', tags: ['x', 'y'], agree: true });
  });

  it('knows sizes and kinds', () => {
    expect([fileSize(12), fileSize(2048), fileSize(5_000_000), fileSize(3_000_000_000)]).toEqual([
      '12 B',
      '2 KB',
      '4.8 MB',
      '2.8 GB',
    ]);
    expect(takes('.pdf,image/*', { name: 'A.PDF', type: '' })).toBe(true);
    expect(takes('.pdf,image/*', { name: 'a.png', type: 'image/png' })).toBe(true);
    expect(takes('.pdf,image/*', { name: 'a.exe', type: 'application/x-msdownload' })).toBe(false);
    expect(takes('application/pdf', { name: 'a.pdf', type: 'application/pdf' })).toBe(true);
  });
});

describe('the look', () => {
  it('has enough contrast in both themes, and the system theme is the dark one', () => {
    expect(() => execFileSync(process.execPath, [join(root, 'tools/check-contrast.mjs')])).not.toThrow();
  });

  it('knows no physical side', () => {
    const physical =
      /(?<![\w-])-?(?:[mp][lr]|left|right|border-[lr]|rounded-[lr]|text-left|text-right|float-left|float-right)(?:-[\w[\].]+)?(?=[\s"'`])/;
    for (const file of globSync('components/{ui,patterns,covers}/**/*.tsx', { cwd: root })) {
      const classes = [...readFileSync(join(root, file), 'utf8').matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)];
      for (const [, plain, made] of classes) expect(`${plain ?? made} `, file).not.toMatch(physical);
    }
    for (const file of ['app/controls.css', 'app/shells.css', 'app/globals.css'])
      expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(
        /[\s;{](?:margin|padding|border)-(?:left|right)|[\s;{](?:left|right)\s*:/,
      );
  });
});
