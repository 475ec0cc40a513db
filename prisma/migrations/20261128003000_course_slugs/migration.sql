-- Every address a course ever had: an old one leads to the newest for ever, and is never given to another course.
CREATE TABLE "course_slugs" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "slug" TEXT NOT NULL,
    "course_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "course_slugs_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "course_slugs_uuid_key" ON "course_slugs"("uuid");
CREATE UNIQUE INDEX "course_slugs_organization_id_id_key" ON "course_slugs"("organization_id", "id");
-- The rule itself: an address belongs to one course, also when two commands run at once.
CREATE UNIQUE INDEX "course_slugs_organization_id_slug_key" ON "course_slugs"("organization_id", "slug");
CREATE INDEX "course_slugs_organization_id_course_id_idx" ON "course_slugs"("organization_id", "course_id");
ALTER TABLE "course_slugs" ADD CONSTRAINT "course_slugs_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "course_slugs" ADD CONSTRAINT "course_slugs_organization_id_course_id_fkey" FOREIGN KEY ("organization_id", "course_id") REFERENCES "courses"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Not audited: a row follows a change of a course, and that is audited.
SELECT growthos_guard('course_slugs', 'true', false);

-- What there is. A living course comes before a deleted one of the same address.
INSERT INTO course_slugs (organization_id, slug, course_id)
  SELECT organization_id, slug, id FROM courses ORDER BY deleted_at IS NOT NULL, id
  ON CONFLICT (organization_id, slug) DO NOTHING;

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON course_slugs FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- One form of a Unicode address (old rows are left as they are).
ALTER TABLE courses ADD CONSTRAINT slug_normalised CHECK (slug IS NFC NORMALIZED) NOT VALID;

-- After, not before: the insert has then waited for a concurrent change of the same address, and sees it.
CREATE FUNCTION keep_course_slug() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO course_slugs (organization_id, slug, course_id) VALUES (NEW.organization_id, NEW.slug, NEW.id)
    ON CONFLICT (organization_id, slug) DO NOTHING;
  IF NOT EXISTS (SELECT FROM course_slugs WHERE organization_id = NEW.organization_id AND slug = NEW.slug AND course_id = NEW.id) THEN
    RAISE EXCEPTION 'the address % belonged to another course', NEW.slug USING ERRCODE = 'unique_violation', CONSTRAINT = 'course_slugs_organization_id_slug_key';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_slug AFTER INSERT OR UPDATE OF slug ON courses FOR EACH ROW EXECUTE FUNCTION keep_course_slug();

-- Web processes hold the addresses in memory and the pages in their cache: whatever changes them says so, raw SQL included.
CREATE FUNCTION announce_course_address() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  school text := (SELECT slug FROM organizations WHERE id = NEW.organization_id);
BEGIN
  IF school IS NOT NULL THEN
    PERFORM pg_notify('revalidate', jsonb_build_array('org:' || school || ':addresses', 'org:' || school || ':catalogue')::text);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER announce_new_address AFTER INSERT ON courses FOR EACH ROW EXECUTE FUNCTION announce_course_address();
CREATE TRIGGER announce_address AFTER UPDATE ON courses FOR EACH ROW
  WHEN ((OLD.slug, OLD.status, OLD.visibility, OLD.published_locales, OLD.deleted_at) IS DISTINCT FROM (NEW.slug, NEW.status, NEW.visibility, NEW.published_locales, NEW.deleted_at))
  EXECUTE FUNCTION announce_course_address();

-- What the front door needs before anybody is known: which public address leads where. Of drafts, private and archived
-- courses it learns only that an old address has a newer one; who may follow is asked when somebody does.
CREATE FUNCTION course_addresses(org bigint) RETURNS TABLE (slug text, course_slug text, state text, languages text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT s.slug, c.slug,
    CASE WHEN c.status <> 'published' OR c.visibility <> 'public' THEN 'hidden' WHEN c.deleted_at IS NOT NULL THEN 'gone' ELSE 'public' END,
    c.published_locales
  FROM course_slugs s JOIN courses c ON c.organization_id = s.organization_id AND c.id = s.course_id
  WHERE s.organization_id = org AND (
    (c.status = 'published' AND c.visibility = 'public') OR (c.deleted_at IS NULL AND s.slug <> c.slug))
$$;
REVOKE ALL ON FUNCTION course_addresses(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION course_addresses(bigint) TO growthos_app;
