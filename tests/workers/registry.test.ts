import { expect, test } from 'vitest';
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

test('what subscribers and schedules ask for is registered', () => {
  for (const { job } of [...subscriptions, ...schedules]) expect(jobs.get(job.name), job.name).toBe(job);
});
