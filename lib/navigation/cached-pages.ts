/**
 * Which public pages are cached per school and language. They carry script hashes instead of a nonce, so the proxy must
 * know them; a page listed here has `generateStaticParams() { return [] }` and reads neither headers nor searchParams.
 * `courses/search` is the dynamic page behind a filtered catalogue, never a course.
 */
const CACHED = [/^$/, /^\/courses$/, /^\/courses\/(?!search$)[^/]+$/, /^\/(privacy|accessibility)$/];

/** Whether the path below /{locale} is a cached page. A query string makes the catalogue dynamic. */
export function isCachedPage(pathBelowLocale: string, search: string): boolean {
  if (pathBelowLocale === '/courses' && search !== '') return false;
  return CACHED.some((pattern) => pattern.test(pathBelowLocale));
}

/** Whether search engines may list what stands below /{locale}: the cached pages, the check of certificates, pictures. */
export function isListedPage(pathBelowLocale: string): boolean {
  return isCachedPage(pathBelowLocale, '') || pathBelowLocale === '/verify' || /^\/share[./]/.test(pathBelowLocale);
}

const KINDS: [RegExp, string][] = [
  [/^$/, 'home'],
  [/^\/courses(?:\/search)?$/, 'catalogue'],
  [/^\/courses\/[^/]+$/, 'course'],
  [/^\/verify(?:\/[^/]+)?$/, 'verification'],
  [/^\/certificates\/shared\/[^/]+$/, 'certificate'],
  [/^\/(?:privacy|accessibility)$/, 'paper'],
];

/** Which sort of public page stands below /{locale}, as it is counted; null for everything else. */
export function publicPageKind(pathBelowLocale: string): string | null {
  return KINDS.find(([pattern]) => pattern.test(pathBelowLocale))?.[1] ?? null;
}
