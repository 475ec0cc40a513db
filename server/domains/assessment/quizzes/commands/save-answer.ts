import { hotWrite } from '@/server/core/hot-write';
import { signedIn } from '@/server/core/operations';
import { saveAnswerInput } from '../schema';

/** The server's receipt for one question: what is stored now, and since when. */
export type AnswerReceipt = { question: string; sequence: number; savedAt: string; flagged: boolean };

/** The receipt of a packet. A refused one says why and when; nothing of it was stored. */
export type SaveReceipt = {
  accepted: boolean;
  refusal: 'late' | 'closed' | null;
  at: string;
  endsAt: string | null;
  answers: AnswerReceipt[];
};

type Row = {
  state: string;
  ends_at: Date | null;
  question: string | null;
  sequence: number | null;
  flagged: boolean | null;
  saved_at: Date | null;
};

/**
 * Saves answers of one's own running attempt: one statement, at most 100 questions. A packet older than what is stored
 * changes nothing and gets the stored receipt; a packet after the end is refused. The share lock makes handing in wait
 * for a save that has begun, and a save see a hand-in that was faster.
 */
export const saveAnswer = hotWrite(
  'assessment.answer.save',
  { access: signedIn, input: saveAnswerInput },
  async (ctx, input): Promise<SaveReceipt | null> => {
    const now = ctx.now();
    const packet = JSON.stringify(input.answers);
    const rows = await ctx.sql<Row>`
      with known as (
        select a.id, a.quiz_id, a.state::text as state, a.ends_at from quiz_attempts a
        where a.uuid = ${input.attempt}::uuid and a.person_id = ${ctx.actor.personId}
      ), open as materialized (
        select a.id, a.quiz_id from quiz_attempts a
        where a.uuid = ${input.attempt}::uuid and a.person_id = ${ctx.actor.personId} and a.state = 'in_progress'
          and (a.ends_at is null or a.ends_at >= ${now}::timestamptz) for share
      ), sent as (
        select q.id as question_id, q.uuid, p.response, p.flagged, p.sequence
        from jsonb_to_recordset(${packet}::jsonb) as p(question uuid, response jsonb, flagged boolean, sequence int)
        join known on true join questions q on q.quiz_id = known.quiz_id and q.uuid = p.question
      ), saved as (
        insert into attempt_answers (organization_id, person_id, attempt_id, question_id, response, flagged, sequence, saved_at)
        select ${ctx.org.id}, ${ctx.actor.personId}, open.id, sent.question_id, coalesce(sent.response, 'null'), sent.flagged, sent.sequence, ${now}::timestamptz
        from open join sent on true
        on conflict (organization_id, attempt_id, question_id) do update
          set response = excluded.response, flagged = excluded.flagged, sequence = excluded.sequence, saved_at = excluded.saved_at
          where attempt_answers.sequence < excluded.sequence
        returning question_id, sequence, flagged, saved_at
      )
      select case when exists (select from open) then known.state else coalesce(nullif(known.state, 'in_progress'), 'closed') end as state,
        known.ends_at, sent.uuid as question, coalesce(s.sequence, e.sequence) as sequence,
        coalesce(s.flagged, e.flagged) as flagged, coalesce(s.saved_at, e.saved_at) as saved_at
      from known left join sent on true
      left join saved s on s.question_id = sent.question_id
      left join attempt_answers e on e.attempt_id = known.id and e.question_id = sent.question_id`;
    const [first] = rows;
    if (!first) return null;
    const accepted = first.state === 'in_progress';
    const late = first.ends_at !== null && first.ends_at < now;
    return {
      accepted,
      refusal: accepted ? null : late ? 'late' : 'closed',
      at: now.toISOString(),
      endsAt: first.ends_at?.toISOString() ?? null,
      answers: rows.flatMap((row) =>
        row.question && row.sequence !== null && row.saved_at
          ? [
              {
                question: row.question,
                sequence: row.sequence,
                savedAt: row.saved_at.toISOString(),
                flagged: row.flagged ?? false,
              },
            ]
          : [],
      ),
    };
  },
);
