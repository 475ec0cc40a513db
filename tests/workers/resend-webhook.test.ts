import { createHmac } from 'node:crypto';
import Ajv from 'ajv/dist/2020';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { POST } from '@/app/api/webhooks/resend/route';
import { resetEnv } from '@/lib/env/server';
import { runEffect } from '@/server/core/effects';
import { handler as apply } from '@/server/core/mail/apply-event';
import { applyMailEvent } from '@/server/core/mail/jobs';
import { receiveMailEvent } from '@/server/core/mail/receive-event';
import { sendMailAgain } from '@/server/core/mail/send-again';
import { getMail } from '@/server/domains/admin';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, jobCtx, type School, type World } from '@/tests/support/world';
import schema from './fixtures/resend-events.json';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema(schema, 'resend');

type Event = { type: string; created_at: string; data: Record<string, unknown> };
const SCHEMA: Record<string, string> = {
  'email.delivered': 'EmailDeliveredEvent',
  'email.bounced': 'EmailBouncedEvent',
  'email.complained': 'EmailComplainedEvent',
  'email.suppressed': 'EmailSuppressedEvent',
  'email.failed': 'EmailFailedEvent',
  'email.opened': 'EmailOpenedEvent',
};

let world: World;
let count = 0;
beforeAll(async () => {
  world = await buildWorld();
});
const secretIs = (secret: string | undefined) => {
  if (secret === undefined) delete process.env.RESEND_WEBHOOK_SECRET;
  else process.env.RESEND_WEBHOOK_SECRET = secret;
  resetEnv();
};
beforeEach(() => secretIs(SECRET));
afterAll(() => secretIs(undefined));

/** A mail that was handed to the vendor, with the vendor's name for it. */
async function sentMail(school: School = world.here, more: { providerId?: string | null; isBulk?: boolean } = {}) {
  count += 1;
  const { providerId = crypto.randomUUID(), isBulk = false } = more;
  return ownerDb().mailMessage.create({
    data: {
      organizationId: school.org.id,
      template: 'test',
      locale: 'en',
      toEmail: `reader${count}@example.com`,
      subject: 'Hello',
      html: '<p>Hello</p>',
      text: 'Hello',
      dedupeKey: `webhook-${count}`,
      state: 'sent',
      provider: providerId ? 'resend' : null,
      providerId,
      isBulk,
    },
  });
}

type Mail = Awaited<ReturnType<typeof sentMail>>;

/** An event as the vendor's own description has it: checked before it is sent. */
function eventOf(type: string, mail: Mail, more: Record<string, unknown> = {}, at = new Date()): Event {
  const event = {
    type,
    created_at: at.toISOString(),
    data: {
      email_id: mail.providerId ?? crypto.randomUUID(),
      created_at: at.toISOString(),
      from: 'School <no-reply@school.example>',
      to: [mail.toEmail],
      subject: 'Hello',
      ...more,
    },
  };
  const validate = ajv.compile({ $ref: `resend#/components/schemas/${SCHEMA[type]}` });
  if (!validate(event)) throw new Error(`Not as described: ${ajv.errorsText(validate.errors)}`);
  return event;
}

const bounce = (type: 'Permanent' | 'Transient' = 'Permanent') => ({
  bounce: { type, subType: 'General', message: 'No such mailbox', diagnosticCode: ['smtp; 550 5.1.1 user unknown'] },
});

