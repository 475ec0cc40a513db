-- The overview counts the lessons finished in the last weeks; without this it would read every one ever finished.
CREATE INDEX "lesson_progress_organization_id_completed_at_idx" ON "lesson_progress"("organization_id", "completed_at");
