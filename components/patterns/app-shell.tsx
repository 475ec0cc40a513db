import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Menu } from '@/components/ui/icons';
import { type Account, AccountButton, AccountMenu } from './account-menu';
import { Logo, type Org } from './logo';
import { NavBar, NavGroups } from './nav-groups';

/** One entry of the sidebar; `bar` puts it among the four of the phone's bottom bar. */
export type NavItem = {
  href: string;
  label: string;
  icon: ReactNode;
  count?: number;
  /** Says what the count means, for people who do not see it: "2 unread". */
  countLabel?: string;
  /** Only this very page is "here", not the pages below it. */
  exact?: boolean;
  active?: boolean;
  bar?: boolean;
};

/** Entries that belong together, with an optional caption. */
export type NavGroup = { label?: string; items: NavItem[] };

type AppShellProps = {
  org: Org;
  nav: NavGroup[];
  account: Account;
  labels: { skip: string; nav: string; account: string; more: string };
  children: ReactNode;
  /** Beside the page from 1280 on, below it before that. Pages with their own margin use PageWithMargin instead. */
  margin?: ReactNode;
  /** `compact` for staff. */
  density?: 'comfortable' | 'compact';
  /** A working search, at the top of the sidebar. */
  search?: ReactNode;
  /** Small icon buttons beside the logo (notifications); with at most two words of text. */
  actions?: ReactNode;
};

/** The frame of every signed-in page: sidebar on the start side, page, margin on the end side; on phones a bar of five. */
export function AppShell({ org, nav, account, labels, children, margin, density, search, actions }: AppShellProps) {
  return (
    <div className="app" data-density={density === 'compact' ? 'compact' : undefined}>
      <a className="skip" href="#main">
        {labels.skip}
      </a>
      <header className="app-top">
        <Logo org={org} />
        <span className="flex items-center gap-1">
          {actions}
          <button
            type="button"
            className="btn btn-icon md:hidden"
            popoverTarget="more"
            aria-label={`${labels.account}: ${account.name}`}
          >
            <Avatar name={account.name} src={account.photo} tone={account.tone} />
          </button>
        </span>
      </header>
      <div className="app-side">
        {search}
        <NavGroups nav={nav} label={labels.nav} />
        <AccountButton account={account} label={labels.account} />
      </div>
      <main id="main" tabIndex={-1} className="app-main">
        {margin ? <PageWithMargin margin={margin}>{children}</PageWithMargin> : children}
      </main>
      <nav className="app-bar" aria-label={labels.nav}>
        <NavBar nav={nav} />
        <button type="button" popoverTarget="more">
          <Menu />
          <span>{labels.more}</span>
        </button>
      </nav>
      <div id="more" popover="auto" className="sheet">
        <NavGroups nav={nav} label={labels.more} />
        <div className="mi-sep" />
        <div className="flex items-center gap-2.5 px-2.5 py-2">
          <Avatar name={account.name} src={account.photo} tone={account.tone} />
          <span className="min-w-0">
            <bdi className="block truncate text-sm font-medium">{account.name}</bdi>
            <span className="block text-xs text-ink-3">{account.role}</span>
          </span>
        </div>
        <AccountMenu account={account} />
      </div>
    </div>
  );
}

/** The padded page; `wide` uses the full width (tables). */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={className ? `page ${className}` : 'page'}>{children}</div>;
}

/** A page with people in its margin: mentor, locks, time. Without anybody to stand there it is a page alone. */
export function PageWithMargin({ margin, children }: { margin: ReactNode; children: ReactNode }) {
  if (!margin) return <div className="page">{children}</div>;
  return (
    <div className="with-margin">
      <div className="page">{children}</div>
      <aside className="margin">{margin}</aside>
    </div>
  );
}
