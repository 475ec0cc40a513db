import Form from 'next/form';
import type { ReactNode } from 'react';
import { ActiveChip } from '@/components/ui/chip';
import { ChevronDown, Search } from '@/components/ui/icons';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { Menu } from '@/components/ui/menu';

/** The state of a list as it stands in its address. */
export type ListParams = Record<string, string | undefined>;

/** The address of the same list with some parameters changed; paging starts again. */
export function listHref(path: string, params: ListParams, change: ListParams = {}): string {
  const next = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, cursor: undefined, ...change }))
    if (value) next.set(name, value);
  const query = next.toString();
  return query ? `${path}?${query}` : path;
}

/** One filter: its name in the address, its word, its choices. */
export type Filter = { name: string; label: string; options: { value: string; label: string }[] };

type FilterBarProps = {
  /** The list's own path, without the query. */
  path: string;
  params: ListParams;
  search?: { name: string; placeholder: string; label: string; submit: string };
  filters?: Filter[];
  labels: { clear: string; remove: string };
  /** Small controls at the end. */
  end?: ReactNode;
};

/** Search and filters of a list; everything chosen is in the address, so that it can be sent and gone back to. */
export function FilterBar({ path, params, search, filters = [], labels, end }: FilterBarProps) {
  const active = filters.filter((filter) => params[filter.name]);
  const any = active.length > 0 || (search && params[search.name]);
  const names = [...filters.map((filter) => filter.name), ...(search ? [search.name] : [])];
  // what is no filter (which tab, which order) stays
  const cleared = listHref(path, params, Object.fromEntries(names.map((name) => [name, undefined])));
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3.5">
      {search && (
        <Form action={path} scroll={false} prefetch={false} role="search" className="w-full md:w-68">
          {Object.entries(params).map(([name, value]) =>
            value && name !== search.name && name !== 'cursor' ? (
              <input key={name} type="hidden" name={name} value={value} />
            ) : null,
          )}
          <Input
            key={params[search.name] ?? ''}
            type="search"
            name={search.name}
            aria-label={search.label}
            placeholder={search.placeholder}
            defaultValue={params[search.name]}
            enterKeyHint="search"
            before={<Search size="s" />}
          />
          <button type="submit" className="sr-only">
            {search.submit}
          </button>
        </Form>
      )}
      {filters.map((filter) => {
        const chosen = filter.options.find((option) => option.value === params[filter.name]);
        if (chosen)
          return (
            <ActiveChip
              key={filter.name}
              href={listHref(path, params, { [filter.name]: undefined })}
              removeLabel={labels.remove}
            >
              {filter.label}: <bdi>{chosen.label}</bdi>
            </ActiveChip>
          );
        return (
          <Menu
            key={filter.name}
            align="start"
            eager
            className="chip"
            trigger={
              <>
                {filter.label}
                <ChevronDown />
              </>
            }
            items={filter.options.map((option) => ({
              label: option.label,
              href: listHref(path, params, { [filter.name]: option.value }),
            }))}
          />
        );
      })}
      {any && (
        <LinkButton variant="ghost" size="sm" href={cleared} scroll={false} className="min-h-8">
          {labels.clear}
        </LinkButton>
      )}
      {end && <span className="ms-auto flex items-center gap-1">{end}</span>}
    </div>
  );
}
