'use client';
import { usePathname } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { useSoftClick } from './soft-links';

/** True when the browser stands at `href` or below it; a rewritten path still ends with the visible one. */
function standsAt(path: string, href: string, exact: boolean): boolean {
  const target = href.split(/[?#]/)[0] ?? href;
  return path === target || path.endsWith(target) || (!exact && path.includes(`${target}/`));
}

type NavLinkProps = { href: string; exact?: boolean; active?: boolean; className?: string; children: ReactNode };

/** A link of a navigation that knows whether it is the current one (a layout is not drawn again on every page). */
export function NavLink({ href, exact = false, active, className, children }: NavLinkProps) {
  const path = usePathname() ?? '';
  // a place inside a page is never the page one stands on
  const here = active ?? (!href.includes('#') && standsAt(path, href, exact));
  const follow = useSoftClick();
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    follow(event);
  };
  return (
    <a href={href} className={className} aria-current={here ? 'page' : undefined} onClick={press}>
      {children}
    </a>
  );
}
