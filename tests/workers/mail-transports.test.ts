import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoTransport } from '@/server/core/mail/transports/demo';
import { MailRefused, type MailTransport, type OutgoingMail } from '@/server/core/mail/transports/port';
import { resendTransport } from '@/server/core/mail/transports/resend';
import { smtpTransport } from '@/server/core/mail/transports/smtp';
import { startResend } from './resend-stand-in';
import { startSmtp } from './smtp-stand-in';

const mail = (more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  from: { name: 'Kurrasa', address: 'no-reply@school.example' },
  to: { name: 'مريم حداد', address: 'mariam@example.com' },
  subject: 'اعتُمد: جدول الأسعار',
  html: '<p dir="rtl">نص</p>',
  text: 'نص\n',
  messageId: '<0192-abc@school.example>',
  idempotencyKey: 'mail-0192-abc',
  mail: '01920000-0000-7000-8000-000000000abc',
  headers: { 'List-Unsubscribe': '<https://school.example/u>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  ...more,
});

/** What a transport handed over, in the same words for all of them. */
type Seen = { to: string; raw: string; count: number };
type Case = { name: string; start(): Promise<{ transport: MailTransport; seen(): Seen; close(): Promise<void> }> };

const cases: Case[] = [
  {
    name: 'smtp',
    async start() {
      const server = await startSmtp();
      const transport = smtpTransport(server.url);
      const seen = () => ({
        to: server.mails.at(-1)?.to ?? '',
        raw: server.mails.at(-1)?.data ?? '',
        count: server.mails.length,
      });
      return { transport, seen, close: () => Promise.all([transport.close(), server.close()]).then(() => undefined) };
    },
  },
  {
    name: 'resend',
    async start() {
      const server = await startResend();
      const transport = resendTransport('re_test', server.url);
      const seen = () => {
        const last = server.accepted.at(-1)?.body;
        return { to: [last?.to].flat()[0] ?? '', raw: JSON.stringify(last), count: server.accepted.length };
      };
      return { transport, seen, close: () => Promise.all([transport.close(), server.close()]).then(() => undefined) };
    },
  },
];

describe.each(cases)('every transport keeps the contract: $name', ({ name, start }) => {
  let open: Awaited<ReturnType<Case['start']>>;
  beforeAll(async () => {
    open = await start();
  });
  afterAll(() => open.close());

  test('hands over both forms, the headers and the names, and returns the provider’s id', async () => {
    const { providerId } = await open.transport.send(mail());
    expect(open.transport.name).toBe(name);
    expect(providerId).toBeTruthy();
    const { to, raw } = open.seen();
    expect(to).toContain('mariam@example.com');
    expect(raw).toMatch(/List-Unsubscribe-Post["\s:]+List-Unsubscribe=One-Click/);
    expect(raw).toMatch(/Kurrasa/);
    expect(raw).toMatch(/text\/plain|"text"/);
    expect(raw).toMatch(/text\/html|"html"/);
  });

  test('an address that does not exist is refused for good', async () => {
    const refused = open.transport.send(
      mail({ to: { name: null, address: 'unknown@example.com' }, idempotencyKey: 'k2' }),
    );
    await expect(refused).rejects.toMatchObject({ name: 'MailRefused', permanent: true });
  });

  test('a busy server may be tried again', async () => {
    const refused = open.transport.send(
      mail({ to: { name: null, address: 'busy@example.com' }, idempotencyKey: 'k3' }),
    );
    await expect(refused).rejects.toMatchObject({ name: 'MailRefused', permanent: false, bounced: false });
  });

  test.each([
    ['subject', { subject: 'Hello\r\nBcc: everybody@example.com' }],
    ['name', { to: { name: 'A\nBcc: b@example.com', address: 'a@example.com' } }],
    ['address', { to: { name: null, address: 'a@example.com, b@example.com' } }],
    ['header', { headers: { 'X-A': 'b\r\nBcc: c@example.com' } }],
  ])('a line end in the %s never reaches the other side', async (_what, more) => {
    const before = open.seen().count;
    await expect(open.transport.send(mail(more))).rejects.toBeInstanceOf(MailRefused);
    expect(open.seen().count).toBe(before);
  });
});

test('smtp: a repeated mail carries the same Message-ID, and only a bounce counts against the address', async () => {
  const server = await startSmtp();
  const transport = smtpTransport(server.url);
  await transport.send(mail());
  await transport.send(mail());
  const ids = server.mails.map(({ data }) => /^Message-ID: (.*)$/im.exec(data)?.[1]);
  expect(ids).toEqual(['<0192-abc@school.example>', '<0192-abc@school.example>']);
  const bounced = transport.send(mail({ to: { name: null, address: 'unknown@example.com' } }));
  await expect(bounced).rejects.toMatchObject({ bounced: true });
  await server.close();
  await expect(transport.send(mail())).rejects.toMatchObject({ permanent: false });
  await transport.close();
});

test('resend: a lost answer is asked for again and gives one mail', async () => {
  const server = await startResend();
  const transport = resendTransport('re_test', server.url);
  server.loseAnswers(1);
  await expect(transport.send(mail())).rejects.toThrow();
  const { providerId } = await transport.send(mail());
  expect(providerId).toBeTruthy();
  expect(server.accepted).toHaveLength(1);
  expect(server.accepted[0]).toMatchObject({ key: 'mail-0192-abc', authorization: 'Bearer re_test' });
  const wrong = resendTransport('re_wrong', server.url);
  await expect(wrong.send(mail())).rejects.toMatchObject({ permanent: false });
  await server.close();
});

test('resend: says when to come back, keeps the vendor’s pace and names the mail', async () => {
  const server = await startResend();
  const transport = resendTransport('re_test', server.url);
  const to = (address: string) => mail({ to: { name: null, address }, idempotencyKey: address });
  await expect(transport.send(to('busy@example.com'))).rejects.toMatchObject({ retryAfterMs: 7_000 });
  await expect(transport.send(to('quota@example.com'))).rejects.toMatchObject({
    permanent: false,
    retryAfterMs: 3_600_000,
  });
  const began = performance.now();
  await Promise.all(['a', 'b', 'c'].map((name) => transport.send(to(`${name}@example.com`))));
  expect(performance.now() - began).toBeGreaterThan(380);
  expect(server.accepted.at(-1)?.body.tags).toEqual([{ name: 'mail', value: mail().mail }]);
  await server.close();
  await expect(transport.send(to('d@example.com'))).rejects.toMatchObject({ permanent: false, retryAfterMs: null });
});

test('demo: keeps the mail where it is, with the same guard', async () => {
  expect(await demoTransport().send(mail())).toEqual({ providerId: '<0192-abc@school.example>' });
  await expect(demoTransport().send(mail({ subject: 'a\nb' }))).rejects.toBeInstanceOf(MailRefused);
});
