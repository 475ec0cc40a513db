-- A moment that something happened at is written by the move that caused it, once (DAT-14): whatever comes later, an
-- archived course put back, a place taken up again, leaves it. The owner (a migration, a restored backup) may correct.
CREATE FUNCTION keep_first() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION '%.% was set and stays', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT * FROM (VALUES
    ('courses', 'published_at'), ('entitlements', 'revoked_at'), ('enrolments', 'enrolled_at'), ('enrolments', 'completed_at'),
    ('lesson_unlocks', 'unlocked_at'), ('lesson_progress', 'completed_at'), ('item_completions', 'completed_at'),
    ('quiz_attempts', 'submitted_at'), ('quiz_attempts', 'graded_at'), ('certificates', 'issued_at'), ('certificates', 'revoked_at'),
    ('mentor_assignments', 'ended_at'), ('sessions', 'ended_at'), ('sessions', 'end_reason'), ('identity_tokens', 'used_at')) AS t (tbl, col) LOOP
    EXECUTE format('CREATE TRIGGER keep_%2$s BEFORE UPDATE OF %2$I ON %1$I FOR EACH ROW
      WHEN (OLD.%2$I IS NOT NULL AND NEW.%2$I IS DISTINCT FROM OLD.%2$I AND current_user = ''growthos_app'') EXECUTE FUNCTION keep_first(%2$L)', one.tbl, one.col);
  END LOOP;
END $$;
