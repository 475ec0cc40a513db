-- What was sent and what was decided stay as they were (MED-45, L21), by whatever way somebody comes: neither a version nor
-- a decision is removed, and no file of a sent version is taken off it or exchanged.
DROP TRIGGER immutable ON submission_versions;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON submission_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER immutable ON submission_reviews;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON submission_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_sent_file() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'this file was sent with a version and stays with it' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON file_links FOR EACH ROW
  WHEN (OLD.subject_type = 'submission_version') EXECUTE FUNCTION refuse_sent_file();
CREATE TRIGGER immutable_new BEFORE UPDATE ON file_links FOR EACH ROW
  WHEN (NEW.subject_type = 'submission_version' AND OLD.subject_type <> 'submission_version') EXECUTE FUNCTION refuse_sent_file();
