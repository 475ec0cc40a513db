-- The autosave of an unsent draft is no audited change, like the answers of a running quiz: handing in is, and keeps the text.
DROP TRIGGER audit ON submissions;
CREATE TRIGGER audit AFTER INSERT OR DELETE ON submissions FOR EACH ROW EXECUTE FUNCTION audit_row('draft_text');
CREATE TRIGGER audit_update AFTER UPDATE ON submissions FOR EACH ROW
  WHEN ((OLD.status, OLD.version, OLD.due_at, OLD.submitted_at, OLD.reviewed_at, OLD.reviewed_by_id, OLD.person_id, OLD.assignment_id, OLD.deleted_at)
    IS DISTINCT FROM (NEW.status, NEW.version, NEW.due_at, NEW.submitted_at, NEW.reviewed_at, NEW.reviewed_by_id, NEW.person_id, NEW.assignment_id, NEW.deleted_at))
  EXECUTE FUNCTION audit_row('draft_text');

-- One running attempt per person and quiz, whatever code starts it.
CREATE UNIQUE INDEX quiz_attempts_one_running ON quiz_attempts (organization_id, person_id, quiz_id) WHERE state = 'in_progress' AND deleted_at IS NULL;

-- Waiting lists: the longest waiting first.
CREATE INDEX quiz_attempts_waiting ON quiz_attempts (organization_id, submitted_at) WHERE state = 'submitted';

-- One mentor at a time for a learner and a course (or for all courses).
CREATE UNIQUE INDEX mentor_assignments_one_live ON mentor_assignments (organization_id, learner_id, mentor_id, coalesce(course_id, 0))
  WHERE ended_at IS NULL AND deleted_at IS NULL;
