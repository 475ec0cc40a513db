import { translated } from '@/lib/i18n/locales';
import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { attemptPolicy } from '../policy';
import { loadAttempt } from '../queries/load-attempt';
import { attemptInput } from '../schema';
import { closeAttempt } from './close-attempt';

/** The receipt of a hand-in. `late` means its time was over: what had arrived by then counts. */
export type SubmitReceipt = {
  attempt: string;
  submittedAt: string;
  late: boolean;
  passed: boolean | null;
  awaitsPerson: boolean;
  unlockedLesson: { slug: string; title: string } | null;
};

/** Hands a quiz in. The server's clock decides; sent twice, the second answer repeats the first receipt. */
export const submitAttempt = command(
  'assessment.attempt.submit',
  { access: signedIn, input: attemptInput },
  async (ctx, input): Promise<SubmitReceipt> => {
    const attempt = await loadAttempt(ctx, input.attempt);
    ctx.authorize(attemptPolicy.take, { personId: attempt.person_id, teaches: attempt.teaches });
    const closing = await closeAttempt(ctx, attempt.id);
    const opened = closing.unlockedLesson;
    return {
      attempt: closing.attempt,
      submittedAt: closing.submittedAt.toISOString(),
      late: attempt.ends_at !== null && closing.submittedAt >= attempt.ends_at,
      passed: closing.passed,
      awaitsPerson: closing.state === 'submitted',
      unlockedLesson: opened ? { slug: opened.slug, title: translated(opened.title, ctx.locale) ?? '' } : null,
    };
  },
);
