'use client';
import type { ReactNode } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { Avatar, type AvatarTone } from '@/components/ui/avatar';
import { ChevronsUpDown, LogOut } from '@/components/ui/icons';
import { NavLink } from '@/components/ui/nav-link';
import { LanguageSwitch, type OtherLanguage } from './language-switch';
import { type Theme, type ThemeLabels, ThemeSwitch } from './theme-switch';

/** Who is signed in and what the menu under the name offers. */
export type Account = {
  name: string;
  role: string;
  photo?: string | null;
  tone?: AvatarTone;
  links: { href: string; label: string; icon?: ReactNode }[];
  language: OtherLanguage;
  theme: { value: Theme; labels: ThemeLabels };
  signOut: {
    label: string;
    action: string | ((data: FormData) => void | Promise<void>);
    fields?: Record<string, string>;
  };
};

/** The entries below the name: own pages, language, theme, sign out. Drawn in the browser's half: it stands on every page twice and travels once. */
export function AccountMenu({ account }: { account: Account }) {
  const { links, language, theme, signOut } = account;
  return (
    <div className="flex flex-col gap-px">
      {links.map((link) => (
        <NavLink key={link.href} href={link.href} className="mi" active={false}>
          {link.icon}
          {link.label}
        </NavLink>
      ))}
      <LanguageSwitch {...language} className="mi" />
      <div className="px-2.5 py-2">
        <ThemeSwitch {...theme} />
      </div>
      <div className="mi-sep" />
      <form action={signOut.action} {...(typeof signOut.action === 'string' ? { method: 'post' } : {})}>
        {Object.entries(signOut.fields ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="mi">
          <LogOut />
          {signOut.label}
        </button>
      </form>
    </div>
  );
}

/** The block at the foot of the sidebar: name, role, and the menu that opens above it. */
export function AccountButton({ account, label }: { account: Account; label: string }) {
  return (
    <div className="me-box">
      <button type="button" className="me" popoverTarget="account-menu" aria-label={`${label}: ${account.name}`}>
        <Avatar name={account.name} src={account.photo} tone={account.tone} />
        <span className="min-w-0 flex-1">
          <bdi className="block truncate text-sm font-medium">{account.name}</bdi>
          <span className="block text-xs text-ink-3">{account.role}</span>
        </span>
        <ChevronsUpDown size="s" className="text-ink-3" />
      </button>
      <div id="account-menu" popover="auto" className="pop me-pop">
        <AccountMenu account={account} />
      </div>
    </div>
  );
}

/** A link for who is not signed in, in the place of the account. */
export function SignInLink({ href, label }: { href: string; label: string }) {
  return (
    <AppLink href={href} className="hdr-a font-medium text-ink-1">
      {label}
    </AppLink>
  );
}
