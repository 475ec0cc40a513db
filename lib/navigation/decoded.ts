/**
 * A part of an address (or a cookie's value) as it was meant: percent-decoded. What is no encoded text, or would hold
 * NUL, stays as it was written: nothing is called that, so whoever looks for it finds nothing instead of failing.
 */
export function decoded(part: string): string {
  try {
    const text = decodeURIComponent(part);
    return text.includes('\0') ? part : text;
  } catch {
    return part;
  }
}

/** Whether every part of a path is encoded text: one that is not has no page, and Next would fail on it. */
export function isReadablePath(pathname: string): boolean {
  return pathname.split('/').every((part) => !part.includes('%') || decoded(part) !== part);
}
