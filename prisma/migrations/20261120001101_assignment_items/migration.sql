-- Which lessons a mentor reads: asked for every lesson of every course on a dashboard, true for a few.
CREATE INDEX content_items_assignment_lesson ON content_items (organization_id, lesson_id) WHERE kind = 'assignment' AND deleted_at IS NULL;
