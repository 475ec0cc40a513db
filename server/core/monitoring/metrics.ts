import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { log } from '../log';
import { kernelSql } from '../pools';
import { SILENT_SECONDS } from './silence';

type Made = {
  registry: Registry;
  jobs: Counter<'job' | 'outcome'>;
  jobSeconds: Histogram<'job'>;
  sockets: Gauge;
  outboxWaiting: Gauge;
  outboxOldest: Gauge;
  queue: Gauge<'queue' | 'state'>;
  deadJobs: Gauge;
  bulkMailLate: Gauge;
  refusals: Counter<'kind'>;
  pageViews: Counter<'school' | 'page'>;
  outbound: Counter<'purpose' | 'outcome'>;
  outboundSeconds: Histogram<'purpose'>;
};

const holder = globalThis as typeof globalThis & { growthOsMetrics?: Made };

function make(): Made {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'growthos_' });
  const registers = [registry];
  return {
    registry,
    jobs: new Counter({
      name: 'growthos_jobs_total',
      help: 'Jobs by outcome',
      labelNames: ['job', 'outcome'],
      registers,
    }),
    jobSeconds: new Histogram({
      name: 'growthos_job_seconds',
      help: 'How long jobs run',
      labelNames: ['job'],
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30],
      registers,
    }),
    sockets: new Gauge({ name: 'growthos_realtime_sockets', help: 'Open realtime connections', registers }),
    outboxWaiting: new Gauge({ name: 'growthos_outbox_waiting', help: 'Events not yet relayed', registers }),
    outboxOldest: new Gauge({
      name: 'growthos_outbox_oldest_seconds',
      help: 'Age of the oldest waiting event',
      registers,
    }),
    queue: new Gauge({
      name: 'growthos_queue_jobs',
      help: 'Jobs in the queues',
      labelNames: ['queue', 'state'],
      registers,
    }),
    deadJobs: new Gauge({ name: 'growthos_jobs_dead', help: 'Jobs given up and not yet looked at', registers }),
    bulkMailLate: new Gauge({
      name: 'growthos_bulk_mail_late',
      help: 'Bulk mails that are still waiting an hour after their slot',
      registers,
    }),
    refusals: new Counter({
      name: 'growthos_refusals_total',
      help: 'Refusals of people and places by kind, in the trail or not',
      labelNames: ['kind'],
      registers,
    }),
    pageViews: new Counter({
      name: 'growthos_public_page_views_total',
      help: 'Public pages that were asked for, by school and sort of page; nobody is named',
      labelNames: ['school', 'page'],
      registers,
    }),
    outbound: new Counter({
      name: 'growthos_outbound_total',
      help: 'Calls to the outside by purpose and outcome',
      labelNames: ['purpose', 'outcome'],
      registers,
    }),
    outboundSeconds: new Histogram({
      name: 'growthos_outbound_seconds',
      help: 'How long calls to the outside take',
      labelNames: ['purpose'],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 5, 30],
      registers,
    }),
  };
}

/** The metrics of this process. */
export function metrics(): Made {
  holder.growthOsMetrics ??= make();
  return holder.growthOsMetrics;
}

/** This process' metrics as data, for the heartbeat row. */
export async function metricsSnapshot(): Promise<unknown> {
  return metrics().registry.getMetricsAsJSON();
}

type Beat = { process: string; details: { metrics?: unknown } };

/**
 * The metrics of every process in Prometheus' text form: this one's own, and those that workers and realtime left with
 * their last heartbeat (they have no port of their own).
 */
export async function metricsText(): Promise<string> {
  const { registry } = metrics();
  const own = await registry.getMetricsAsJSON();
  const beats = await kernelSql<Beat>(
    `select process, details from process_heartbeats where beat_at > now() - make_interval(secs => ${SILENT_SECONDS}) and details ? 'metrics'`,
    [],
  ).catch((e: unknown) => {
    log().warn({ err: e }, 'the metrics of the other processes could not be read');
    return [] as Beat[];
  });
  const label = (snapshot: unknown, process: string) =>
    (snapshot as { values: { labels: Record<string, unknown> }[] }[]).map((metric) => ({
      ...metric,
      values: metric.values.map((v) => ({ ...v, labels: { ...v.labels, process } })),
    }));
  const all = [label(own, 'web'), ...beats.map((b) => label(b.details.metrics, b.process))];
  const merged = AggregatorRegistry.aggregate(all as never);
  return merged.metrics();
}
