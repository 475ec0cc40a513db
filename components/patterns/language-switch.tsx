'use client';
import { Languages } from '@/components/ui/icons';
import { rememberLanguage } from './remember-language';

/** The other language: its name in itself, its code, and where it lives. */
export type OtherLanguage = { href: string; label: string; lang: string };

const KEY = 'scroll-after-language';

/**
 * Leads to the same place in the other language. A plain link that works without script; with script the query,
 * the fragment and the reading position come along.
 */
export function LanguageSwitch({
  href,
  label,
  lang,
  className = 'hdr-a inline-flex items-center gap-1.5',
}: OtherLanguage & { className?: string }) {
  return (
    <a
      href={href}
      lang={lang}
      hrefLang={lang}
      className={className}
      ref={(link) => {
        const kept = link && sessionStorage.getItem(KEY);
        if (!kept) return;
        sessionStorage.removeItem(KEY);
        window.scrollTo({ top: Number(kept) * document.documentElement.scrollHeight, behavior: 'instant' });
      }}
      onClick={(event) => {
        const { search, hash, pathname } = window.location;
        // the same page in the other language, also after soft navigation (the header is not drawn again)
        const rest = pathname.replace(/^\/(en|ar)(?=\/|$)/, '');
        event.currentTarget.href = `/${lang}${rest}${search}${hash}`;
        rememberLanguage(lang);
        // and with an account, which language mails speak and a new browser opens in; nobody waits for that
        if (document.cookie.includes('signed-in=1'))
          void fetch('/api/identity/language', {
            method: 'POST',
            keepalive: true,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ locale: lang }),
          }).catch(() => undefined);
        sessionStorage.setItem(KEY, String(window.scrollY / document.documentElement.scrollHeight));
      }}
    >
      <Languages />
      <span>{label}</span>
    </a>
  );
}
