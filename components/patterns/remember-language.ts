'use client';

/** Notes the chosen language in this browser: it decides which language an address without one opens in. */
export function rememberLanguage(lang: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in two of our browsers
  document.cookie = `locale=${lang};path=/;max-age=31536000;samesite=lax`;
}
