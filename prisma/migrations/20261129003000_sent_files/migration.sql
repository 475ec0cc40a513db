-- A version that counts has all its files (MED-45): none is added afterwards either. A version counts from the moment its
-- submission carries its number, which handing in writes last; until then, and only by whoever sees it, files come to it.
CREATE FUNCTION refuse_late_file() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM submission_versions v JOIN submissions s ON s.organization_id = v.organization_id AND s.id = v.submission_id
      WHERE v.organization_id = NEW.organization_id AND v.id = NEW.subject_id AND v.number > s.version) THEN
    RAISE EXCEPTION 'this version was sent and takes no more files' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER immutable_more BEFORE INSERT ON file_links FOR EACH ROW
  WHEN (NEW.subject_type = 'submission_version') EXECUTE FUNCTION refuse_late_file();
