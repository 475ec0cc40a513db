-- What a json column holds (DAT-7): an object or a list, whatever code writes it. Which fields is for the schemas of the
-- domains; that a reader may take fields at all, or walk a list, is the column's own promise.
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT * FROM (VALUES
    ('organizations', 'name', 'object'), ('organizations', 'settings', 'object'), ('organizations', 'seo', 'object'), ('organizations', 'metadata', 'object'),
    ('people', 'bio', 'object'), ('people', 'metadata', 'object'), ('student_profiles', 'details', 'object'), ('roles', 'name', 'object'),
    ('identity_tokens', 'payload', 'object'), ('lookup_types', 'name', 'object'), ('lookup_types', 'metadata', 'object'), ('lookups', 'metadata', 'object'),
    ('files', 'metadata', 'object'), ('files', 'alt_text', 'object'), ('file_renditions', 'metadata', 'object'),
    ('courses', 'translations', 'object'), ('courses', 'prerequisites', 'object'), ('courses', 'seo', 'object'), ('courses', 'metadata', 'object'),
    ('sections', 'translations', 'object'), ('lessons', 'translations', 'object'), ('lessons', 'metadata', 'object'),
    ('content_items', 'translations', 'object'), ('content_items', 'metadata', 'object'), ('video_tracks', 'chapters', 'array'), ('video_tracks', 'transcript', 'array'),
    ('resources', 'translations', 'object'), ('resources', 'url', 'object'), ('quizzes', 'translations', 'object'), ('questions', 'translations', 'object'),
    ('questions', 'answer_key', 'object'), ('question_options', 'translations', 'object'), ('rubric_criteria', 'translations', 'object'),
    ('submission_reviews', 'scores', 'array'), ('submission_comments', 'anchor', 'object'), ('lesson_unlocks', 'reason', 'object'),
    ('item_completions', 'proof', 'object'), ('attempt_answers', 'response', 'object'), ('certificates', 'sheet', 'object'), ('notifications', 'params', 'object'),
    ('audit_entries', 'changes', 'object'), ('audit_entries', 'context', 'object')) AS t (tbl, col, kind) LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (jsonb_typeof(%I) = %L)', one.tbl, one.col || '_' || one.kind, one.col, one.kind);
  END LOOP;
END $$;

-- Words of a vocabulary in columns of text: a value of the platform or of the row's own school. New choices are active
-- ones; an old row keeps a value that was deactivated since (LKP-48). A foreign key cannot say "or": this does.
CREATE FUNCTION keep_word() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  word text := to_jsonb(NEW)->>TG_ARGV[1];
BEGIN
  IF NOT EXISTS (SELECT FROM lookups l JOIN lookup_types t ON t.id = l.type_id AND t.code = TG_ARGV[0] AND t.organization_id IS NULL
      WHERE l.code = word AND l.is_active AND l.deleted_at IS NULL AND (l.organization_id IS NULL OR l.organization_id = NEW.organization_id)) THEN
    RAISE EXCEPTION '% is no value of %', word, TG_ARGV[0] USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_type AFTER INSERT OR UPDATE OF type ON resources DEFERRABLE INITIALLY IMMEDIATE
  FOR EACH ROW EXECUTE FUNCTION keep_word('resource_types', 'type');
CREATE CONSTRAINT TRIGGER keep_level AFTER INSERT OR UPDATE OF level ON courses DEFERRABLE INITIALLY IMMEDIATE
  FOR EACH ROW EXECUTE FUNCTION keep_word('course_levels', 'level');
