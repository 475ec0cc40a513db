import type { Locale } from '@/lib/i18n/locales';

/** A node of structured data. */
export type JsonLd = { '@type': string; '@id'?: string; [property: string]: unknown };

/** The school as others find it. */
export type LdSchool = {
  uuid: string;
  name: string;
  origin: string;
  locale: Locale;
  description: string;
  /** Its picture at a whole address, with its measures in pixels. */
  logo?: { url: string; width: number; height: number } | null;
};

/** A course as structured data needs it: only what its page shows. */
export type LdCourse = {
  uuid: string;
  url: string;
  title: string;
  description: string;
  level: string;
  languages: readonly string[];
  minutes: number;
  priceMinor: number;
  currency: string;
  instructors: string[];
  imageUrl: string;
};

/** The same name for a thing in every language. */
const urn = (uuid: string) => `urn:uuid:${uuid}`;

/** Text of a data block inside HTML: no character in it can end the element or start a comment. */
export function serialiseJsonLd(nodes: JsonLd[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The school and its site. */
export function schoolNodes(school: LdSchool): JsonLd[] {
  return [
    {
      '@type': 'Organization',
      '@id': urn(school.uuid),
      name: school.name,
      url: `${school.origin}/${school.locale}`,
      ...(school.logo ? { logo: { '@type': 'ImageObject', ...school.logo } } : {}),
    },
    {
      '@type': 'WebSite',
      '@id': `${school.origin}/#website`,
      name: school.name,
      url: `${school.origin}/${school.locale}`,
      description: school.description,
      inLanguage: school.locale,
      publisher: { '@id': urn(school.uuid) },
    },
  ];
}

/** The trail as the page shows it; the last entry is the page itself. */
export function breadcrumbNode(trail: { name: string; url?: string | undefined }[]): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((step, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: step.name,
      ...(step.url ? { item: step.url } : {}),
    })),
  };
}

/** A course with provider, price and workload. `extra` is what its author added; it never renames the node. */
export function courseNode(course: LdCourse, school: LdSchool, extra: Record<string, unknown> = {}): JsonLd {
  const price = course.priceMinor / 10 ** fractionDigits(course.currency);
  return {
    ...extra,
    '@type': 'Course',
    '@id': urn(course.uuid),
    url: course.url,
    name: course.title,
    description: course.description,
    inLanguage: [...course.languages],
    educationalLevel: course.level,
    image: course.imageUrl,
    provider: { '@type': 'Organization', '@id': urn(school.uuid), name: school.name, sameAs: school.origin },
    offers: {
      '@type': 'Offer',
      category: course.priceMinor === 0 ? 'Free' : 'Paid',
      price,
      priceCurrency: course.currency,
      url: course.url,
    },
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'Online',
      courseWorkload: `PT${Math.max(1, course.minutes)}M`,
      ...(course.instructors.length > 0
        ? { instructor: course.instructors.map((name) => ({ '@type': 'Person', name })) }
        : {}),
    },
  };
}

/** A list of courses; search engines show it from three on, fewer get none. */
export function courseListNodes(courses: { url: string; name: string }[]): JsonLd[] {
  if (courses.length < 3) return [];
  return [
    {
      '@type': 'ItemList',
      itemListElement: courses.map((course, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        url: course.url,
        name: course.name,
      })),
    },
  ];
}

/** How many digits of a currency stand behind the point: 2 for SAR, 3 for JOD, 0 for JPY. */
export function fractionDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
