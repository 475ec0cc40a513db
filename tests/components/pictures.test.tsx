import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Logo, logoWidth } from '@/components/patterns/logo';
import { Picture } from '@/components/patterns/picture';
import { altIn, hasAltText } from '@/lib/pictures/alt-text';
import { ROOT, sources } from '@/tests/architecture/sources';

/** Pictures whose words stand beside them; every other one says what it shows, or its entity says that it shows nothing. */
const BESIDE: Record<string, string> = {
  'components/ui/avatar.tsx': 'the name stands beside it',
  'components/organizations/logo-form.tsx': 'a preview of what was just chosen, under a heading that says so',
};

const images = sources(/^(components|app)\/.*\.tsx$/).flatMap((file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/<img\b[^>]*>/gs)].map(([tag]) => ({ file, tag })),
);

describe('SEO-22 every <img>', () => {
  test('has alternative text, from data unless its words stand beside it', () => {
    expect(images.length).toBeGreaterThanOrEqual(3);
    for (const { file, tag } of images) {
      expect(tag, file).toMatch(/\balt=/);
      if (/\balt=""/.test(tag)) expect(Object.keys(BESIDE), file).toContain(file);
    }
  });

  test('keeps its place before it is there', () => {
    for (const { file, tag } of images.filter((one) => one.file !== 'components/ui/avatar.tsx')) {
      // An avatar has its size by its class; everything else by the measures of its file.
      expect(tag, file).toMatch(/\bwidth=\{|\{\.\.\.size\}/);
    }
  });

  test('no picture is drawn around the component that knows formats and sizes', () => {
    expect(images.map((one) => one.file).sort()).toEqual(
      [...Object.keys(BESIDE), 'components/patterns/picture.tsx'].sort(),
    );
  });
});

describe('SEO-27 <Picture>', () => {
  const picture = { uuid: 'u', width: 700, height: 350 };

  test('offers AVIF before WebP in sizes no wider than the picture, and a fallback with measures', () => {
    const html = renderToStaticMarkup(<Picture picture={picture} alt="A table" sizes="100vw" />);
    expect(html.indexOf('image/avif')).toBeLessThan(html.indexOf('image/webp'));
    expect(html).toContain('/api/files/u/pictures/160.avif 160w');
    expect(html).toContain('/api/files/u/pictures/700.webp 700w');
    expect(html).not.toContain('1280');
    expect(html).toContain('width="700" height="350"');
    expect(html).toContain('alt="A table"');
    expect(html).toContain('loading="lazy"');
  });
});

describe('MED-43 <Logo>', () => {
  const logo = { uuid: 'u', width: 1000, height: 100, alt: 'Kurrasa' };

  test('is the school’s picture at its drawn size, or the drawn mark and the name', () => {
    const html = renderToStaticMarkup(<Logo org={{ name: 'Kurrasa', logoHref: '/en', logo }} />);
    expect(html).toContain('sizes="160px"');
    expect(html).toContain('loading="eager"');
    expect(html).not.toContain('sr-only');
    expect(renderToStaticMarkup(<Logo org={{ name: 'Kurrasa', logoHref: '/en' }} />)).toContain('<span>Kurrasa</span>');
    expect(logoWidth({ uuid: 'u', width: 100, height: 200 })).toBe(14);
  });

  test('a decorative one leaves the naming of the link to the name', () => {
    const html = renderToStaticMarkup(<Logo org={{ name: 'Kurrasa', logoHref: '/en', logo: { ...logo, alt: '' } }} />);
    expect(html).toContain('<span class="sr-only">Kurrasa</span>');
  });
});

describe('MED-22 alternative text', () => {
  test('comes in the reader’s language, lent by the other one, and a decorative picture says nothing', () => {
    expect(altIn({ en: 'A', ar: 'ب' }, 'ar')).toBe('ب');
    expect(altIn({ en: 'A' }, 'ar')).toBe('A');
    expect(altIn({ decorative: true }, 'en')).toBe('');
    expect(altIn(null, 'en')).toBe('');
    expect([hasAltText({ en: 'A' }), hasAltText({ en: 'A', ar: 'ب' }), hasAltText({ decorative: true })]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
