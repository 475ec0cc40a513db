'use client';
import Link from 'next/link';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { place } from './place';

/** One entry: leads somewhere or does something. `reason` says why a disabled one is. */
export type MenuItem = {
  label: string;
  icon?: ReactNode;
  href?: string;
  onSelect?: () => void;
  danger?: boolean;
  disabled?: boolean;
  reason?: string;
  checked?: boolean;
};

type MenuProps = {
  /** The accessible name of the trigger, when its content is an icon. */
  label?: string;
  trigger: ReactNode;
  items: (MenuItem | 'separator')[];
  align?: 'start' | 'end';
  /** Classes of the trigger; default is a small ghost icon button. */
  className?: string;
  /** Writes the entries into the page before the menu is opened, for menus of links that must work without script. */
  eager?: boolean;
};

const items = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled])')];

/** A button that opens a list of acts: arrow keys, first letters, Escape; focus returns to the button. */
export function Menu({
  label,
  trigger,
  items: entries,
  align = 'end',
  className = 'btn btn-ghost btn-icon btn-sm',
  eager = false,
}: MenuProps) {
  const id = useId();
  const [drawn, setDrawn] = useState(eager); // fifty rows have fifty menus; only the opened one is drawn
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });

  const close = () => menu.current?.hidePopover();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!menu.current) return;
    const all = items(menu.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const go = (to: number) => all[(to + all.length) % all.length]?.focus();
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at < 0 ? -1 : at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Tab') return close();
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const fresh = event.timeStamp - typed.current.at > 600;
      typed.current = { text: (fresh ? '' : typed.current.text) + event.key.toLocaleLowerCase(), at: event.timeStamp };
      all.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(typed.current.text))?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={false}
        popoverTarget={id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          menu.current?.showPopover();
        }}
      >
        {trigger}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className="pop"
        onKeyDown={onKeyDown}
        onBeforeToggle={() => setDrawn(true)}
        onToggle={(event) => {
          const open = event.newState === 'open';
          button.current?.setAttribute('aria-expanded', String(open));
          if (!open || !menu.current || !button.current) return;
          place(button.current, menu.current, align);
          items(menu.current)[0]?.focus();
        }}
      >
        {(drawn ? entries : []).map((entry, at) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: a hairline has nothing else to be known by
          if (entry === 'separator') return <hr key={at} className="mi-sep border-0" />;
          const face = (
            <>
              {entry.icon}
              <span className="flex-1">
                {entry.label}
                {entry.disabled && entry.reason && <span className="block text-xs text-ink-3">{entry.reason}</span>}
              </span>
            </>
          );
          const common = {
            role: entry.checked === undefined ? 'menuitem' : 'menuitemradio',
            'aria-checked': entry.checked,
            tabIndex: -1,
            className: entry.danger ? 'mi mi-danger' : 'mi',
          } as const;
          return entry.href && !entry.disabled ? (
            <Link key={entry.label} {...common} href={entry.href} prefetch={false} scroll={false} onClick={close}>
              {face}
            </Link>
          ) : (
            <button
              key={entry.label}
              {...common}
              type="button"
              aria-disabled={entry.disabled || undefined}
              onClick={() => {
                if (entry.disabled) return;
                close();
                entry.onSelect?.();
              }}
            >
              {face}
            </button>
          );
        })}
      </div>
    </>
  );
}
