'use client';
import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';

/** A handler for plain links, on one or around many: a click changes the page without loading it anew. Without script they are links. */
export function useSoftClick(): (event: MouseEvent) => void {
  const router = useRouter();
  return (event) => {
    const link = (event.target as Element).closest('a');
    const asked = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || asked || event.defaultPrevented || link.target || link.hasAttribute('download')) return;
    if (link.origin !== window.location.origin) return;
    event.preventDefault();
    router.push(link.pathname + link.search + link.hash);
  };
}

/** One handler for a list of plain links. */
export function SoftLinks({ children }: { children: ReactNode }) {
  const follow = useSoftClick();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed, also by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div className="contents" onClick={follow}>
      {children}
    </div>
  );
}
