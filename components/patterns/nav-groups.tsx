'use client';
import { NavLink } from '@/components/ui/nav-link';
import type { NavGroup, NavItem } from './app-shell';

/** Count beside a navigation word; nothing for zero. */
function Count({ item }: { item: NavItem }) {
  if (!item.count) return null;
  return (
    <span className="cnt">
      <span aria-hidden={item.countLabel ? true : undefined}>{item.count > 99 ? '99+' : item.count}</span>
      {item.countLabel && <span className="sr-only"> {item.countLabel}</span>}
    </span>
  );
}

/**
 * The groups of a navigation, as in the sidebar and in the phone's sheet. Drawn in the browser's half, so that the
 * entries travel once as data and not three times as elements.
 */
export function NavGroups({ nav, label }: { nav: NavGroup[]; label: string }) {
  return (
    <nav aria-label={label} className="flex flex-col gap-6">
      {nav.map((group) => (
        <div key={group.label ?? 'main'}>
          {group.label && <div className="nav-cap">{group.label}</div>}
          <ul className="nav">
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink href={item.href} exact={item.exact} active={item.active} className="nav-a">
                  {item.icon}
                  <span>{item.label}</span>
                  <Count item={item} />
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The four entries of the phone's bar. */
export function NavBar({ nav }: { nav: NavGroup[] }) {
  const items = nav.flatMap((group) => group.items);
  const marked = items.filter((item) => item.bar);
  return (marked.length > 0 ? marked : items).slice(0, 4).map((item) => (
    <NavLink key={item.href} href={item.href} exact={item.exact} active={item.active}>
      {item.icon}
      <span>{item.label}</span>
      <Count item={item} />
    </NavLink>
  ));
}
