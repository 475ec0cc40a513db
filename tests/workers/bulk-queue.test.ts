import { afterAll, beforeAll, expect, test } from 'vitest';
import { resetEnv } from '@/lib/env/server';
import { closeMailTransport } from '@/server/core/mail/transports';
import { createOrganization } from '@/tests/factories/organizations';
import { ownerSql } from '@/tests/support/db';
import { orgOf } from '@/tests/support/world';
import { jobs, loadHandler } from '@/workers/registry';
import { subscriptions } from '@/workers/subscriptions';
import { type RunningWorker, startWorker } from '@/workers/worker';
import { startSmtp } from './smtp-stand-in';
import { until } from './support';

const BULK = 5_000;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let worker: RunningWorker | undefined;
beforeAll(async () => {
  smtp = await startSmtp();
  Object.assign(process.env, { MAIL_TRANSPORT: 'smtp', SMTP_URL: smtp.url });
  resetEnv();
});
afterAll(async () => {
  await worker?.stop();
  await closeMailTransport();
  await smtp.close();
  process.env.MAIL_TRANSPORT = 'demo';
  delete process.env.SMTP_URL;
  resetEnv();
}, 60_000);

test('P22 a mail that somebody waits for goes out within seconds while 5,000 bulk mails are leaving', async () => {
  const org = await orgOf(await createOrganization({ slug: 'bulk' }));
  const write = (count: number, kind: 'bulk' | 'own', event: string) => ownerSql`
    with mails as (
      insert into mail_messages (organization_id, template, locale, to_email, subject, html, text, is_bulk, dedupe_key)
      select ${org.id}, 't', 'en', ${kind} || n || '@example.com', 'Hello', '<p>Hello</p>', 'Hello', ${kind === 'bulk'}, ${kind} || n
      from generate_series(1, ${count}::int) n returning id)
    insert into outbox_events (organization_id, name, payload) select ${org.id}, ${event}, jsonb_build_object('mailId', id::text) from mails`;
  await write(BULK, 'bulk', 'core.bulk_mail_released');
  worker = await startWorker({ jobs, load: loadHandler, subscriptions, schedules: [] });
  await until(() => smtp.mails.length > 5, 30_000);
  const asked = Date.now();
  await write(1, 'own', 'core.mail_queued');
  await until(() => smtp.mails.some((mail) => mail.to === 'own1@example.com'), 20_000);
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(smtp.mails.length).toBeLessThan(BULK / 2);
  const ids = smtp.mails.map(({ data }) => /^Message-ID: (.*)$/im.exec(data)?.[1]);
  expect(new Set(ids).size).toBe(ids.length);
}, 90_000);
