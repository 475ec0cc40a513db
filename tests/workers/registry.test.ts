import { expect, test } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { handledJobs, jobs, loadHandler } from '@/workers/registry';
import { schedules } from '@/workers/schedules';
import { subscriptions } from '@/workers/subscriptions';

test('every job has a handler that loads, and nothing else is registered', async () => {
  expect(handledJobs.toSorted()).toEqual([...jobs.keys()].toSorted());
  for (const name of handledJobs) {
    const { handler } = await loadHandler(name);
    expect(typeof handler === 'function' || typeof handler.outside.act === 'function', name).toBe(true);
  }
  await expect(loadHandler('nobody.knows')).rejects.toThrow('No handler');
});

test('every job has a name that people understand, in both languages', () => {
  for (const locale of LOCALES) {
    const { admin } = messagesOf(locale) as unknown as {
      admin: { jobs: { names: Record<string, Record<string, string>> } };
    };
    for (const job of handledJobs) {
      const [domain = '', name = ''] = job.split('.');
      expect(admin.jobs.names[domain]?.[name], `${locale} ${job}`).toBeTruthy();
    }
  }
});

test('what subscribers and schedules ask for is registered', () => {
  for (const { job } of [...subscriptions, ...schedules]) expect(jobs.get(job.name), job.name).toBe(job);
});
