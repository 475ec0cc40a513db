-- Delivery of events: when a row that could not be relayed is tried again, and when all its jobs are known to be done.
ALTER TABLE outbox_events ADD COLUMN retry_at timestamptz(6), ADD COLUMN settled_at timestamptz(6);
CREATE INDEX outbox_events_unsettled ON outbox_events (id) WHERE relayed_at IS NOT NULL AND settled_at IS NULL;

-- The relay looks whether a job's effect happened (a queue may lose everything it held) and which schedule slots are open.
GRANT SELECT ON job_effects, job_runs TO growthos_relay;
CREATE POLICY relay_read ON job_effects FOR SELECT TO growthos_relay USING (true);
CREATE POLICY relay_read ON job_runs FOR SELECT TO growthos_relay USING (true);
CREATE INDEX schedule_runs_open ON schedule_runs (started_at) WHERE finished_at IS NULL;
GRANT DELETE ON process_heartbeats TO growthos_relay;
