-- What is made of a stored file: the rungs of a video's ladder, its storyboard, a picture in other sizes.
CREATE TYPE "rendition_kind" AS ENUM ('video', 'storyboard', 'picture');
CREATE TYPE "rendition_state" AS ENUM ('waiting', 'made', 'no_tool', 'failed');

ALTER TABLE "files" ADD COLUMN "rendition_state" "rendition_state";

CREATE TABLE "file_renditions" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "kind" "rendition_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "bits_per_second" INTEGER,
    "codecs" TEXT,
    "storage_provider" TEXT NOT NULL DEFAULT 'local',
    "storage_key" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "file_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_renditions_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "file_renditions_uuid_key" ON "file_renditions"("uuid");
CREATE INDEX "file_renditions_organization_id_file_id_idx" ON "file_renditions"("organization_id", "file_id");
CREATE UNIQUE INDEX "file_renditions_organization_id_id_key" ON "file_renditions"("organization_id", "id");
CREATE UNIQUE INDEX "file_renditions_organization_id_file_id_kind_name_key" ON "file_renditions"("organization_id", "file_id", "kind", "name");
ALTER TABLE "file_renditions" ADD CONSTRAINT "file_renditions_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "file_renditions" ADD CONSTRAINT "file_renditions_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "files"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT growthos_guard('file_renditions');
