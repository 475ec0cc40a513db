/**
 * robots.txt. A copy for trying things out is closed as a whole; a school's site is open. Private pages are not listed
 * here (that would publish their addresses, and a blocked page can still be indexed): they answer noindex themselves.
 */
export function robotsTxt(origin: string, open: boolean): string {
  if (!open) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\nDisallow: /api/\n\nSitemap: ${origin}/sitemap.xml\n`;
}
