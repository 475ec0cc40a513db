import { readerOf } from '@/components/admin/reader';
import { EmptyState } from '@/components/patterns/empty-state';
import { PageHeader } from '@/components/patterns/page-header';
import { Pages } from '@/components/patterns/paging';
import { AppLink } from '@/components/ui/app-link';
import { Check, Circle, CornerUpLeft, Hourglass } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { TabLinks } from '@/components/ui/tab-links';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { AssignmentListItem, AssignmentList as List } from '@/server/domains/assessment';
import { lessonHref } from './links';
import { whenOf } from './when';

const STATES = ['returned', 'todo', 'waiting', 'done'] as const;
/** A group of the list, as it stands in the address. */
export type ListedState = (typeof STATES)[number];

const ICONS = {
  returned: <CornerUpLeft className="text-mark-text" />,
  todo: <Circle className="text-ink-3" />,
  waiting: <Hourglass className="text-mark-text" />,
  done: <Check />,
} as const;

/** True for the name of a group. */
export const isListedState = (value: unknown): value is ListedState => STATES.includes(value as ListedState);

type T = Awaited<ReturnType<typeof getTranslations>>;

/** A learner's own assignments by state, a page at a time; what came back stands first. */
export async function AssignmentListView({
  list,
  state,
  ctx,
}: {
  list: List;
  state: ListedState | undefined;
  ctx: Ctx;
}) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'assessment.list' });
  const path = `/${ctx.locale}/assignments`;
  const total = STATES.reduce((sum, name) => sum + list.counts[name], 0);
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} size="large" />
      <TabLinks
        label={t('filter')}
        tabs={[
          { href: path, label: t('all'), count: total, current: !state },
          ...STATES.map((name) => ({
            href: `${path}?state=${name}`,
            label: t(`states.${name}`),
            count: list.counts[name],
            current: state === name,
          })),
        ]}
      />
      {list.items.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<LinkButton href={`/${ctx.locale}/my-courses`}>{t('courses')}</LinkButton>}
        />
      ) : (
        <ul>
          {list.items.map((item) => (
            <Row key={item.item} item={item} ctx={ctx} t={t} />
          ))}
        </ul>
      )}
      <Pages list={list} reader={readerOf(ctx)} path={path} params={{ state }} />
    </>
  );
}

function Row({ item, ctx, t }: { item: AssignmentListItem; ctx: Ctx; t: T }) {
  return (
    <li className="relative grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 border-b border-line py-4 hover:bg-hover md:grid-cols-[1.25rem_minmax(0,1fr)_auto] md:items-baseline">
      <span className="pt-0.5 md:self-start">{ICONS[item.state]}</span>
      <div className="min-w-0">
        <AppLink
          href={lessonHref(ctx.locale, item.course.slug, item.lesson.slug)}
          className="font-medium after:absolute after:inset-0"
        >
          <span dir="auto">{item.title}</span>
        </AppLink>
        <p className="text-sm text-ink-3">
          {t('lesson', { number: item.lesson.number, course: item.course.title })}
          {item.version > 1 && ` · ${t('version', { version: item.version })}`}
        </p>
      </div>
      <div className="col-start-2 text-sm text-ink-2 md:col-start-3 md:text-end">
        <div className="font-medium text-ink-1">{t(`states.${item.state}`)}</div>
        <div>{said(item, ctx, t)}</div>
      </div>
    </li>
  );
}

function said(item: AssignmentListItem, ctx: Ctx, t: T): string {
  const when = (iso: string | null) => (iso ? whenOf(ctx, iso) : '');
  if (item.state === 'returned') return t('returnedAt', { when: when(item.reviewedAt) });
  if (item.state === 'waiting') return t('promised', { when: when(item.promisedBy) });
  if (item.state === 'done')
    return item.reviewedAt
      ? t('doneAt', { when: when(item.reviewedAt) })
      : t('handedInAt', { when: when(item.sentAt) });
  const due = item.dueAt ? t(new Date(item.dueAt) < ctx.now() ? 'wasDue' : 'due', { when: when(item.dueAt) }) : null;
  return [due, item.hasDraft ? t('draft') : null].filter(Boolean).join(' · ');
}
