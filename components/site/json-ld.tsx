import { type JsonLd, serialiseJsonLd } from '@/lib/seo/json-ld';

/** Structured data as a data block; its text cannot end the element. */
export function JsonLdBlock({ nodes }: { nodes: JsonLd[] }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: serialiseJsonLd escapes <, > and &
      dangerouslySetInnerHTML={{ __html: serialiseJsonLd(nodes) }}
    />
  );
}
