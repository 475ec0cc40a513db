import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { resetEnv } from '@/lib/env/server';
import { command } from '@/server/core/command';
import { systemCtx } from '@/server/core/context';
import { runEffect, runOutside } from '@/server/core/effects';
import type { OutsideHandler } from '@/server/core/jobs';
import { defineMail, listDemoMail, queueMail, readDemoMail, unsubscribe } from '@/server/core/mail';
import { sendMail } from '@/server/core/mail/jobs';
import { absoluteUrl, readUnsubscribeToken, unsubscribeToken } from '@/server/core/mail/links';
import { handler } from '@/server/core/mail/send-mail';
import { closeMailTransport } from '@/server/core/mail/transports';
import { releaseMailQueue, tidyKernel } from '@/server/core/maintenance/jobs';
import { handler as release } from '@/server/core/maintenance/release-mail-queue';
import { handler as tidy } from '@/server/core/maintenance/tidy';
import { systemOnly } from '@/server/core/operations';
import { createOrganization } from '@/tests/factories/organizations';
import { ownerSql } from '@/tests/support/db';
import { anonymousCtx, jobCtx, orgOf } from '@/tests/support/world';
import { startResend } from './resend-stand-in';
import { startSmtp } from './smtp-stand-in';

const hello = defineMail({
  name: 'test.hello',
  data: z.strictObject({ name: z.string() }),
  build: ({ name }, { locale }) => ({
    subject: locale === 'ar' ? `مرحبًا ${name}` : `Hello ${name}`,
    heading: `<${name}>`,
    blocks: [
      { kind: 'text', text: 'One & two' },
      { kind: 'quote', text: 'كما كُتب\nسطر ثانٍ', by: 'Yusuf' },
      { kind: 'action', label: 'Open', href: `/${locale}/dashboard` },
      { kind: 'code', code: '123 456' },
    ],
    why: 'Because.',
  }),
});
const write = command(
  'test.write-mail',
  {
    access: systemOnly,
    input: z.object({
      email: z.string(),
      key: z.string(),
      bulk: z.boolean().default(false),
      name: z.string().default('Mariam'),
      locale: z.enum(['en', 'ar']).default('en'),
    }),
  },
  async (ctx, { email, key, bulk, name, locale }) => {
    const to = { email, name };
    const id = await queueMail(ctx, { to, template: hello, locale, data: { name }, dedupeKey: key, bulk });
    return id === null ? null : String(id);
  },
);

type Steps = OutsideHandler<typeof sendMail, unknown, unknown>;
let org: Awaited<ReturnType<typeof orgOf>>;
const send = (mailId: string, more: Partial<Steps> = {}, last = false) =>
  runOutside(systemCtx(org, 'core.send-mail'), sendMail, { mailId }, { ...handler.outside, ...more } as Steps, {
    attempt: 1,
    last,
    signal: new AbortController().signal,
  });
const row = async (id: string | null) =>
  (
    await ownerSql<{
      state: string;
      provider: string;
      attempts: number;
      html: string;
      text: string;
      subject: string;
      last_error: string | null;
    }>`
    select state::text, provider, attempts, html, text, subject, last_error from mail_messages where id = ${id}`
  )[0];
const announced = async () => (await ownerSql`select 1 from outbox_events where name = 'core.mail_queued'`).length;
const configure = async (variables: Record<string, string | undefined>) => {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  resetEnv();
  await closeMailTransport();
};

beforeAll(async () => {
  org = await orgOf(await createOrganization({ slug: 'mail', hostname: 'mail.test' }));
});
beforeEach(() => configure({ MAIL_TRANSPORT: 'demo', DEMO: '0' }));
afterAll(() =>
  configure({ MAIL_TRANSPORT: 'demo', SMTP_URL: undefined, RESEND_API_KEY: undefined, RESEND_BASE_URL: undefined }),
);

