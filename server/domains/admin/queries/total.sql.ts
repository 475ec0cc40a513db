import type { Conditions } from '@/server/core/conditions';
import type { Ctx } from '@/server/core/context';
import { armedSql } from '@/server/core/db';
import type { Total } from '../dto';

const MOST = 10_000;

/** How many rows meet the conditions, counted up to 10,000 so that a large school does not pay for a number nobody reads. */
export async function total(ctx: Ctx, from: string, c: Conditions): Promise<Total> {
  const text = `select count(*)::int as n from (select from ${from} ${c.where()} limit ${MOST + 1}) x`;
  const [row] = await armedSql<{ n: number }>(ctx.arming, text, c.values);
  const n = row?.n ?? 0;
  return { count: Math.min(n, MOST), more: n > MOST };
}
