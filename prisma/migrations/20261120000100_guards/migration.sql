-- Row level security, audit, and the few functions that answer before a tenant is known.
-- Later tables call growthos_guard('table') in their own migration; a catalogue test fails where it was forgotten.

GRANT USAGE ON SCHEMA public TO growthos_app, growthos_relay;

-- ---- who asks: set by server/core/db.ts at checkout, nowhere else --------------------------------------------------
CREATE FUNCTION app_org() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.org_id', true), '')::bigint;
CREATE FUNCTION app_person() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.person_id', true), '')::bigint;
CREATE FUNCTION app_reach() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.reach', true), ''), 'none');
-- Soft-deleted rows exist only for commands that say so (the one mechanism that filters them).
CREATE FUNCTION app_shows_deleted() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.deleted', true), '') = 'shown';

-- ---- audit: one trigger for every audited table --------------------------------------------------------------------
-- Arguments: the columns whose values are masked (comma separated). Changed fields only.
CREATE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  after jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
  kept jsonb := CASE WHEN TG_OP = 'DELETE' THEN before ELSE after END;
  masked text[] := string_to_array(coalesce(TG_ARGV[0], ''), ',');
  changed jsonb := '{}';
  field text;
  org bigint := CASE WHEN TG_TABLE_NAME = 'organizations' THEN (kept->>'id')::bigint ELSE (kept->>'organization_id')::bigint END;
  act text := lower(TG_OP) || 'd';
BEGIN
  FOR field IN SELECT jsonb_object_keys(before || after) LOOP
    CONTINUE WHEN field IN ('id', 'uuid', 'organization_id', 'created_at', 'updated_at', 'is_deleted');
    CONTINUE WHEN (before->field) IS NOT DISTINCT FROM (after->field);
    CONTINUE WHEN TG_OP = 'INSERT' AND after->field IN ('null'::jsonb, '{}'::jsonb, '[]'::jsonb);
    changed := changed || jsonb_build_object(field, CASE WHEN field = ANY (masked)
      THEN jsonb_build_object('old', CASE WHEN before->>field IS NULL THEN NULL ELSE '•••' END, 'new', CASE WHEN after->>field IS NULL THEN NULL ELSE '•••' END)
      ELSE jsonb_build_object('old', before->field, 'new', after->field) END);
  END LOOP;
  IF TG_OP = 'UPDATE' AND changed = '{}' THEN RETURN NULL; END IF;
  act := CASE TG_OP WHEN 'INSERT' THEN 'created' WHEN 'DELETE' THEN 'deleted'
    ELSE CASE WHEN before->>'deleted_at' IS NULL AND after->>'deleted_at' IS NOT NULL THEN 'deleted'
              WHEN before->>'deleted_at' IS NOT NULL AND after->>'deleted_at' IS NULL THEN 'restored' ELSE 'updated' END END;
  INSERT INTO audit_entries (organization_id, action, operation, entity_type, entity_id, entity_uuid, actor_kind, actor_id, actor_label,
                             impersonator_id, changes, request_id, ip, user_agent)
  VALUES (org, act, coalesce(nullif(current_setting('app.operation', true), ''), 'sql'), TG_TABLE_NAME, (kept->>'id')::bigint, (kept->>'uuid')::uuid,
          coalesce(nullif(current_setting('app.actor_kind', true), ''), 'system'), app_person(), nullif(current_setting('app.actor_label', true), ''),
          nullif(current_setting('app.impersonator_id', true), '')::bigint, changed, nullif(current_setting('app.request_id', true), ''),
          nullif(current_setting('app.ip', true), ''), nullif(current_setting('app.user_agent', true), ''));
  RETURN NULL;
END $$;

-- ---- updated_at moves on every update, raw SQL included --------------------------------------------------------------
CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  NEW.updated_at := clock_timestamp();
  RETURN NEW;
END $$;