describe('writing', () => {
  test('one mail per dedupe key, told to the worker in the same transaction', async () => {
    const before = await announced();
    expect(await write(jobCtx(org), { email: 'Mariam@Example.com', key: 'one' })).toMatch(/^\d+$/);
    expect(await write(jobCtx(org), { email: 'mariam@example.com', key: 'one' })).toBeNull();
    expect(await announced()).toBe(before + 1);
  });

  test('is escaped, in the language’s direction, with a text part and whole links', async () => {
    const en = await row(await write(jobCtx(org), { email: 'a@example.com', key: 'en', name: 'A <b> & "c"' }));
    expect(en?.html).toContain('&lt;A &lt;b&gt; &amp; &quot;c&quot;&gt;');
    expect(en?.html).toContain('One &amp; two');
    expect(en?.html).toContain('<html lang="en" dir="ltr">');
    expect(en?.html).toContain('href="http://mail.test:3000/en/dashboard"');
    expect(en?.text).toContain('Open:\nhttp://mail.test:3000/en/dashboard');
    expect(en?.text).toContain('> كما كُتب\n> سطر ثانٍ\n— Yusuf');
    const ar = await row(await write(jobCtx(org), { email: 'a@example.com', key: 'ar', locale: 'ar' }));
    expect(ar?.html).toContain('<html lang="ar" dir="rtl">');
    expect(ar?.html).toContain('border-right:3px');
    expect(ar?.html).not.toMatch(/<script|javascript:/);
  });

  test('a line end cannot make a header, and several addresses are refused', async () => {
    const id = await write(jobCtx(org), { email: 'a@example.com', key: 'inject', name: 'A\r\nBcc: all@example.com' });
    expect((await row(id))?.subject).toBe('Hello A Bcc: all@example.com');
    for (const email of [
      'a@example.com, b@example.com',
      'a@example.com\nBcc: b@example.com',
      'nobody',
      '<a@example.com>',
    ])
      await expect(write(jobCtx(org), { email, key: `bad${email}` })).rejects.toMatchObject({ kind: 'validation' });
  });

  test('links keep whole addresses as they are', () => {
    expect(absoluteUrl(org, 'https://elsewhere.example/x')).toBe('https://elsewhere.example/x');
    expect(absoluteUrl(org, '/en')).toBe('http://mail.test:3000/en');
  });
});

describe('sending', () => {
  test('once: a second run finds it sent', async () => {
    const id = (await write(jobCtx(org), { email: 'b@example.com', key: 'send' })) as string;
    expect(await send(id)).toBe('done');
    expect(await row(id)).toMatchObject({ state: 'sent', provider: 'demo', attempts: 1 });
    expect(await send(id)).toBe('already');
  });

  test('a crash between sending and marking gives one mail where the provider knows the key', async () => {
    const provider = await startResend();
    await configure({ MAIL_TRANSPORT: 'resend', RESEND_API_KEY: 're_test', RESEND_BASE_URL: provider.url });
    const id = (await write(jobCtx(org), { email: 'c@example.com', key: 'crash' })) as string;
    const crash = { mark: () => Promise.reject(new Error('killed here')) };
    await expect(send(id, crash)).rejects.toThrow('killed here');
    expect(await row(id)).toMatchObject({ state: 'sending' });
    expect(await send(id)).toBe('done');
    expect(provider.accepted).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: 'sent', provider: 'resend' });
    await provider.close();
  });

  test('switching the transport loses no queued mail', async () => {
    const smtp = await startSmtp();
    const id = (await write(jobCtx(org), { email: 'd@example.com', key: 'switch' })) as string;
    await configure({ MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtp://127.0.0.1:1' });
    await expect(send(id)).rejects.toThrow();
    expect(await row(id)).toMatchObject({ state: 'queued', attempts: 1 });
    await configure({ MAIL_TRANSPORT: 'smtp', SMTP_URL: smtp.url });
    expect(await send(id)).toBe('done');
    expect(smtp.mails).toHaveLength(1);
    expect(smtp.mails[0]?.data).toMatch(/Message-ID: <[0-9a-f-]{36}@tests\.example>/);
    await closeMailTransport();
    await smtp.close();
  });

  test('a bounce ends it at once and the address gets nothing more', async () => {
    const smtp = await startSmtp();
    await configure({ MAIL_TRANSPORT: 'smtp', SMTP_URL: smtp.url });
    const first = (await write(jobCtx(org), { email: 'unknown@example.com', key: 'bounce' })) as string;
    await expect(send(first)).rejects.toMatchObject({ name: 'FinalFailure' });
    expect(await row(first)).toMatchObject({ state: 'failed' });
    const second = (await write(jobCtx(org), { email: 'unknown@example.com', key: 'bounce2' })) as string;
    expect(await send(second)).toBe('already');
    expect(await row(second)).toMatchObject({ state: 'suppressed', attempts: 0 });
    await closeMailTransport();
    await smtp.close();
  });

  test('without a configured transport mail waits and says why', async () => {
    await configure({
      MAIL_TRANSPORT: undefined,
      SMTP_URL: undefined,
      RESEND_API_KEY: undefined,
      NODE_ENV: 'production',
    });
    const id = (await write(jobCtx(org), { email: 'e@example.com', key: 'none' })) as string;
    await expect(send(id)).rejects.toThrow(/not configured/);
    expect(await row(id)).toMatchObject({ state: 'queued', last_error: expect.stringContaining('not configured') });
    await configure({ NODE_ENV: 'test' });
  });
});

