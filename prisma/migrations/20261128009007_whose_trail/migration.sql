-- Whose trail it is (AUD-26): what a person did, and who of the staff opened that person's page or read a mail to them.
-- The mails are looked up with the asker's own eyes, so nobody learns of a look at somebody else's.
CREATE OR REPLACE FUNCTION audit_concerns(entity text, entity_key bigint, act text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog, public
  RETURN act IN ('viewed', 'downloaded') AND ((entity = 'people' AND entity_key = app_person())
    OR (entity = 'mail_messages' AND EXISTS (SELECT FROM mail_messages m WHERE m.id = entity_key AND m.person_id = app_person())));
GRANT EXECUTE ON FUNCTION audit_concerns(text, bigint, text) TO growthos_app;
DROP POLICY app_select ON audit_entries;
CREATE POLICY app_select ON audit_entries FOR SELECT TO growthos_app USING (organization_id = (SELECT app_org())
  AND ((SELECT app_reach()) = 'organization' OR actor_id = (SELECT app_person()) OR audit_concerns(entity_type, entity_id, action)));

-- Which run of a job wrote a row (AUD-7), beside the reason of a command that sees past its caller.
ALTER TABLE audit_entries ALTER COLUMN context SET DEFAULT
  jsonb_strip_nulls(jsonb_build_object('elevated', nullif(current_setting('app.elevated', true), ''), 'run', nullif(current_setting('app.run', true), '')));