-- ---- guarding a table --------------------------------------------------------------------------------------------------
-- org: the organisation column's test; extra: an additional condition on rows (person policies).
CREATE FUNCTION growthos_guard(tbl text, extra text DEFAULT 'true', audited boolean DEFAULT true, masked text DEFAULT '') RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  has_deleted boolean := EXISTS (SELECT FROM information_schema.columns WHERE table_schema = 'public' AND table_name = tbl AND column_name = 'deleted_at');
  has_updated boolean := EXISTS (SELECT FROM information_schema.columns WHERE table_schema = 'public' AND table_name = tbl AND column_name = 'updated_at');
  nullable boolean := EXISTS (SELECT FROM information_schema.columns WHERE table_schema = 'public' AND table_name = tbl AND column_name = 'organization_id' AND is_nullable = 'YES');
  org text := CASE WHEN tbl = 'organizations' THEN 'id = (SELECT app_org())' ELSE 'organization_id = (SELECT app_org())' END;
  readable text;
  writable text;
BEGIN
  writable := format('%s AND (%s)', org, extra);
  readable := CASE WHEN nullable THEN '(organization_id IS NULL OR ' || org || ')' ELSE writable END;
  IF has_deleted THEN readable := readable || ' AND (deleted_at IS NULL OR (SELECT app_shows_deleted()))'; END IF;
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tbl);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tbl);
  EXECUTE format('CREATE POLICY app_select ON %I FOR SELECT TO growthos_app USING (%s)', tbl, readable);
  EXECUTE format('CREATE POLICY app_insert ON %I FOR INSERT TO growthos_app WITH CHECK (%s)', tbl, writable);
  EXECUTE format('CREATE POLICY app_update ON %I FOR UPDATE TO growthos_app USING (%s) WITH CHECK (%s)', tbl, writable, writable);
  EXECUTE format('CREATE POLICY app_delete ON %I FOR DELETE TO growthos_app USING (%s)', tbl, writable);
  EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', tbl);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO growthos_app', tbl);
  EXECUTE format('GRANT USAGE ON SEQUENCE %I TO growthos_app', tbl || '_id_seq');
  IF audited THEN
    EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION audit_row(%L)', tbl, masked);
  END IF;
  IF has_updated THEN
    EXECUTE format('CREATE TRIGGER touch BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION touch_updated_at()', tbl);
  END IF;
END $$;
REVOKE ALL ON FUNCTION growthos_guard(text, text, boolean, text) FROM PUBLIC;