describe('bulk mail', () => {
  test('waits for its hour, carries the one-click header, and ends with one click', async () => {
    const smtp = await startSmtp();
    await configure({ MAIL_TRANSPORT: 'smtp', SMTP_URL: smtp.url });
    const before = await announced();
    const id = (await write(jobCtx(org), { email: 'f@example.com', key: 'bulk', bulk: true })) as string;
    expect(await announced()).toBe(before);
    const slot = { slot: '2026-03-01T14:00:00.000Z' };
    expect(await runEffect(jobCtx(org), releaseMailQueue, slot, release)).toBe('done');
    expect(await announced()).toBe(before);
    const released = await ownerSql`select payload from outbox_events where name = 'core.bulk_mail_released'`;
    expect(released).toEqual([{ payload: { mailId: id } }]);
    await send(id);
    const raw = smtp.mails[0]?.data.replaceAll('\n ', '') ?? '';
    const token = /List-Unsubscribe: <\S+\?token=([\w.-]+)>/i.exec(raw)?.[1] ?? '';
    expect(raw).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/i);
    expect(await unsubscribe(anonymousCtx(org), { token })).toEqual({ email: 'f@example.com' });
    const more = (await write(jobCtx(org), { email: 'f@example.com', key: 'bulk2', bulk: true })) as string;
    await send(more);
    expect(await row(more)).toMatchObject({ state: 'suppressed' });
    const account = (await write(jobCtx(org), { email: 'f@example.com', key: 'own' })) as string;
    expect(await send(account)).toBe('done');
    await closeMailTransport();
    await smtp.close();
  });

  test('a token is good for one address of one school', async () => {
    expect(readUnsubscribeToken(unsubscribeToken(org.uuid, 'X@example.com'))).toEqual({
      orgUuid: org.uuid,
      email: 'x@example.com',
    });
    const [body, signature] = unsubscribeToken(org.uuid, 'x@example.com').split('.');
    const forged = `${Buffer.from(`${org.uuid}|y@example.com`).toString('base64url')}.${signature}`;
    for (const token of [forged, `${body}.`, `${body}`, '', 'a.b'])
      await expect(unsubscribe(anonymousCtx(org), { token })).rejects.toMatchObject({ kind: 'not_found' });
    const elsewhere = await orgOf(await createOrganization({ slug: 'elsewhere' }));
    const theirs = unsubscribeToken(elsewhere.uuid, 'x@example.com');
    await expect(unsubscribe(anonymousCtx(org), { token: theirs })).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('the demo mailbox', () => {
  test('shows the school’s mails to anybody in a demonstration, and does not exist elsewhere', async () => {
    await expect(listDemoMail(anonymousCtx(org), {})).rejects.toMatchObject({ kind: 'not_found' });
    await configure({ DEMO: '1' });
    const { mails, total, next } = await listDemoMail(anonymousCtx(org), {});
    expect(total).toBe(mails.length);
    expect(next).toBeNull();
    const mail = await readDemoMail(anonymousCtx(org), { id: mails[0]?.id as string });
    expect(mail.html).toContain('<html');
    const other = await orgOf({ slug: 'elsewhere' });
    expect((await listDemoMail(anonymousCtx(other), {})).mails).toEqual([]);
    await expect(readDemoMail(anonymousCtx(other), { id: mail.id })).rejects.toMatchObject({ kind: 'not_found' });
  });
});

test('tidying removes what is old and keeps the rest', async () => {
  await ownerSql`insert into idempotency_keys (organization_id, actor, key, operation, request_hash, created_at) values
    (${org.id}, 'a', 'old', 'x', 'h', now() - interval '3 days'), (${org.id}, 'a', 'new', 'x', 'h', now())`;
  await runEffect(jobCtx(org), tidyKernel, { slot: '2026-03-01T03:00:00.000Z' }, tidy);
  const keys = await ownerSql<{ key: string }>`select key from idempotency_keys where organization_id = ${org.id}`;
  expect(keys.map((one) => one.key)).toEqual(['new']);
  const [effect] = await ownerSql<{
    result: { idempotencyKeys: number };
  }>`select result from job_effects where job = 'core.tidy'`;
  expect(effect?.result.idempotencyKeys).toBe(1);
});
