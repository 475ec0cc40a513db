-- What follows from the state of an account (LKP-2), whoever changes it and by whatever way.

-- Banned: every session ends in the same transaction and stays ended when the ban is lifted; open pages hear of it when it
-- commits. It sees every session (SECURITY DEFINER): whose they are is no question of the reach of who bans.
CREATE FUNCTION end_sessions_of_banned() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  ended uuid;
  school uuid := (SELECT uuid FROM organizations WHERE id = NEW.organization_id);
BEGIN
  FOR ended IN UPDATE sessions SET ended_at = now(), end_reason = 'banned'
      WHERE organization_id = NEW.organization_id AND person_id = NEW.id AND ended_at IS NULL RETURNING uuid LOOP
    PERFORM pg_notify('realtime', jsonb_build_object('org', school, 'person', NEW.uuid,
      'event', jsonb_build_object('type', 'session_ended', 'session', ended))::text);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER end_sessions AFTER UPDATE OF status ON people FOR EACH ROW
  WHEN (NEW.status = 'banned' AND OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION end_sessions_of_banned();

-- Suspended until a moment: the account is active again after it, in every list and for mail, not at the door alone. One
-- statement for all schools, an index of the few it concerns; the trail says that nobody did it. Returns how many.
CREATE INDEX people_suspended_until ON people (suspended_until) WHERE status = 'suspended' AND suspended_until IS NOT NULL;
CREATE FUNCTION lift_suspensions() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  lifted int;
BEGIN
  PERFORM set_config('app.operation', 'identity.lift-suspension', true), set_config('app.actor_kind', 'system', true),
    set_config('app.actor_label', 'lift-suspensions', true),
    set_config('app.run', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), true);
  UPDATE people SET status = 'active', status_reason = NULL, suspended_until = NULL
    WHERE status = 'suspended' AND suspended_until <= now();
  GET DIAGNOSTICS lifted = ROW_COUNT;
  RETURN lifted;
END $$;
REVOKE ALL ON FUNCTION end_sessions_of_banned(), lift_suspensions() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lift_suspensions() TO growthos_relay;
