import { AppError } from '@/lib/errors/app-error';
import { type CommandCtx, command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { toCompletionDto } from '../dto';
import { requireOpenLesson } from '../queries/require-open-lesson';
import { type CompletionProof, itemInput } from '../schema';
import { markItemCompleted } from './mark-item-completed';

type Item = {
  id: bigint;
  kind: 'video' | 'text' | 'document' | 'quiz' | 'assignment' | 'embed';
  min_seen_percent: number;
};

/** The item, in a lesson that is open to the acting learner. */
async function openItem(ctx: CommandCtx, uuid: string): Promise<Item> {
  const [item] = await ctx.sql<Item>`
    select id, kind::text as kind, min_seen_percent from content_items where uuid = ${uuid}::uuid`;
  if (!item) throw new AppError('not_found');
  const lesson = await requireOpenLesson(ctx, { contentItemId: item.id });
  if (lesson.as !== 'learner') throw new AppError('forbidden', { reason: 'learning.not_enrolled' });
  return item;
}

async function complete(ctx: CommandCtx, item: Item, proof: CompletionProof) {
  const outcome = await markItemCompleted(ctx, { personId: ctx.actor.personId, contentItemId: item.id, proof });
  return toCompletionDto(outcome, ctx.locale);
}

/** A learner says that a text, a document or an embedded page was read. Videos, quizzes and assignments prove themselves. */
export const completeItem = command(
  'learning.complete_item',
  { access: holders('lesson.complete'), input: itemInput },
  async (ctx, input) => {
    const item = await openItem(ctx, input.item);
    if (item.kind === 'video') throw new AppError('precondition', { reason: 'learning.watch_first' });
    if (item.kind === 'quiz' || item.kind === 'assignment')
      throw new AppError('precondition', { reason: 'learning.proven_by_work' });
    return complete(ctx, item, { kind: item.kind === 'text' ? 'read' : 'opened' });
  },
);

/** The player asks for completion; what counts is what the server itself has recorded as seen. */
export const completeWatchedItem = command(
  'learning.complete_watched_item',
  { access: holders('lesson.complete'), input: itemInput },
  async (ctx, input) => {
    const item = await openItem(ctx, input.item);
    const [seen] = await ctx.sql<{ seconds: number; duration: number }>`
      select seen_seconds as seconds, duration_seconds as duration from video_progress
      where person_id = ${ctx.actor.personId} and content_item_id = ${item.id}`;
    if (item.kind !== 'video' || !seen || seen.seconds * 100 < item.min_seen_percent * seen.duration)
      throw new AppError('precondition', {
        reason: 'learning.not_enough_seen',
        params: { percent: item.min_seen_percent },
      });
    return complete(ctx, item, { kind: 'watched', seenSeconds: seen.seconds, durationSeconds: seen.duration });
  },
);
