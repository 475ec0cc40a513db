-- One certificate of a person and course stands at a time, whoever issues it and however often; revoked ones stay beside it.
CREATE UNIQUE INDEX certificates_person_id_course_id_live_key ON certificates (organization_id, person_id, course_id)
  WHERE revoked_at IS NULL AND deleted_at IS NULL;
