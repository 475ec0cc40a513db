import { AppLink } from './app-link';

type TabLinksProps = { label: string; tabs: { href: string; label: string; count?: number; current?: boolean }[] };

/** Tabs that are pages of their own: each has its address, no script. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <nav aria-label={label} className="tabs">
      {tabs.map((tab) => (
        <AppLink key={tab.href} href={tab.href} scroll={false} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="cnt"> {tab.count}</span>}
        </AppLink>
      ))}
    </nav>
  );
}
