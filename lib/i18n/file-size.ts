const KB = 1024;

/** Bytes as people say them; a number and its unit as one left-to-right piece. */
export function fileSize(bytes: number): string {
  if (bytes < KB) return `${bytes} B`;
  if (bytes < KB * KB) return `${Math.round(bytes / KB)} KB`;
  const mega = bytes / (KB * KB);
  return mega < 1024 ? `${mega < 10 ? mega.toFixed(1) : Math.round(mega)} MB` : `${(mega / KB).toFixed(1)} GB`;
}
