-- The picture of a school: the key is the school's own, so the file can only be one of its files.
ALTER TABLE "organizations" ADD COLUMN "logo_file_id" BIGINT;
CREATE INDEX "organizations_id_logo_file_id_idx" ON "organizations"("id", "logo_file_id");
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_id_logo_file_id_fkey" FOREIGN KEY ("id", "logo_file_id") REFERENCES "files"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever knows a school knows its picture: measures for the page to keep its place, and what it says without it.
CREATE OR REPLACE VIEW organization_directory WITH (security_invoker = true) AS
  SELECT o.id, o.uuid, o.slug, o.name, o.timezone, o.default_locale, o.certificate_prefix, o.brand_hue, o.brand_chroma,
         (SELECT h.hostname FROM organization_hosts h WHERE h.organization_id = o.id AND h.deleted_at IS NULL ORDER BY h.is_primary DESC, h.id LIMIT 1) AS hostname,
         o.is_default,
         (SELECT jsonb_build_object('uuid', f.uuid, 'width', f.width, 'height', f.height, 'alt', f.alt_text)
            FROM files f WHERE f.organization_id = o.id AND f.id = o.logo_file_id AND f.purpose = 'organization_logo' AND f.deleted_at IS NULL) AS logo
  FROM organizations o WHERE o.deleted_at IS NULL AND o.status = 'active';

-- The relay reads the directory as itself: of files it sees the logos, and of those what the directory says.
GRANT SELECT (id, uuid, organization_id, purpose, width, height, alt_text, deleted_at) ON files TO growthos_relay;
CREATE POLICY relay_logos ON files FOR SELECT TO growthos_relay USING (purpose = 'organization_logo');
