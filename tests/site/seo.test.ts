import { describe, expect, it } from 'vitest';
import { languageAlternates, pageUrl } from '@/lib/seo/addresses';
import { breadcrumbNode, courseListNodes, courseNode, schoolNodes, serialiseJsonLd } from '@/lib/seo/json-ld';
import { type PageMeta, pageMetadata } from '@/lib/seo/metadata';
import { robotsTxt } from '@/lib/seo/robots';
import { shareImageSvg } from '@/lib/seo/share-image';
import { sitemapIndexXml, sitemapParts, sitemapXml } from '@/lib/seo/sitemap';
import { DESCRIPTION_MOST, pageDescription, pageTitle, TITLE_MOST } from '@/lib/seo/text';

const origin = 'https://school.test';
const page: PageMeta = {
  origin,
  locale: 'en',
  path: '/courses/first-shop',
  school: 'Kurrasa',
  defaultLocale: 'ar',
  languages: ['en', 'ar'],
  title: 'First shop',
  descriptions: ['', null, 'What the course is about.'],
  image: { path: '/en/share/first-shop.png?v=1', width: 1200, height: 630, alt: 'Lines' },
};

describe('titles and descriptions (SEO-2, SEO-3, SEO-13)', () => {
  it('names the school behind the page, unless that would be cut off or is said already', () => {
    expect(pageTitle('First shop', 'Kurrasa')).toBe('First shop · Kurrasa');
    expect(pageTitle('x'.repeat(TITLE_MOST - 4), 'Kurrasa')).toHaveLength(TITLE_MOST - 4);
    expect(pageTitle('Kurrasa · Short lessons', 'Kurrasa')).toBe('Kurrasa · Short lessons');
  });

  it('takes the first text that says something and cuts it between words', () => {
    expect(pageDescription(undefined, '  ', 'Two\n lines')).toBe('Two lines');
    const long = pageDescription('كلمة '.repeat(60));
    expect([...long].length).toBeLessThanOrEqual(DESCRIPTION_MOST);
    expect(long).toMatch(/كلمة…$/);
  });

  it('prefers the author’s words, then the page’s, and is never empty', () => {
    const written = pageMetadata({ ...page, seo: { title: 'Open a shop', description: 'Written.' } });
    expect([written.title, written.description]).toEqual(['Open a shop', 'Written.']);
    const own = pageMetadata({ ...page, seo: { title: ' ' } });
    expect([own.title, own.description]).toEqual(['First shop · Kurrasa', 'What the course is about.']);
  });
});

describe('addresses (SEO-7, SEO-32)', () => {
  it('gives the same table of languages on every language’s page, with itself and x-default in it', () => {
    const en = pageMetadata(page);
    const ar = pageMetadata({ ...page, locale: 'ar' });
    expect(en.alternates?.languages).toEqual(ar.alternates?.languages);
    expect(en.alternates?.languages).toEqual({
      en: `${origin}/en/courses/first-shop`,
      ar: `${origin}/ar/courses/first-shop`,
      'x-default': `${origin}/ar/courses/first-shop`,
    });
    expect(en.alternates?.canonical).toBe(`${origin}/en/courses/first-shop`);
    expect(ar.alternates?.canonical).toBe(`${origin}/ar/courses/first-shop`);
  });

  it('leaves out a language that is not published, also as x-default and as an Open Graph alternate', () => {
    const meta = pageMetadata({ ...page, languages: ['en'] });
    expect(meta.alternates?.languages).toEqual({
      en: `${origin}/en/courses/first-shop`,
      'x-default': `${origin}/en/courses/first-shop`,
    });
    expect(meta.openGraph).toMatchObject({ alternateLocale: [] });
    expect(languageAlternates(origin, '', [], 'ar')).toEqual({});
  });

  it('encodes Arabic slugs once', () => {
    expect(pageUrl(origin, 'ar', '/courses/متجر')).toBe(`${origin}/ar/courses/%D9%85%D8%AA%D8%AC%D8%B1`);
  });

  it('keeps filtered lists out of the index but lets their links be followed', () => {
    const meta = pageMetadata({ ...page, path: '/courses', index: false });
    expect(meta.robots).toEqual({ index: false, follow: true });
    expect(meta.alternates?.languages).toBeUndefined();
    expect(meta.alternates?.canonical).toBe(`${origin}/en/courses`);
  });
});

describe('shares (SEO-5, SEO-8)', () => {
  it('carries picture with size and alternative text, type, address, language and the other one', () => {
    const meta = pageMetadata(page);
    expect(meta.openGraph).toMatchObject({
      title: meta.title,
      description: meta.description,
      url: `${origin}/en/courses/first-shop`,
      type: 'website',
      locale: 'en_US',
      alternateLocale: ['ar_AR'],
      images: [{ url: `${origin}/en/share/first-shop.png?v=1`, width: 1200, height: 630, alt: 'Lines' }],
    });
    expect(meta.twitter).toMatchObject({ card: 'summary_large_image', images: [{ alt: 'Lines' }] });
  });

  it('draws the lines of the course and no letters, mirrored for Arabic', () => {
    const outline = [
      {
        lessons: [
          { minutes: 5, mentor: false },
          { minutes: 10, mentor: true },
        ],
      },
    ];
    const svg = shareImageSvg(outline, 0, 'ltr');
    expect(svg.match(/<rect /g)).toHaveLength(4);
    expect(svg).toContain('<circle ');
    expect(svg).not.toContain('<text');
    expect(shareImageSvg(outline, 0, 'rtl')).toContain('scale(-1 1)');
    expect(shareImageSvg([], 9, 'ltr')).toContain('</svg>');
  });
});

