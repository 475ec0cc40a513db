-- Lists of the staff side: by key, so that every page costs the same, and the other changes of a request.
CREATE INDEX audit_entries_request ON audit_entries (organization_id, request_id) WHERE request_id IS NOT NULL;
CREATE INDEX people_by_name_en ON people (organization_id, lower(coalesce(name_en, name_ar, email)), id);
CREATE INDEX people_by_name_ar ON people (organization_id, lower(coalesce(name_ar, name_en, email)), id);
CREATE INDEX people_by_joining ON people (organization_id, created_at, id);
