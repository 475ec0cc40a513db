-- The moves of an enrolment (LKP-5), as in server/domains/learning/rules/enrolment-moves.ts; a test holds both together.
CREATE FUNCTION keep_enrolment_moves() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'an enrolment does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_moves BEFORE UPDATE OF status ON enrolments FOR EACH ROW
  WHEN (OLD.status <> NEW.status AND NOT (OLD.status = 'active' OR (OLD.status IN ('expired', 'dropped') AND NEW.status = 'active')))
  EXECUTE FUNCTION keep_enrolment_moves();
