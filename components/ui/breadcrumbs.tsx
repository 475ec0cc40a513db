import { AppLink } from './app-link';
import { ChevronRight } from './icons';

/** Where this page stands; the last entry is the page itself and has no address. */
export function Breadcrumbs({ items, label }: { items: { label: string; href?: string }[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ol className="flex min-w-0 flex-wrap items-center gap-x-2 text-sm text-ink-3">
        {items.map((item, at) => (
          <li key={item.href ?? item.label} className="flex min-w-0 items-center gap-2">
            {at > 0 && <ChevronRight size="xs" />}
            {item.href ? (
              <AppLink href={item.href} className="truncate rounded-xs py-1 hover:text-ink-1" dir="auto">
                {item.label}
              </AppLink>
            ) : (
              <span aria-current="page" className="truncate py-1 text-ink-2" dir="auto">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
