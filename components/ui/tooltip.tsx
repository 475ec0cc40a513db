'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { place } from './place';

/** Names an icon button and shows its shortcut; never holds what one must know. The button keeps its own aria-label. */
export function Tooltip({ label, shortcut, children }: { label: string; shortcut?: string; children: ReactNode }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const host = anchor.current;
    const bubble = tip.current;
    if (!host || !bubble) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      bubble.hidePopover();
    };
    const show = (delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        bubble.showPopover();
        place(host, bubble, 'center', 6);
      }, delay);
    };
    const enter = (event: PointerEvent) => event.pointerType !== 'touch' && show(400);
    const focus = (event: FocusEvent) => (event.target as Element).matches(':focus-visible') && show(0);
    const key = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    const leave = (event: PointerEvent) => !bubble.contains(event.relatedTarget as Node) && hide();
    host.addEventListener('pointerenter', enter);
    host.addEventListener('pointerleave', leave);
    bubble.addEventListener('pointerleave', hide);
    host.addEventListener('focusin', focus);
    host.addEventListener('focusout', hide);
    host.addEventListener('pointerdown', hide);
    document.addEventListener('keydown', key);
    return () => {
      clearTimeout(timer);
      host.removeEventListener('pointerenter', enter);
      host.removeEventListener('pointerleave', leave);
      bubble.removeEventListener('pointerleave', hide);
      host.removeEventListener('focusin', focus);
      host.removeEventListener('focusout', hide);
      host.removeEventListener('pointerdown', hide);
      document.removeEventListener('keydown', key);
    };
  }, []);

  return (
    <>
      <span ref={anchor} className="inline-flex">
        {children}
      </span>
      <span ref={tip} popover="manual" aria-hidden="true" className="tip">
        {label}
        {shortcut && (
          <span className="ms-2 font-medium">
            <bdi dir="ltr">{shortcut}</bdi>
          </span>
        )}
      </span>
    </>
  );
}
