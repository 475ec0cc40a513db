import { z } from 'zod';
import { env } from '@/lib/env/server';
import { AppError } from '@/lib/errors/app-error';
import { command } from '../command';
import { type Ctx, systemCtx } from '../context';
import { enqueue } from '../jobs';
import { systemOnly } from '../operations';
import { toOrg } from '../org';
import { isSignedBySvix } from '../outbound/svix';
import { kernelSql } from '../pools';
import { resendEvent } from './delivery-facts';
import { applyMailEvent } from './jobs';

const MOST_BYTES = 256 * 1024;

/** Keeps what a vendor told and asks for it to be taken in; the vendor's name for it makes the second one nothing. */
export const receiveMailEvent = command(
  'mail.receive-event',
  {
    access: systemOnly,
    input: z.strictObject({
      eventId: z.string().min(1).max(200),
      type: z.string(),
      occurredAt: z.date(),
      payload: z.record(z.string(), z.unknown()),
    }),
  },
  async (ctx, input): Promise<{ isNew: boolean }> => {
    const [row] = await ctx.sql<{ id: bigint }>`
      insert into webhook_events (organization_id, vendor, event_id, type, payload, occurred_at)
      values (${ctx.org.id}, 'resend', ${input.eventId}, ${input.type}, ${JSON.stringify(input.payload)}::jsonb, ${input.occurredAt})
      on conflict (vendor, event_id) do nothing returning id`;
    if (row) enqueue(ctx, applyMailEvent, { eventId: String(row.id) });
    return { isNew: row !== undefined };
  },
);

async function rawBody(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) throw new AppError('too_large');
  const body = await request.arrayBuffer();
  if (body.byteLength > MOST_BYTES) throw new AppError('too_large');
  return new TextDecoder().decode(body);
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new AppError('validation');
  }
}

/**
 * The address that Resend calls. One account may serve several schools: the mail says whose it is, not the host that
 * was called. What is about nothing of ours is answered and forgotten. A mail of a school that is suspended now is
 * forgotten too.
 */
export async function receiveResendEvent(ctx: Ctx, request: Request): Promise<Response> {
  const secret = env().RESEND_WEBHOOK_SECRET;
  if (!secret) throw new AppError('not_found', { reason: 'mail.webhook_off' });
  const head = request.headers;
  const id = head.get('svix-id');
  const signed = { id, timestamp: head.get('svix-timestamp'), signature: head.get('svix-signature') };
  const text = await rawBody(request);
  if (!isSignedBySvix(secret, signed, text, ctx.now()))
    throw new AppError('unauthenticated', { reason: 'mail.webhook_unsigned' });
  const payload = parse(text);
  const event = resendEvent.safeParse(payload);
  if (!event.success) throw new AppError('validation');
  const { type, created_at: occurredAt, data } = event.data;
  const mail = z.uuid().safeParse(data.tags?.mail);
  const [row] = await kernelSql<Parameters<typeof toOrg>[0]>('select * from school_of_mail($1, $2, $3)', [
    'resend',
    data.email_id ?? null,
    mail.success ? mail.data : null,
  ]);
  if (row) await receiveMailEvent(systemCtx(toOrg(row), 'resend'), { eventId: id ?? '', type, occurredAt, payload });
  return Response.json({ received: row !== undefined }, { headers: { 'cache-control': 'no-store' } });
}
