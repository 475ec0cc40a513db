-- A command that sees past its caller's own rows says why in every row it leaves in the trail (SEC-15). A default, so
-- that the trigger and whoever else writes a row need not know of it.
ALTER TABLE audit_entries ALTER COLUMN context SET DEFAULT
  jsonb_strip_nulls(jsonb_build_object('elevated', nullif(current_setting('app.elevated', true), '')));
