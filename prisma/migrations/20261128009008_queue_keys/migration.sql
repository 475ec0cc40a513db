-- The reader's list goes by key, waiting work and decided work: a page in its depth costs what the first one costs.
CREATE INDEX submissions_organization_id_status_submitted_at_id_idx ON submissions (organization_id, status, submitted_at, id);
CREATE INDEX submissions_organization_id_status_reviewed_at_id_idx ON submissions (organization_id, status, reviewed_at, id);
DROP INDEX submissions_organization_id_status_submitted_at_idx;
