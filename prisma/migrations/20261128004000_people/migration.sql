-- People as staff keep them: when consent to WhatsApp was taken back, and an erasure that does not write into the trail
-- what it erases.
ALTER TABLE student_profiles ADD COLUMN whatsapp_withdrawn_at timestamptz(6);

-- Searching people by telephone number, whatever was typed between the digits.
CREATE INDEX student_profiles_phone_trgm ON student_profiles USING gin (regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g') gin_trgm_ops);

-- As before; an erasure says which fields it emptied, and masks what stood in them.
CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  after jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
  kept jsonb := CASE WHEN TG_OP = 'DELETE' THEN before ELSE after END;
  masked text[] := string_to_array(coalesce(TG_ARGV[0], ''), ',');
  changed jsonb := '{}';
  field text;
  org bigint := CASE WHEN TG_TABLE_NAME = 'organizations' THEN (kept->>'id')::bigint ELSE (kept->>'organization_id')::bigint END;
  act text := lower(TG_OP) || 'd';
  erases boolean := current_setting('app.operation', true) = 'identity.erase-person';
BEGIN
  IF org IS NULL THEN RETURN NULL; END IF;
  FOR field IN SELECT jsonb_object_keys(before || after) LOOP
    CONTINUE WHEN field IN ('id', 'uuid', 'organization_id', 'created_at', 'updated_at', 'is_deleted');
    CONTINUE WHEN (before->field) IS NOT DISTINCT FROM (after->field);
    CONTINUE WHEN TG_OP = 'INSERT' AND after->field IN ('null'::jsonb, '{}'::jsonb, '[]'::jsonb);
    changed := changed || jsonb_build_object(field, CASE WHEN field = ANY (masked) OR (erases AND field NOT IN ('status', 'deleted_at', 'used_at', 'person_id', 'role_id', 'granted_by_id'))
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
