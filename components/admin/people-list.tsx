import type { Column } from '@/components/patterns/data-table';
import { listHref } from '@/components/patterns/filter-bar';
import { AppLink } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { Num } from '@/components/ui/bidi';
import { LinkButton } from '@/components/ui/link-button';
import { ProgressLine } from '@/components/ui/progress';
import { Time } from '@/components/ui/time';
import { formatNumber } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { ListDto, PersonRowDto } from '@/server/domains/admin';
import { ROLE_CODES } from '@/server/domains/identity/permissions';
import { ListPage } from './list-page';
import { PersonStatus } from './person-status';
import { nameIn, readerOf } from './reader';
import { roleNames, toneOf } from './roles';

type PeopleListProps = { ctx: Ctx; list: ListDto<PersonRowDto>; params: Record<string, string> };
const STATES = ['active', 'inactive', 'suspended', 'banned', 'invited', 'unconfirmed'] as const;

/** The people of the school: search, filters and order in the address. */
export async function PeopleList({ ctx, list, params }: PeopleListProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  const shell = await getTranslations({ locale: ctx.locale, namespace: 'shell.roles' });
  const reader = readerOf(ctx);
  const { locale, timeZone, digits } = reader;
  const path = `/${locale}/admin/people`;
  const names = await roleNames(locale);
  const byName = params.sort === 'name';
  const columns: Column<PersonRowDto>[] = [
    {
      key: 'person',
      header: t('people.columns.person'),
      main: true,
      sort: { href: listHref(path, params, { sort: 'name' }), ...(byName ? { direction: 'ascending' } : {}) },
      cell: (person) => {
        const name = nameIn(locale, person.name);
        return (
          <span className="flex items-center gap-2.5">
            <Avatar name={name ?? person.email} size="s" tone={toneOf(person.roles)} />
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
              <AppLink href={`${path}/${person.uuid}`} className="dt-link font-medium">
                <bdi>{name ?? person.email}</bdi>
              </AppLink>
              {name && (
                <span className="text-sm break-all text-ink-3 max-xl:w-full">
                  <bdi dir="ltr">{person.email}</bdi>
                </span>
              )}
            </span>
          </span>
        );
      },
    },
    { key: 'roles', header: t('people.columns.roles'), cell: (p) => names(p.roles) || t('people.noRole') },
    {
      key: 'progress',
      header: t('people.columns.progress'),
      cell: (p) =>
        p.progress === null ? (
          <span className="text-ink-3">–</span>
        ) : (
          <span className="flex items-center gap-2.5">
            <span className="w-16 xl:w-24">
              <ProgressLine value={p.progress} thin label={t('people.columns.progress')} />
            </span>
            <Num className="text-sm">{formatNumber(locale, p.progress / 100, { style: 'percent', digits })}</Num>
          </span>
        ),
    },
    {
      key: 'mentor',
      oneLine: true,
      header: t('people.columns.mentor'),
      hideBelow: 'wide',
      cell: (p) =>
        p.mentors.length === 0 ? (
          <span className="text-ink-3">–</span>
        ) : (
          p.mentors.map((mentor) => (
            <bdi key={mentor.en ?? mentor.ar} className="block">
              {nameIn(locale, mentor)}
            </bdi>
          ))
        ),
    },
    {
      key: 'seen',
      oneLine: true,
      header: t('people.columns.seen'),
      cell: (p) =>
        p.lastSeenAt ? <Time value={p.lastSeenAt} locale={locale} timeZone={timeZone} digits={digits} /> : t('never'),
    },
    {
      key: 'joined',
      oneLine: true,
      header: t('people.columns.joined'),
      hideBelow: 'wide',
      sort: { href: listHref(path, params, { sort: undefined }), ...(byName ? {} : { direction: 'descending' }) },
      cell: (p) => <Time value={p.joinedAt} locale={locale} timeZone={timeZone} digits={digits} />,
    },
    {
      key: 'status',
      header: t('people.columns.status'),
      cell: (p) => <PersonStatus person={p} locale={locale} />,
    },
  ];
  return (
    <ListPage
      words="people"
      reader={reader}
      path={path}
      params={params}
      list={list}
      columns={columns}
      rowKey={(p) => p.uuid}
      filters={[
        {
          name: 'role',
          label: t('filter.role'),
          options: ROLE_CODES.map((value) => ({ value, label: shell(value) })),
        },
        {
          name: 'state',
          label: t('filter.status'),
          options: STATES.map((value) => ({ value, label: t(`people.status.${value}`) })),
        },
      ]}
      actions={
        ctx.actor.can('people.create') && (
          <LinkButton variant="primary" href={`${path}/new`}>
            {t('people.add')}
          </LinkButton>
        )
      }
    />
  );
}
