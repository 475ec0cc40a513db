-- How somebody came to a place, and what a right of access came from, are kept for the life of the row (LKP-4): a place
-- that was bought, dropped and given back was bought; the new right beside it says that it was given.
CREATE TRIGGER keep_type BEFORE UPDATE OF type ON enrolments FOR EACH ROW
  WHEN (NEW.type IS DISTINCT FROM OLD.type AND current_user = 'growthos_app') EXECUTE FUNCTION keep_first('type');
CREATE TRIGGER keep_source BEFORE UPDATE OF source ON entitlements FOR EACH ROW
  WHEN (NEW.source IS DISTINCT FROM OLD.source AND current_user = 'growthos_app') EXECUTE FUNCTION keep_first('source');
