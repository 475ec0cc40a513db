-- A learner's documents: private to the learner and to whoever may change people. A teacher reaches the rows of the whole
-- school and a mentor those of their learners; neither reaches these, so the rule asks for the permission itself.
CREATE TABLE "student_documents" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "file_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "student_documents_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "student_documents_uuid_key" ON "student_documents"("uuid");
CREATE UNIQUE INDEX "student_documents_organization_id_id_key" ON "student_documents"("organization_id", "id");
CREATE UNIQUE INDEX "student_documents_organization_id_file_id_key" ON "student_documents"("organization_id", "file_id");
CREATE INDEX "student_documents_organization_id_person_id_idx" ON "student_documents"("organization_id", "person_id");
ALTER TABLE "student_documents" ADD CONSTRAINT "student_documents_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "student_documents" ADD CONSTRAINT "student_documents_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "student_documents" ADD CONSTRAINT "student_documents_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "files"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT growthos_guard('student_documents', $r$person_id = (SELECT app_person()) OR ((SELECT app_reach()) = 'organization'
  AND ((SELECT app_person()) IS NULL OR (SELECT EXISTS (SELECT FROM person_roles pr JOIN role_permissions rp ON rp.role_id = pr.role_id
    WHERE pr.organization_id = (SELECT app_org()) AND pr.person_id = (SELECT app_person()) AND rp.permission = 'people.update'))))$r$);
