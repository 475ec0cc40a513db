-- What vendors tell about mails that left, and what lookups and the mail queue need to be watched.
ALTER TABLE "mail_messages" ADD COLUMN "delivered_at" TIMESTAMPTZ(6), ADD COLUMN "bounced_at" TIMESTAMPTZ(6),
  ADD COLUMN "complained_at" TIMESTAMPTZ(6), ADD COLUMN "resends" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "mail_messages_provider_id_idx" ON "mail_messages"("provider_id");
-- Bulk mail that waits: counted across schools for the metrics, a handful of rows or none.
CREATE INDEX mail_messages_bulk_waiting ON mail_messages (created_at) WHERE is_bulk AND state IN ('queued', 'sending');
GRANT SELECT (id, is_bulk, state, created_at, deleted_at) ON mail_messages TO growthos_relay;
CREATE POLICY relay_read ON mail_messages FOR SELECT TO growthos_relay USING (true);

CREATE TABLE "webhook_events" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "vendor" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "webhook_events_uuid_key" ON "webhook_events"("uuid");
CREATE INDEX "webhook_events_organization_id_created_at_idx" ON "webhook_events"("organization_id", "created_at");
CREATE UNIQUE INDEX "webhook_events_organization_id_id_key" ON "webhook_events"("organization_id", "id");
CREATE UNIQUE INDEX "webhook_events_vendor_event_id_key" ON "webhook_events"("vendor", "event_id");
ALTER TABLE "webhook_events" ADD CONSTRAINT "webhook_events_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Not audited: what a vendor said is itself a record, and is kept for thirty days.
SELECT growthos_guard('webhook_events', $r$(SELECT app_reach()) = 'organization'$r$, false);

-- The school of a mail that a vendor speaks of, by our own name for it or by the vendor's.
CREATE FUNCTION school_of_mail(vendor text, vendor_id text, mail uuid) RETURNS SETOF organization_directory
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT d.* FROM organization_directory d WHERE d.id = (
    SELECT organization_id FROM (
      SELECT 1 AS rank, m.organization_id FROM mail_messages m WHERE m.uuid = mail
      UNION ALL
      SELECT 2, m.organization_id FROM mail_messages m WHERE m.provider_id = vendor_id AND m.provider = vendor
    ) found ORDER BY rank LIMIT 1)
$$;
REVOKE ALL ON FUNCTION school_of_mail(text, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION school_of_mail(text, text, uuid) TO growthos_app;

-- A change of a vocabulary is told to every process, whoever made it (LKP-51).
CREATE FUNCTION tell_lookups() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_notify('lookups', '');
  RETURN NULL;
END $$;
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON lookups FOR EACH STATEMENT EXECUTE FUNCTION tell_lookups();
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON lookup_types FOR EACH STATEMENT EXECUTE FUNCTION tell_lookups();
