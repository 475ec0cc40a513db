'use client';
import { useCallback, useEffect, useState } from 'react';
import type { SentFile } from '@/components/patterns/file-drop';

/** Less than the hours for which the server keeps a file that nothing uses yet. */
const KEPT_FOR = 20 * 3_600_000;

type Kept = { at: number; files: SentFile[] };

/**
 * Files that were sent and not yet handed in, remembered on the device: closing the page does not lose them. `before` is
 * what an earlier visit left.
 */
export function useKeptFiles(key: string) {
  const [before, setBefore] = useState<SentFile[]>([]);

  useEffect(() => {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
      if (kept && Array.isArray(kept.files) && Date.now() - kept.at < KEPT_FOR) setBefore(kept.files);
    } catch {
      // nothing readable was kept
    }
  }, [key]);

  const keep = useCallback(
    (files: SentFile[]) => {
      try {
        if (files.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify({ at: Date.now(), files } satisfies Kept));
      } catch {
        // storage is forbidden or full: the files stay in the page
      }
    },
    [key],
  );
  return { before, keep };
}