-- Whose rows an actor reaches: the organisation's, the mentored learners' and one's own, or one's own.
CREATE FUNCTION growthos_person_rule(col text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT format($f$(SELECT app_reach()) = 'organization' OR %1$s = (SELECT app_person())
    OR ((SELECT app_reach()) = 'mentees' AND %1$s IN (SELECT m.learner_id FROM mentor_assignments m
        WHERE m.mentor_id = (SELECT app_person()) AND m.ended_at IS NULL AND m.deleted_at IS NULL))$f$, col)
$$;

-- Tables of the organisation as a whole: what may be done in them is for the policies of the domains.
SELECT growthos_guard(t) FROM unnest(ARRAY['organizations', 'organization_hosts', 'roles', 'role_permissions', 'lookup_types', 'lookups',
  'files', 'file_links', 'courses', 'course_instructors', 'sections', 'lessons', 'content_items', 'video_tracks', 'resources',
  'quizzes', 'questions', 'question_options', 'assignments', 'rubric_criteria']) AS t;

-- People: public staff are visible to all of their school, everyone else by reach.
SELECT growthos_guard('people', 'is_public OR ' || growthos_person_rule('id'), true, 'password_hash');
SELECT growthos_guard('person_roles', 'true');
SELECT growthos_guard('mentor_assignments', $r$(SELECT app_reach()) = 'organization' OR mentor_id = (SELECT app_person()) OR learner_id = (SELECT app_person())$r$);

-- A person's own records.
SELECT growthos_guard(t, growthos_person_rule('person_id')) FROM unnest(ARRAY['student_profiles', 'entitlements', 'enrolments', 'lesson_unlocks',
  'lesson_progress', 'item_completions', 'quiz_attempts', 'certificates']) AS t;
SELECT growthos_guard('submissions', growthos_person_rule('person_id'), true, 'draft_text');
SELECT growthos_guard('submission_versions', growthos_person_rule('person_id'), true, 'text');
SELECT growthos_guard('submission_reviews', growthos_person_rule('person_id'), true, 'comment');
SELECT growthos_guard('submission_comments', growthos_person_rule('person_id'), true, 'body');
SELECT growthos_guard('identity_tokens', growthos_person_rule('person_id'), true, 'token_hash');
-- Not audited, each with its reason: sessions move with every request (sign-in and sign-out are recorded by the kernel);
-- notices, views and watch positions are deliveries and heartbeats; answers of a running quiz are autosaves whose
-- attempt is audited; the rest is the kernel's own bookkeeping.
SELECT growthos_guard(t, growthos_person_rule('person_id'), false) FROM unnest(ARRAY['sessions', 'notifications', 'video_progress', 'lesson_views', 'attempt_answers']) AS t;
SELECT growthos_guard('certificate_downloads', $r$(SELECT app_reach()) = 'organization' OR person_id IS NULL OR person_id = (SELECT app_person())$r$, false);
SELECT growthos_guard('mail_messages', $r$(SELECT app_reach()) = 'organization' OR person_id IS NULL OR person_id = (SELECT app_person())$r$, false);
SELECT growthos_guard(t, 'true', false) FROM unnest(ARRAY['outbox_events', 'job_effects', 'job_runs', 'schedule_runs', 'idempotency_keys', 'mail_suppressions']) AS t;

-- The trail: insert and read, never change. One's own rows are visible to everybody (AUD-26).
SELECT growthos_guard('audit_entries', 'true', false);
DROP POLICY app_select ON audit_entries; DROP POLICY app_update ON audit_entries; DROP POLICY app_delete ON audit_entries;
CREATE POLICY app_select ON audit_entries FOR SELECT TO growthos_app USING (organization_id = (SELECT app_org())
  AND ((SELECT app_reach()) = 'organization' OR actor_id = (SELECT app_person())));
CREATE POLICY app_update ON audit_entries FOR UPDATE TO growthos_app USING (false);
CREATE POLICY app_delete ON audit_entries FOR DELETE TO growthos_app USING (false);
REVOKE UPDATE, DELETE ON audit_entries FROM growthos_app;
SELECT growthos_guard('audit_seals', 'true', false);
REVOKE INSERT, UPDATE, DELETE ON audit_seals FROM growthos_app;

-- Platform tables without a tenant: counters and heartbeats, no personal data.
ALTER TABLE rate_limits SET UNLOGGED;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits, process_heartbeats TO growthos_app;
GRANT USAGE ON SEQUENCE rate_limits_id_seq, process_heartbeats_id_seq TO growthos_app;

-- ---- the relay: outbox, seals, schedules ------------------------------------------------------------------------------
GRANT SELECT, UPDATE, DELETE ON outbox_events TO growthos_relay;
GRANT SELECT ON audit_entries, organizations TO growthos_relay;
GRANT SELECT, INSERT ON audit_seals TO growthos_relay;
GRANT SELECT, INSERT, UPDATE ON schedule_runs, process_heartbeats TO growthos_relay;
GRANT USAGE ON SEQUENCE audit_seals_id_seq, schedule_runs_id_seq, process_heartbeats_id_seq TO growthos_relay;
CREATE POLICY relay_all ON outbox_events TO growthos_relay USING (true) WITH CHECK (true);
CREATE POLICY relay_read ON audit_entries FOR SELECT TO growthos_relay USING (true);
CREATE POLICY relay_read ON organizations FOR SELECT TO growthos_relay USING (true);
CREATE POLICY relay_all ON audit_seals TO growthos_relay USING (true) WITH CHECK (true);
CREATE POLICY relay_all ON schedule_runs TO growthos_relay USING (true) WITH CHECK (true);

CREATE FUNCTION wake_relay() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_notify('outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER wake AFTER INSERT ON outbox_events FOR EACH STATEMENT EXECUTE FUNCTION wake_relay();

-- ---- history that nobody edits ------------------------------------------------------------------------------------------
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION '% is history and cannot be changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER immutable BEFORE UPDATE ON submission_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE ON submission_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON audit_seals FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ---- before a tenant or a person is known -------------------------------------------------------------------------------
-- The complete list of SECURITY DEFINER look-ups; tests/architecture compares it with the catalogue.
CREATE VIEW organization_directory WITH (security_invoker = true) AS
  SELECT o.id, o.uuid, o.slug, o.name, o.timezone, o.default_locale, o.certificate_prefix, o.brand_hue, o.brand_chroma,
         (SELECT h.hostname FROM organization_hosts h WHERE h.organization_id = o.id AND h.deleted_at IS NULL ORDER BY h.is_primary DESC, h.id LIMIT 1) AS hostname,
         o.is_default
  FROM organizations o WHERE o.deleted_at IS NULL AND o.status = 'active';
GRANT SELECT ON organization_directory TO growthos_app, growthos_relay;
GRANT SELECT ON organization_hosts TO growthos_relay;
CREATE POLICY relay_read ON organization_hosts FOR SELECT TO growthos_relay USING (true);

-- The school that answers for a host name; the default school for a name nobody claims.
CREATE FUNCTION organization_by_host(host text) RETURNS SETOF organization_directory LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT d.* FROM organization_directory d
  LEFT JOIN organization_hosts h ON h.organization_id = d.id AND h.hostname = lower(host) AND h.deleted_at IS NULL
  WHERE h.id IS NOT NULL OR d.is_default
  ORDER BY (h.id IS NOT NULL) DESC LIMIT 1
$$;
CREATE FUNCTION organization_by_slug(wanted text) RETURNS SETOF organization_directory LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT * FROM organization_directory WHERE slug = wanted
$$;

-- The person of a live session with roles and permissions: one statement per request. Nothing for an ended or expired
-- session, or a person who is suspended, banned or deleted.
CREATE FUNCTION session_actor(org bigint, session uuid) RETURNS TABLE (
  session_id bigint, session_uuid uuid, last_seen_at timestamptz, person_id bigint, person_uuid uuid, email text, name_en text, name_ar text,
  locale text, timezone text, digits text, theme text, roles text[], permissions jsonb
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT s.id, s.uuid, s.last_seen_at, p.id, p.uuid, p.email, p.name_en, p.name_ar, p.locale, p.timezone, p.digits, p.theme,
    (SELECT coalesce(array_agg(r.code ORDER BY r.code), '{}') FROM person_roles pr JOIN roles r ON r.id = pr.role_id AND r.deleted_at IS NULL
      WHERE pr.organization_id = org AND pr.person_id = p.id),
    (SELECT coalesce(jsonb_agg(jsonb_build_array(rp.permission, rp.reach)), '[]') FROM person_roles pr JOIN role_permissions rp ON rp.role_id = pr.role_id
      WHERE pr.organization_id = org AND pr.person_id = p.id)
  FROM sessions s JOIN people p ON p.organization_id = s.organization_id AND p.id = s.person_id
  WHERE s.organization_id = org AND s.uuid = session AND s.ended_at IS NULL AND s.expires_at > now()
    AND p.deleted_at IS NULL AND (p.status IN ('active', 'inactive') OR (p.status = 'suspended' AND p.suspended_until <= now()))
$$;

-- What signing in needs to know about an e-mail address.
CREATE FUNCTION sign_in_candidate(org bigint, address text) RETURNS TABLE (
  person_id bigint, person_uuid uuid, password_hash text, status person_status, suspended_until timestamptz, status_reason text, email_verified_at timestamptz
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT id, uuid, password_hash, status, suspended_until, status_reason, email_verified_at FROM people
  WHERE organization_id = org AND email = lower(address) AND deleted_at IS NULL
$$;

-- What a stranger may learn from a certificate number: what the sheet says, and whether it stands.
CREATE FUNCTION certificate_by_number(org bigint, wanted text) RETURNS TABLE (
  uuid uuid, number text, sheet jsonb, completed_on date, issued_at timestamptz, revoked_at timestamptz, signature text, fingerprint text, sha256 text, is_shared boolean, download_count int
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT uuid, number, sheet, completed_on, issued_at, coalesce(revoked_at, deleted_at), signature, fingerprint, sha256, is_shared, download_count
  FROM certificates WHERE organization_id = org AND number = wanted
$$;

REVOKE ALL ON FUNCTION organization_by_host(text), organization_by_slug(text), session_actor(bigint, uuid), sign_in_candidate(bigint, text),
  certificate_by_number(bigint, text), audit_row() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization_by_host(text), organization_by_slug(text), session_actor(bigint, uuid), sign_in_candidate(bigint, text),
  certificate_by_number(bigint, text) TO growthos_app;

-- ---- rules that no code path may break ---------------------------------------------------------------------------------
ALTER TABLE courses ADD CONSTRAINT price_not_negative CHECK (price_minor >= 0), ADD CONSTRAINT currency_iso CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT slug_shape CHECK (slug <> '' AND slug = lower(slug) AND slug !~ '[/\s?#%]');
ALTER TABLE lessons ADD CONSTRAINT slug_shape CHECK (slug <> '' AND slug = lower(slug) AND slug !~ '[/\s?#%]');
ALTER TABLE people ADD CONSTRAINT email_shape CHECK (email = lower(email) AND email LIKE '%_@_%');
ALTER TABLE lookups ADD CONSTRAINT not_own_parent CHECK (parent_id IS NULL OR parent_id <> id);
ALTER TABLE entitlements ADD CONSTRAINT ends_after_start CHECK (ends_at IS NULL OR ends_at > starts_at);
ALTER TABLE video_progress ADD CONSTRAINT position_inside CHECK (position_seconds >= 0 AND seen_seconds >= 0);
ALTER TABLE files ADD CONSTRAINT received_inside CHECK (received_bytes >= 0 AND received_bytes <= size_bytes);
ALTER TABLE quizzes ADD CONSTRAINT pass_percent_range CHECK (pass_percent BETWEEN 0 AND 100), ADD CONSTRAINT attempts_not_negative CHECK (attempts_allowed >= 0);
-- At most one organisation answers for unknown hosts.
CREATE UNIQUE INDEX organizations_one_default ON organizations (is_default) WHERE is_default;
-- A locked code keeps its code.
CREATE FUNCTION keep_locked_code() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.deleted_at IS NOT NULL OR NEW.code <> OLD.code THEN
    RAISE EXCEPTION 'the code % is used in logic and cannot be removed or renamed', OLD.code USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_code BEFORE UPDATE OR DELETE ON lookups FOR EACH ROW WHEN (OLD.is_locked) EXECUTE FUNCTION keep_locked_code();
CREATE TRIGGER keep_code BEFORE UPDATE OR DELETE ON lookup_types FOR EACH ROW WHEN (OLD.is_locked) EXECUTE FUNCTION keep_locked_code();

-- Lists that filter by time within an organisation, and searches that a plain index does not serve.
CREATE INDEX audit_entries_unsealed ON audit_entries (organization_id, id);
CREATE INDEX outbox_events_waiting ON outbox_events (id) WHERE relayed_at IS NULL;
CREATE INDEX people_name_trgm ON people USING gin ((coalesce(name_en, '') || ' ' || coalesce(name_ar, '') || ' ' || email) gin_trgm_ops);
