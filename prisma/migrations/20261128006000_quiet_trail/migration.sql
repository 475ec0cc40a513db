-- Where somebody was last is no change of their enrolment (docs/decisions/012): opening a lesson is one row 'viewed', not
-- another 'updated' with it. Every other column of an enrolment is recorded as before, those of later migrations too.
DROP TRIGGER audit ON enrolments;
CREATE TRIGGER audit AFTER INSERT OR DELETE ON enrolments FOR EACH ROW EXECUTE FUNCTION audit_row('');
CREATE TRIGGER audit_changes AFTER UPDATE ON enrolments FOR EACH ROW
  WHEN (to_jsonb(OLD) - ARRAY['last_active_at', 'last_lesson_id', 'updated_at'] IS DISTINCT FROM to_jsonb(NEW) - ARRAY['last_active_at', 'last_lesson_id', 'updated_at'])
  EXECUTE FUNCTION audit_row('');
