import type { ReactNode } from 'react';
import { RichTextView } from '@/components/patterns/rich-text-view';
import { Badge } from '@/components/ui/badge';
import { ExternalLink } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import type { Locale } from '@/lib/i18n/locales';
import { EMBED_SANDBOX, embedAddress, linkAddress } from '@/lib/security/embeds';
import type { LessonItemDto } from '@/server/domains/learning';
import { Transcript } from '../video-player/transcript';
import type { DoneLabels, PlayerLabels } from '../video-player/types';
import { VideoPlayer } from '../video-player/video-player';
import type { Words } from '../words';
import { MarkDone } from './mark-done';
import { FileRow } from './resource-list';

/** What the items of a lesson are drawn with. */
export type ItemsContext = {
  t: Words;
  locale: Locale;
  records: boolean;
  /** Draws a quiz or an assignment: components of the assessment domain. */
  work: (item: LessonItemDto) => ReactNode;
};

/** The words of the player and of what happens after a proof, as templates for the browser. */
export function playerWords(t: Words): { labels: PlayerLabels; done: DoneLabels } {
  return {
    labels: t.raw('player') as PlayerLabels,
    done: {
      lessonDone: t.raw('lesson.lessonDone') as string,
      lessonDoneOpened: t.raw('lesson.lessonDoneOpened') as string,
      courseDone: t.raw('lesson.courseDone') as string,
    },
  };
}

/** A video with its player. The track in the page's language comes first. */
export function VideoItem({ item, context }: { item: LessonItemDto & { kind: 'video' }; context: ItemsContext }) {
  const track = item.tracks[0];
  const attachments = <Attachments item={item} context={context} />;
  if (!track)
    return (
      <>
        <p className="py-4 text-ink-2">{context.t('lesson.noVideo')}</p>
        {attachments}
      </>
    );
  return (
    <>
      <VideoPlayer
        key={item.uuid}
        locale={context.locale}
        {...playerWords(context.t)}
        video={{
          item: item.uuid,
          title: item.title,
          track: { ...track, transcript: [] },
          positionSeconds: item.positionSeconds,
          seen: item.seen,
          minSeenPercent: item.minSeenPercent,
          completed: item.completedAt !== null,
          records: context.records,
        }}
      />
      {attachments}
    </>
  );
}

/** What belongs to the recording itself, directly below its player. */
function Attachments({ item, context }: { item: LessonItemDto & { kind: 'video' }; context: ItemsContext }) {
  const { t, locale } = context;
  if (item.attachments.length === 0) return null;
  return (
    <section
      aria-label={t('lesson.attachmentsOf', { title: item.title })}
      className="border-b border-line py-3 max-md:px-5"
    >
      {/* No heading: it would stand before the lesson's own. */}
      <p className="text-sm font-medium text-ink-2">{t('lesson.attachments')}</p>
      <ul className="-mx-2 max-w-[34rem]">
        {item.attachments.map((file) => (
          <li key={file.uuid}>
            <FileRow file={file} t={t} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The items of a lesson in their order, each with its own way of being done. */
export function LessonItems({ items, context }: { items: LessonItemDto[]; context: ItemsContext }) {
  return (
    <div className="flex flex-col gap-12">
      {items.map((item) => (
        <Item key={item.uuid} item={item} context={context} />
      ))}
    </div>
  );
}

function Item({ item, context }: { item: LessonItemDto; context: ItemsContext }) {
  const { t } = context;
  // Quizzes and assignments bring their own heading and state.
  if (item.kind === 'quiz' || item.kind === 'assignment') return <section>{context.work(item)}</section>;
  return (
    <section aria-label={item.title}>
      <h2 className="mb-4 flex flex-wrap items-center gap-3 text-xl">
        <span dir="auto">{item.title}</span>
        {!item.required && <Badge tone="neutral">{t('lesson.optional')}</Badge>}
      </h2>
      <ItemBody item={item} context={context} />
    </section>
  );
}

function ItemBody({ item, context }: { item: LessonItemDto; context: ItemsContext }) {
  const { t, locale, records } = context;
  switch (item.kind) {
    case 'video':
      return (
        <>
          <VideoItem item={item} context={context} />
          {item.tracks[0] && item.tracks[0].transcript.length > 0 && (
            <details className="border-b border-line py-2">
              <summary className="link inline-block py-1.5">{t('lesson.transcript')}</summary>
              <Transcript
                item={item.uuid}
                lines={item.tracks[0].transcript}
                jumpLabel={t.raw('player.jump') as string}
              />
            </details>
          )}
        </>
      );
    case 'text':
      return (
        <>
          <RichTextView blocks={item.body} />
          {records && <Mark item={item} words={['markRead', 'read']} context={context} />}
        </>
      );
    case 'document':
      return (
        <>
          {item.body.length > 0 && <RichTextView blocks={item.body} className="mb-3" />}
          {item.files.length > 0 && (
            <div className="max-w-[34rem] divide-y divide-line border-y border-line">
              {item.files.map((file) => (
                <FileRow key={file.uuid} file={file} t={t} locale={locale} />
              ))}
            </div>
          )}
          {records && <Mark item={item} words={['markOpened', 'opened']} context={context} />}
        </>
      );
    case 'embed':
      return (
        <>
          <Embed title={item.title} url={item.url} t={t} />
          {records && <Mark item={item} words={['markOpened', 'opened']} context={context} />}
        </>
      );
    default:
      return null;
  }
}

/** A page of another host: inside when its host is on the list, in a sandbox; otherwise only a link. */
function Embed({ title, url, t }: { title: string; url: string; t: Words }) {
  const inside = embedAddress(url);
  if (inside)
    return (
      <iframe
        title={title}
        src={inside}
        sandbox={EMBED_SANDBOX}
        allow="fullscreen; picture-in-picture"
        referrerPolicy="strict-origin-when-cross-origin"
        loading="lazy"
        className="aspect-video w-full rounded-lg border border-line bg-sunken"
      />
    );
  const link = linkAddress(url);
  if (!link) return null;
  return (
    <>
      <LinkButton href={link} target="_blank" rel="noopener">
        <ExternalLink size="s" />
        {t('lesson.openPage')}
      </LinkButton>
      <p className="mt-2 text-sm text-ink-3">{t('lesson.embedNote')}</p>
    </>
  );
}

function Mark({ item, words, context }: { item: LessonItemDto; words: [string, string]; context: ItemsContext }) {
  const { t } = context;
  return (
    <div className="mt-6">
      <MarkDone
        item={item.uuid}
        done={item.completedAt !== null}
        labels={{ mark: t(`lesson.${words[0]}`), marking: t('lesson.marking'), marked: t(`lesson.${words[1]}`) }}
        outcome={playerWords(t).done}
      />
    </div>
  );
}