const school = { uuid: 'u-school', name: 'Kurrasa', origin, locale: 'en' as const, description: 'About.' };
const course = {
  uuid: 'u-course',
  url: `${origin}/en/courses/first-shop`,
  title: 'First </script><script>alert(1)</script> shop',
  description: 'Ten conversations & a price.',
  level: 'beginner',
  languages: ['en', 'ar'],
  minutes: 190,
  priceMinor: 24_000,
  currency: 'SAR',
  instructors: ['Salma Nasser'],
  imageUrl: `${origin}/en/share/first-shop.png`,
};

describe('structured data (SEO-6, SEO-16, SEO-29)', () => {
  it('cannot end the element it stands in and is still the same data', () => {
    const text = serialiseJsonLd([courseNode(course, school)]);
    expect(text).not.toMatch(/[<>&]/);
    expect(JSON.parse(text)['@graph'][0].name).toBe(course.title);
  });

  it('says of a course what search engines require: name, description, provider; price in whole units', () => {
    expect(courseNode(course, school)).toMatchObject({
      '@type': 'Course',
      '@id': 'urn:uuid:u-course',
      name: course.title,
      description: course.description,
      inLanguage: ['en', 'ar'],
      educationalLevel: 'beginner',
      provider: { '@type': 'Organization', name: 'Kurrasa', sameAs: origin },
      offers: { price: 240, priceCurrency: 'SAR', category: 'Paid' },
      hasCourseInstance: { courseMode: 'Online', courseWorkload: 'PT190M', instructor: [{ name: 'Salma Nasser' }] },
    });
    expect(courseNode({ ...course, priceMinor: 1500, currency: 'JOD' }, school)).toMatchObject({
      offers: { price: 1.5 },
    });
  });

  it('merges what the author added without letting it rename the node', () => {
    const node = courseNode(course, school, { about: 'selling', '@type': 'Person', name: 'Else' });
    expect(node).toMatchObject({ about: 'selling', '@type': 'Course', name: course.title });
  });

  it('lists courses from three on, numbered from one', () => {
    const some = [1, 2, 3].map((n) => ({ url: `${origin}/en/courses/${n}`, name: `Course ${n}` }));
    expect(courseListNodes(some.slice(0, 2))).toEqual([]);
    expect(courseListNodes(some)).toMatchObject([
      { '@type': 'ItemList', itemListElement: [{ position: 1, url: some[0]?.url }, { position: 2 }, { position: 3 }] },
    ]);
  });

  it('names trail, school and site', () => {
    expect(breadcrumbNode([{ name: 'Courses', url: 'https://x' }, { name: 'Here' }])).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Courses', item: 'https://x' },
        { '@type': 'ListItem', position: 2, name: 'Here' },
      ],
    });
    expect(schoolNodes(school).map((node) => node['@type'])).toEqual(['Organization', 'WebSite']);
  });
});

describe('site map and robots (SEO-18, SEO-19)', () => {
  it('escapes addresses, carries true dates only, and repeats all languages beside each page', () => {
    const xml = sitemapXml(
      origin,
      [
        { path: "/courses/a&b'c", languages: ['en', 'ar'], modified: '2026-01-02T00:00:00.000Z' },
        { path: '/privacy', languages: ['en'], modified: null },
      ],
      'ar',
    );
    expect(xml).toContain(`<loc>${origin}/en/courses/a&#38;b&#39;c</loc><lastmod>2026-01-02T00:00:00.000Z</lastmod>`);
    expect(xml.match(/<url>/g)).toHaveLength(3);
    expect(xml.match(/hreflang="x-default"/g)).toHaveLength(3);
    expect(xml.match(/<lastmod>/g)).toHaveLength(2);
  });

  it('splits by addresses, not by pages', () => {
    const pages = [1, 2, 3].map((n) => ({
      path: `/courses/${n}` as const,
      languages: ['en', 'ar'] as const,
      modified: null,
    }));
    expect(sitemapParts(pages, 4).map((part) => part.length)).toEqual([2, 1]);
    expect(sitemapIndexXml(origin, 2)).toContain(`<loc>${origin}/sitemap.xml?part=2</loc>`);
  });

  it('closes copies under development as a whole and names the site map otherwise', () => {
    expect(robotsTxt(origin, false)).toBe('User-agent: *\nDisallow: /\n');
    expect(robotsTxt(origin, true)).toContain(`Sitemap: ${origin}/sitemap.xml`);
    expect(robotsTxt(origin, true)).not.toMatch(/Disallow: \/$/m);
  });
});