async function call(event: unknown, { id = `msg_${crypto.randomUUID()}`, secret = SECRET, at = Date.now() } = {}) {
  const body = JSON.stringify(event);
  const timestamp = String(Math.floor(at / 1_000));
  const key = Buffer.from(secret.slice(6), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const headers = {
    host: 'here.test',
    'content-type': 'application/json',
    'svix-id': id,
    'svix-timestamp': timestamp,
    'svix-signature': `v1,AAAA v1,${signature}`,
  };
  const request = new Request('http://here.test/api/webhooks/resend', { method: 'POST', headers, body });
  return POST(request, { params: Promise.resolve({}) });
}

/** Runs what the outbox asks for, as the worker would; each twice. */
async function work(school: School = world.here) {
  const rows = await ownerSql<{ payload: { job: string; payload: { eventId: string } } }>`
    select payload from outbox_events where name = 'core.job_requested' and organization_id = ${school.org.id} order by id`;
  for (const { payload } of rows.filter((one) => one.payload.job === applyMailEvent.name)) {
    await runEffect(jobCtx(school.org), applyMailEvent, payload.payload, apply);
    expect(await runEffect(jobCtx(school.org), applyMailEvent, payload.payload, apply)).toBe('already');
    await ownerSql`delete from outbox_events where payload->'payload'->>'eventId' = ${payload.payload.eventId}`;
    await ownerSql`delete from job_effects where key = ${`core.apply-mail-event:${payload.payload.eventId}`}`;
  }
}
const tell = async (event: Event, school?: School) => {
  expect((await call(event)).status).toBe(200);
  await work(school);
};
const state = (mail: Mail) => ownerDb().mailMessage.findUniqueOrThrow({ where: { id: mail.id } });
const stopped = async (mail: Mail) =>
  (await ownerDb().mailSuppression.findFirst({ where: { email: mail.toEmail } }))?.reason ?? null;

describe('the door', () => {
  test('is not there without a secret, and says so', async () => {
    secretIs(undefined);
    const answer = await call(eventOf('email.delivered', await sentMail()));
    expect(answer.status).toBe(404);
    expect((await answer.json()).reason).toBe('mail.webhook_off');
  });

  test('opens to the signature over these very bytes, within five minutes', async () => {
    const event = eventOf('email.delivered', await sentMail());
    expect((await call(event, { secret: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAA' })).status).toBe(401);
    expect((await call(event, { at: Date.now() - 6 * 60_000 })).status).toBe(401);
    expect((await call(event)).status).toBe(200);
    expect((await call('nonsense')).status).toBe(422);
  });

  test('what is about nothing of ours is answered and forgotten', async () => {
    const before = await ownerDb().webhookEvent.count();
    const stranger = { ...(await sentMail()), providerId: crypto.randomUUID() };
    expect(await (await call(eventOf('email.bounced', stranger, bounce()))).json()).toEqual({ received: false });
    expect((await call({ type: 'domain.updated', created_at: new Date().toISOString(), data: {} })).status).toBe(200);
    expect(await ownerDb().webhookEvent.count()).toBe(before);
  });

  test('the same event twice is kept and done once', async () => {
    const event = eventOf('email.delivered', await sentMail());
    const before = await ownerDb().webhookEvent.count();
    await Promise.all([1, 2, 3].map(() => call(event, { id: 'msg_same' })));
    expect(await ownerDb().webhookEvent.count()).toBe(before + 1);
    await work();
  });

  test('only the door itself may keep what was told: mail.receive-event is nobody’s', async () => {
    const told = { eventId: 'msg_forged', type: 'email.bounced', occurredAt: new Date(), payload: {} };
    for (const ctx of [world.here.as('superadmin'), world.here.anonymous()])
      await expect(receiveMailEvent(ctx, told)).rejects.toMatchObject({ kind: 'not_found' });
  });

  test('the mail says whose it is, not the host that was called', async () => {
    const theirs = await sentMail(world.there);
    await tell(eventOf('email.bounced', theirs, bounce()), world.there);
    expect(await state(theirs)).toMatchObject({ state: 'failed' });
    const [row] = await ownerSql<{
      organization_id: bigint;
    }>`select organization_id from mail_suppressions where email = ${theirs.toEmail}`;
    expect(row?.organization_id).toBe(world.there.org.id);
  });
});

describe('what is told', () => {
  test('a permanent bounce stops the address, and the mail’s page says so', async () => {
    const mail = await sentMail();
    await tell(eventOf('email.bounced', mail, bounce()));
    expect(await state(mail)).toMatchObject({ state: 'failed', lastError: 'Permanent: No such mailbox' });
    expect(await stopped(mail)).toBe('bounce');
    const page = await getMail(world.here.as('admin'), { mail: mail.uuid });
    expect(page).toMatchObject({ stopped: 'bounce', canSendAgain: false, bouncedAt: expect.any(String) });
    await expect(sendMailAgain(world.here.as('admin'), { mail: mail.uuid })).rejects.toMatchObject({
      kind: 'precondition',
      reason: 'mail.stopped_bounce',
    });
  });

  test('a full mailbox does not', async () => {
    const mail = await sentMail();
    await tell(eventOf('email.bounced', mail, bounce('Transient')));
    expect(await state(mail)).toMatchObject({ state: 'failed', lastError: 'Transient: No such mailbox' });
    expect(await stopped(mail)).toBeNull();
  });

  test('a complaint stops it although the mail arrived, and outweighs a bounce', async () => {
    const mail = await sentMail();
    await tell(eventOf('email.complained', mail));
    expect(await state(mail)).toMatchObject({ state: 'sent', complainedAt: expect.any(Date) });
    expect(await stopped(mail)).toBe('complaint');
    await tell(eventOf('email.bounced', mail, bounce()));
    expect(await stopped(mail)).toBe('complaint');
  });

  test('the vendor’s own list stops it too', async () => {
    const mail = await sentMail();
    const suppressed = { reason: 'previous_complaint', type: 'Suppressed', message: 'On the list', diagnosticCode: [] };
    await tell(eventOf('email.suppressed', mail, { suppressed }));
    expect(await state(mail)).toMatchObject({ state: 'suppressed', lastError: 'On the list' });
    expect(await stopped(mail)).toBe('complaint');
  });

  test('in any order: a delivery that is told of after the bounce takes nothing back, the first moment stays', async () => {
    const mail = await sentMail();
    const [early, late] = [new Date('2026-03-01T10:00:00Z'), new Date('2026-03-01T11:00:00Z')];
    await tell(eventOf('email.bounced', mail, bounce(), late));
    await tell(eventOf('email.delivered', mail, {}, late));
    await tell(eventOf('email.delivered', mail, {}, early));
    expect(await state(mail)).toMatchObject({ state: 'failed', bouncedAt: late, deliveredAt: early });
  });

  test('a mail that was not marked as sent yet is found by our own name for it', async () => {
    const mail = await sentMail(world.here, { providerId: null });
    await tell(eventOf('email.bounced', mail, { ...bounce(), tags: { mail: mail.uuid } }));
    expect(await state(mail)).toMatchObject({ state: 'failed' });
  });

  test('opened is not kept: nobody’s reading is watched', async () => {
    const mail = await sentMail();
    const before = await state(mail);
    await tell(eventOf('email.opened', mail));
    expect(await state(mail)).toEqual(before);
  });
});

describe('again', () => {
  test('a mail that the vendor failed goes out again once, under a key of its own, and the trail says who asked', async () => {
    const mail = await sentMail();
    await tell(eventOf('email.failed', mail, { failed: { reason: 'reached_daily_quota' } }));
    expect(await getMail(world.here.as('admin'), { mail: mail.uuid })).toMatchObject({ canSendAgain: true });
    const admin = world.here.as('admin');
    expect(await sendMailAgain(admin, { mail: mail.uuid })).toEqual({ again: true });
    expect(await sendMailAgain(admin, { mail: mail.uuid })).toEqual({ again: false });
    expect(await state(mail)).toMatchObject({ state: 'queued', resends: 1, lastError: null });
    const asked =
      await ownerSql`select 1 from outbox_events where payload->>'job' = 'core.send-mail' and payload->'payload'->>'mailId' = ${String(mail.id)}`;
    expect(asked).toHaveLength(1);
    const [entry] = await ownerSql<{
      operation: string;
    }>`select operation from audit_entries where action = 'retried' and entity_id = ${mail.id}`;
    expect(entry?.operation).toBe('mail.send-again');
  });

  test('an unsubscribed reader gets what they wait for, not what is bulk', async () => {
    const [bulk, own] = [await sentMail(world.here, { isBulk: true }), await sentMail()];
    await ownerSql`update mail_messages set state = 'failed' where id in (${bulk.id}, ${own.id})`;
    for (const mail of [bulk, own])
      await ownerSql`insert into mail_suppressions (organization_id, email, reason) values (${world.here.org.id}, ${mail.toEmail}, 'unsubscribed')`;
    const admin = world.here.as('admin');
    await expect(sendMailAgain(admin, { mail: bulk.uuid })).rejects.toMatchObject({
      reason: 'mail.stopped_unsubscribed',
    });
    expect(await sendMailAgain(admin, { mail: own.uuid })).toEqual({ again: true });
  });
});
