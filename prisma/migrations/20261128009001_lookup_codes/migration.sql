-- Codes of vocabularies (LKP-47). Unique among the platform's and among each school's own, no longer across schools; a code
-- that was given once is not given again, so rows in the bin keep theirs.
DROP INDEX lookups_type_id_code_key;
CREATE UNIQUE INDEX lookups_platform_code_key ON lookups (type_id, code) WHERE organization_id IS NULL;
CREATE UNIQUE INDEX lookups_school_code_key ON lookups (organization_id, type_id, code) WHERE organization_id IS NOT NULL;
DROP INDEX lookup_types_code_key;
CREATE UNIQUE INDEX lookup_types_platform_code_key ON lookup_types (code) WHERE organization_id IS NULL;
CREATE UNIQUE INDEX lookup_types_school_code_key ON lookup_types (organization_id, code) WHERE organization_id IS NOT NULL;

-- A code never changes, nor does where it counts: rows elsewhere carry it as text.
CREATE FUNCTION refuse_recoding() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'the code % of % cannot be changed: make another value and deactivate this one', OLD.code, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_identity BEFORE UPDATE ON lookups FOR EACH ROW
  WHEN (OLD.code IS DISTINCT FROM NEW.code OR OLD.type_id IS DISTINCT FROM NEW.type_id OR OLD.organization_id IS DISTINCT FROM NEW.organization_id)
  EXECUTE FUNCTION refuse_recoding();
CREATE TRIGGER keep_identity BEFORE UPDATE ON lookup_types FOR EACH ROW
  WHEN (OLD.code IS DISTINCT FROM NEW.code OR OLD.organization_id IS DISTINCT FROM NEW.organization_id) EXECUTE FUNCTION refuse_recoding();

-- What a school adds hangs on the platform's or its own vocabulary and takes no code that the platform gave, in the bin or
-- not. It sees every row (SECURITY DEFINER), because what hides behind row level security counts too. The platform may
-- later give a code that a school had: the school's value stays what it is, and no start fails of it.
CREATE FUNCTION keep_lookup_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_TABLE_NAME = 'lookup_types' THEN
    IF EXISTS (SELECT FROM lookup_types t WHERE t.organization_id IS NULL AND t.code = NEW.code) THEN
      RAISE EXCEPTION 'the platform has a vocabulary %', NEW.code USING ERRCODE = 'unique_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF NOT EXISTS (SELECT FROM lookup_types t WHERE t.id = NEW.type_id AND (t.organization_id IS NULL OR t.organization_id = NEW.organization_id)) THEN
    RAISE EXCEPTION 'the vocabulary of % is another school''s', NEW.code USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT FROM lookups l WHERE l.organization_id IS NULL AND l.type_id = NEW.type_id AND l.code = NEW.code) THEN
    RAISE EXCEPTION 'the platform has a value % in this vocabulary', NEW.code USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_place AFTER INSERT ON lookups FOR EACH ROW WHEN (NEW.organization_id IS NOT NULL) EXECUTE FUNCTION keep_lookup_place();
CREATE TRIGGER keep_place AFTER INSERT ON lookup_types FOR EACH ROW WHEN (NEW.organization_id IS NOT NULL) EXECUTE FUNCTION keep_lookup_place();

-- Hierarchies have no loops and no parent in another school (LKP-43). Two moves at once wait for each other, so that
-- neither misses what the other closes.
CREATE FUNCTION keep_tree() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  loops boolean;
  foreign_parent boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('growthos.tree.' || TG_TABLE_NAME));
  EXECUTE format('WITH RECURSIVE up (id, parent_id) AS (
      SELECT id, parent_id FROM %1$I WHERE id = $1 UNION SELECT p.id, p.parent_id FROM %1$I p JOIN up ON p.id = up.parent_id)
    SELECT EXISTS (SELECT FROM up WHERE id = $2),
      EXISTS (SELECT FROM %1$I WHERE id = $1 AND organization_id IS NOT NULL AND organization_id IS DISTINCT FROM $3)', TG_TABLE_NAME)
    INTO loops, foreign_parent USING NEW.parent_id, NEW.id, NEW.organization_id;
  IF loops THEN
    RAISE EXCEPTION '% cannot stand under itself', NEW.code USING ERRCODE = 'restrict_violation';
  END IF;
  IF foreign_parent THEN
    RAISE EXCEPTION 'the parent of % is another school''s', NEW.code USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_tree BEFORE INSERT OR UPDATE OF parent_id ON lookups FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION keep_tree();
CREATE TRIGGER keep_tree BEFORE INSERT OR UPDATE OF parent_id ON lookup_types FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION keep_tree();
REVOKE ALL ON FUNCTION keep_lookup_place(), keep_tree() FROM PUBLIC;
