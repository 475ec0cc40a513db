/** Only a path of this site: never another host, never a protocol. */
export function safeNext(next: string): string | null {
  return /^\/(en|ar)(\/[^/\\]|$|\?|#)/.test(next) ? next : null;
}
