-- Keys among living rows (DAT-5): what lies in the bin does not stand in the way of its successor. A plain index beside
-- each, because row level security lets a command look into the bin and so no read may rely on a partial one. What keeps
-- its full key, and why, is a list in tests/tenancy/soft-delete-keys.test.ts.
DROP INDEX quizzes_organization_id_content_item_id_key;
CREATE UNIQUE INDEX quizzes_content_item_id_live_key ON quizzes (organization_id, content_item_id) WHERE deleted_at IS NULL;
CREATE INDEX quizzes_organization_id_content_item_id_idx ON quizzes (organization_id, content_item_id);

DROP INDEX assignments_organization_id_content_item_id_key;
CREATE UNIQUE INDEX assignments_content_item_id_live_key ON assignments (organization_id, content_item_id) WHERE deleted_at IS NULL;
CREATE INDEX assignments_organization_id_content_item_id_idx ON assignments (organization_id, content_item_id);

DROP INDEX video_tracks_organization_id_content_item_id_locale_key;
CREATE UNIQUE INDEX video_tracks_content_item_id_locale_live_key ON video_tracks (organization_id, content_item_id, locale) WHERE deleted_at IS NULL;
CREATE INDEX video_tracks_organization_id_content_item_id_idx ON video_tracks (organization_id, content_item_id);

DROP INDEX submissions_organization_id_person_id_assignment_id_key;
CREATE UNIQUE INDEX submissions_person_id_assignment_id_live_key ON submissions (organization_id, person_id, assignment_id) WHERE deleted_at IS NULL;
CREATE INDEX submissions_organization_id_person_id_assignment_id_idx ON submissions (organization_id, person_id, assignment_id);

DROP INDEX student_profiles_organization_id_person_id_key;
CREATE UNIQUE INDEX student_profiles_person_id_live_key ON student_profiles (organization_id, person_id) WHERE deleted_at IS NULL;
CREATE INDEX student_profiles_organization_id_person_id_idx ON student_profiles (organization_id, person_id);

DROP INDEX organization_hosts_hostname_key;
CREATE UNIQUE INDEX organization_hosts_hostname_live_key ON organization_hosts (hostname) WHERE deleted_at IS NULL;
CREATE INDEX organization_hosts_hostname_idx ON organization_hosts (hostname);

-- What a person has done is never put in the bin (L18): their keys stay whole, which the hot writes rely on.
ALTER TABLE lesson_unlocks ADD CONSTRAINT kept_for_life CHECK (deleted_at IS NULL);
ALTER TABLE lesson_progress ADD CONSTRAINT kept_for_life CHECK (deleted_at IS NULL);
ALTER TABLE item_completions ADD CONSTRAINT kept_for_life CHECK (deleted_at IS NULL);
ALTER TABLE video_progress ADD CONSTRAINT kept_for_life CHECK (deleted_at IS NULL);
ALTER TABLE attempt_answers ADD CONSTRAINT kept_for_life CHECK (deleted_at IS NULL);
