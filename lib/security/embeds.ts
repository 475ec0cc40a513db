import policy from './policy.json';

/** The only hosts whose pages may stand inside a lesson; the content security policy lists the same ones. */
export const EMBED_HOSTS: readonly string[] = policy.embedHosts;

/** What a page inside a lesson may do: run itself and go full screen; never navigate or read ours. */
export const EMBED_SANDBOX = 'allow-scripts allow-same-origin allow-presentation';

/** The address to show inside a lesson, or null for a host that is not on the list: such a page is only linked to. */
export function embedAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.protocol !== 'https:' || address.username || address.port) return null;
  return EMBED_HOSTS.includes(address.hostname) ? address.href : null;
}

/** An address that may be linked to: http or https, nothing that runs. */
export function linkAddress(url: string): string | null {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol) ? url : null;
}
