import type { ReactNode } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { buttonClass } from '@/components/ui/button';
import { Menu } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { NavLink } from '@/components/ui/nav-link';
import { LanguageSwitch, type OtherLanguage } from './language-switch';
import { Logo, type Org } from './logo';

type PublicShellProps = {
  org: Org;
  nav: { href: string; label: string }[];
  language: OtherLanguage;
  /** Sign-in link, or the island that shows who is signed in (the page itself is cached for everyone). */
  account?: ReactNode;
  cta?: { href: string; label: string };
  footer: { text: ReactNode; links: { href: string; label: string }[] };
  labels: { skip: string; nav: string; menu: string; footer: string };
  children: ReactNode;
};

/** The frame of a public page: header with the two languages, footer, and on phones a sheet for the navigation. */
export function PublicShell({ org, nav, language, account, cta, footer, labels, children }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a className="skip" href="#main">
        {labels.skip}
      </a>
      <header className="pub hdr">
        <Logo org={org} />
        <nav aria-label={labels.nav}>
          {nav.map((item) => (
            <NavLink key={item.href} href={item.href}>
              {item.label}
            </NavLink>
          ))}
        </nav>
        <div className="ms-auto flex items-center gap-2 md:gap-5">
          <LanguageSwitch {...language} />
          <span className="hidden items-center gap-5 md:flex">
            {account}
            {cta && (
              <LinkButton variant="primary" href={cta.href}>
                {cta.label}
              </LinkButton>
            )}
          </span>
          <button
            type="button"
            popoverTarget="site-menu"
            aria-label={labels.menu}
            className={buttonClass({ variant: 'ghost', icon: true }, 'lg:hidden')}
          >
            <Menu size="l" />
          </button>
        </div>
      </header>
      <div id="site-menu" popover="auto" className="sheet">
        <nav aria-label={labels.menu} className="nav">
          {nav.map((item) => (
            <NavLink key={item.href} href={item.href} className="nav-a">
              {item.label}
            </NavLink>
          ))}
        </nav>
        <div className="mt-4 flex flex-col gap-3 md:hidden">
          {cta && (
            <LinkButton variant="primary" size="lg" href={cta.href}>
              {cta.label}
            </LinkButton>
          )}
          <span className="flex justify-center">{account}</span>
        </div>
      </div>
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <footer className="border-t border-line">
        <div className="pub flex flex-wrap items-center justify-between gap-x-8 gap-y-4 py-7 text-sm text-ink-3">
          <span>{footer.text}</span>
          <nav aria-label={labels.footer} className="flex flex-wrap gap-x-6 gap-y-2">
            {footer.links.map((link) => (
              <AppLink key={link.href} href={link.href} className="hdr-a">
                {link.label}
              </AppLink>
            ))}
          </nav>
        </div>
      </footer>
    </div>
  );
}
