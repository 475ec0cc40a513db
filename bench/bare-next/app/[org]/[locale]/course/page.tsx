import { readFileSync } from 'node:fs';

/** The public course page's own HTML, prerendered: what the cached page is compared with. */
export default function Page() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the benchmark's own page, stored a moment ago
  return <div dangerouslySetInnerHTML={{ __html: readFileSync('course.html', 'utf8') }} />;
}

export function generateStaticParams() {
  return [{ org: 'bench', locale: 'en' }];
}
