-- Two counters of a file move without a row in the trail: bytes as they come in (the upload's start and end are in it)
-- and downloads (each is an entry of its own, action 'downloaded').
DROP TRIGGER audit ON files;
CREATE TRIGGER audit AFTER INSERT OR DELETE ON files FOR EACH ROW EXECUTE FUNCTION audit_row('');
CREATE TRIGGER audit_changes AFTER UPDATE ON files FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state OR (OLD.received_bytes = NEW.received_bytes AND OLD.download_count = NEW.download_count))
  EXECUTE FUNCTION audit_row('');
