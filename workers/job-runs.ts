import type { Ctx } from '@/server/core/context';

/** One attempt of a job as people see it in the list of runs. */
export type Attempt = { job: string; key: string; attempt: number; payload: unknown };

/** Notes that an attempt began; resolves to how the trail names it: the run and which attempt it is. */
export async function runBegan(ctx: Ctx, { job, key, attempt, payload }: Attempt): Promise<string> {
  const [run] = await ctx.sql<{ uuid: string }>`
    insert into job_runs (organization_id, job, key, state, attempt, payload)
    values (${ctx.org.id}, ${job}, ${key}, 'running', ${attempt}, ${JSON.stringify(payload)}::jsonb)
    on conflict (organization_id, key) do update set state = 'running', attempt = excluded.attempt, started_at = now(),
      finished_at = null, duration_ms = null
    returning uuid`;
  return `${run?.uuid}/${attempt}`;
}

/** Notes how it ended. A dead one waits for somebody to look at it. */
export async function runEnded(
  ctx: Ctx,
  { key }: Attempt,
  end: { state: 'completed' | 'failed' | 'dead'; ms: number | null; error: string | null },
): Promise<void> {
  await ctx.sql`
    update job_runs set state = ${end.state}::job_run_state, finished_at = now(), duration_ms = ${end.ms}, error = ${end.error}
    where organization_id = ${ctx.org.id} and key = ${key}`;
}
