
-- CreateEnum
CREATE TYPE "submission_status" AS ENUM ('not_submitted', 'submitted', 'graded', 'approved', 'returned');

-- CreateEnum
CREATE TYPE "attempt_state" AS ENUM ('in_progress', 'submitted', 'graded');

-- CreateEnum
CREATE TYPE "question_type" AS ENUM ('multiple_choice', 'true_false', 'short_answer', 'essay');

-- CreateEnum
CREATE TYPE "content_kind" AS ENUM ('video', 'text', 'document', 'quiz', 'assignment', 'embed');

-- CreateEnum
CREATE TYPE "lesson_opening" AS ENUM ('enrolment', 'previous_completed', 'previous_approved');

-- CreateEnum
CREATE TYPE "course_visibility" AS ENUM ('public', 'private');

-- CreateEnum
CREATE TYPE "course_status" AS ENUM ('draft', 'published', 'archived');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('queued', 'sending', 'sent', 'failed', 'suppressed');

-- CreateEnum
CREATE TYPE "job_run_state" AS ENUM ('running', 'completed', 'failed', 'dead');

-- CreateEnum
CREATE TYPE "identity_token_purpose" AS ENUM ('verify_email', 'reset_password', 'invite', 'change_email');

-- CreateEnum
CREATE TYPE "person_status" AS ENUM ('active', 'inactive', 'suspended', 'banned');

-- CreateEnum
CREATE TYPE "unlock_source" AS ENUM ('enrolment', 'previous_completed', 'previous_approved', 'date', 'override', 'preview');

-- CreateEnum
CREATE TYPE "enrolment_status" AS ENUM ('active', 'completed', 'expired', 'dropped');

-- CreateEnum
CREATE TYPE "entitlement_source" AS ENUM ('purchase', 'subscription', 'grant', 'free');

-- CreateEnum
CREATE TYPE "file_purpose" AS ENUM ('course_material', 'avatar', 'organization_logo', 'assignment_submission', 'attachment', 'student_document', 'certificate', 'video');

-- CreateEnum
CREATE TYPE "file_scan_state" AS ENUM ('unscanned', 'clean', 'infected', 'too_large', 'scanner_down');

-- CreateEnum
CREATE TYPE "file_state" AS ENUM ('receiving', 'ready', 'refused');

-- CreateEnum
CREATE TYPE "organization_status" AS ENUM ('active', 'suspended');

-- CreateTable
CREATE TABLE "quizzes" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "pass_percent" INTEGER NOT NULL DEFAULT 70,
    "attempts_allowed" INTEGER NOT NULL DEFAULT 0,
    "time_limit_seconds" INTEGER,
    "translations" JSONB NOT NULL,
    "content_item_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "quizzes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "questions" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "type" "question_type" NOT NULL,
    "position" INTEGER NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 1,
    "translations" JSONB NOT NULL,
    "answer_key" JSONB NOT NULL DEFAULT '{}',
    "quiz_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_options" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "translations" JSONB NOT NULL,
    "is_correct" BOOLEAN NOT NULL DEFAULT false,
    "question_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "question_options_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz_attempts" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "attempt_state" NOT NULL DEFAULT 'in_progress',
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(6),
    "submitted_at" TIMESTAMPTZ(6),
    "graded_at" TIMESTAMPTZ(6),
    "points" DOUBLE PRECISION,
    "max_points" DOUBLE PRECISION NOT NULL,
    "passed" BOOLEAN,
    "person_id" BIGINT NOT NULL,
    "quiz_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "quiz_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_answers" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "response" JSONB NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "flagged" BOOLEAN NOT NULL DEFAULT false,
    "saved_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "points" DOUBLE PRECISION,
    "is_correct" BOOLEAN,
    "feedback" TEXT,
    "person_id" BIGINT NOT NULL,
    "attempt_id" BIGINT NOT NULL,
    "question_id" BIGINT NOT NULL,
    "graded_by_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "attempt_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "needs_approval" BOOLEAN NOT NULL DEFAULT true,
    "max_files" INTEGER NOT NULL DEFAULT 5,
    "max_file_bytes" BIGINT NOT NULL DEFAULT 52428800,
    "due_days_after_opening" INTEGER,
    "points" INTEGER NOT NULL DEFAULT 0,
    "content_item_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rubric_criteria" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "translations" JSONB NOT NULL,
    "assignment_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "rubric_criteria_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submissions" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "status" "submission_status" NOT NULL DEFAULT 'not_submitted',
    "version" INTEGER NOT NULL DEFAULT 0,
    "draft_text" TEXT NOT NULL DEFAULT '',
    "draft_saved_at" TIMESTAMPTZ(6),
    "due_at" TIMESTAMPTZ(6),
    "submitted_at" TIMESTAMPTZ(6),
    "reviewed_at" TIMESTAMPTZ(6),
    "person_id" BIGINT NOT NULL,
    "assignment_id" BIGINT NOT NULL,
    "reviewed_by_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_versions" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" BIGINT NOT NULL,
    "submission_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_reviews" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "decision" "submission_status" NOT NULL,
    "comment" TEXT NOT NULL,
    "scores" JSONB NOT NULL DEFAULT '[]',
    "points" DOUBLE PRECISION,
    "reviewed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" BIGINT NOT NULL,
    "submission_id" BIGINT NOT NULL,
    "reviewer_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_comments" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "anchor" JSONB,
    "person_id" BIGINT NOT NULL,
    "submission_id" BIGINT NOT NULL,
    "author_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "submission_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "courses" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "course_status" NOT NULL DEFAULT 'draft',
    "visibility" "course_visibility" NOT NULL DEFAULT 'public',
    "translations" JSONB NOT NULL,
    "published_locales" TEXT[] DEFAULT ARRAY['en', 'ar']::TEXT[],
    "level" TEXT NOT NULL DEFAULT 'beginner',
    "tint" TEXT NOT NULL DEFAULT 'brand',
    "price_minor" BIGINT NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL DEFAULT 'SAR',
    "prerequisites" JSONB,
    "seo" JSONB NOT NULL DEFAULT '{}',
    "published_at" TIMESTAMPTZ(6),
    "archived_at" TIMESTAMPTZ(6),
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "cover_file_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "courses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_instructors" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "course_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "course_instructors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sections" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "translations" JSONB NOT NULL,
    "course_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lessons" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "translations" JSONB NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "opening" "lesson_opening" NOT NULL DEFAULT 'previous_completed',
    "opens_at" TIMESTAMPTZ(6),
    "is_preview" BOOLEAN NOT NULL DEFAULT false,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "course_id" BIGINT NOT NULL,
    "section_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "lessons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_items" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "kind" "content_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "translations" JSONB NOT NULL,
    "is_required" BOOLEAN NOT NULL DEFAULT true,
    "min_seen_percent" INTEGER NOT NULL DEFAULT 90,
    "embed_url" TEXT,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "lesson_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "content_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "video_tracks" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "locale" TEXT NOT NULL,
    "duration_seconds" INTEGER NOT NULL,
    "chapters" JSONB NOT NULL DEFAULT '[]',
    "transcript" JSONB NOT NULL DEFAULT '[]',
    "content_item_id" BIGINT NOT NULL,
    "file_id" BIGINT NOT NULL,
    "captions_file_id" BIGINT,
    "poster_file_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "video_tracks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resources" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "translations" JSONB NOT NULL,
    "type" TEXT NOT NULL,
    "url" JSONB,
    "position" INTEGER NOT NULL DEFAULT 0,
    "download_count" INTEGER NOT NULL DEFAULT 0,
    "course_id" BIGINT NOT NULL,
    "section_id" BIGINT,
    "lesson_id" BIGINT,
    "file_en_id" BIGINT,
    "file_ar_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "resources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificates" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "number" TEXT NOT NULL,
    "sheet" JSONB NOT NULL,
    "completed_on" DATE NOT NULL,
    "issued_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(6),
    "revoked_reason" TEXT,
    "signature" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "sha256" TEXT,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "download_count" INTEGER NOT NULL DEFAULT 0,
    "person_id" BIGINT NOT NULL,
    "course_id" BIGINT NOT NULL,
    "revoked_by_id" BIGINT,
    "file_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "certificates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_downloads" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "downloaded_on" DATE NOT NULL,
    "downloader" TEXT NOT NULL,
    "person_id" BIGINT,
    "certificate_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "certificate_downloads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "transaction_id" TEXT NOT NULL DEFAULT pg_current_xact_id()::text,
    "action" TEXT NOT NULL,
    "operation" TEXT,
    "entity_type" TEXT,
    "entity_id" BIGINT,
    "entity_uuid" UUID,
    "actor_kind" TEXT NOT NULL,
    "actor_id" BIGINT,
    "actor_label" TEXT,
    "impersonator_id" BIGINT,
    "changes" JSONB,
    "context" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,
    "ip" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seals" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "entry_uuid" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_events" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "payload" JSONB NOT NULL,
    "actor_id" BIGINT,
    "request_id" TEXT,
    "relayed_at" TIMESTAMPTZ(6),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_effects" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "key" TEXT NOT NULL,
    "job" TEXT NOT NULL,
    "result" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_effects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_runs" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "job" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "state" "job_run_state" NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),
    "duration_ms" INTEGER,
    "error" TEXT,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_runs" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "schedule" TEXT NOT NULL,
    "slot" TIMESTAMPTZ(6) NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),
    "report" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "schedule_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_messages" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "to_email" TEXT NOT NULL,
    "to_name" TEXT,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "is_bulk" BOOLEAN NOT NULL DEFAULT false,
    "state" "mail_state" NOT NULL DEFAULT 'queued',
    "dedupe_key" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(6),
    "provider" TEXT,
    "provider_id" TEXT,
    "last_error" TEXT,
    "person_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "mail_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_suppressions" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "email" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_suppressions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "window_start" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "process_heartbeats" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "process" TEXT NOT NULL,
    "instance" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beat_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "details" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "process_heartbeats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "href" TEXT,
    "dedupe_key" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(6),
    "read_at" TIMESTAMPTZ(6),
    "archived_at" TIMESTAMPTZ(6),
    "snoozed_until" TIMESTAMPTZ(6),
    "person_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(6),
    "name_en" TEXT,
    "name_ar" TEXT,
    "password_hash" TEXT,
    "status" "person_status" NOT NULL DEFAULT 'active',
    "status_reason" TEXT,
    "suspended_until" TIMESTAMPTZ(6),
    "locale" TEXT NOT NULL DEFAULT 'en',
    "timezone" TEXT NOT NULL DEFAULT 'UTC',
    "digits" TEXT NOT NULL DEFAULT 'latn',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "bio" JSONB,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "last_seen_at" TIMESTAMPTZ(6),
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "student_profiles" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "phone" TEXT,
    "whatsapp_consent_at" TIMESTAMPTZ(6),
    "country" TEXT,
    "city" TEXT,
    "birth_date" DATE,
    "occupation" TEXT,
    "goals" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "person_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "student_profiles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roles" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "is_system" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "roles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_permissions" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT,
    "permission" TEXT NOT NULL,
    "reach" TEXT NOT NULL,
    "role_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_permissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_roles" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "role_id" BIGINT NOT NULL,
    "granted_by_id" BIGINT,
    "person_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_roles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "end_reason" TEXT,
    "ip" TEXT,
    "user_agent" TEXT,
    "person_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_tokens" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "purpose" "identity_token_purpose" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),
    "payload" JSONB NOT NULL DEFAULT '{}',
    "person_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "identity_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entitlements" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "source" "entitlement_source" NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),
    "note" TEXT,
    "person_id" BIGINT NOT NULL,
    "course_id" BIGINT NOT NULL,
    "granted_by_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "entitlements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolments" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "type" "entitlement_source" NOT NULL,
    "status" "enrolment_status" NOT NULL DEFAULT 'active',
    "enrolled_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(6),
    "last_active_at" TIMESTAMPTZ(6),
    "person_id" BIGINT NOT NULL,
    "course_id" BIGINT NOT NULL,
    "entitlement_id" BIGINT,
    "last_lesson_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "enrolments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson_unlocks" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "source" "unlock_source" NOT NULL,
    "reason" JSONB NOT NULL DEFAULT '{}',
    "unlocked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" BIGINT NOT NULL,
    "lesson_id" BIGINT NOT NULL,
    "unlocked_by_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "lesson_unlocks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson_progress" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(6),
    "active_seconds" INTEGER NOT NULL DEFAULT 0,
    "person_id" BIGINT NOT NULL,
    "course_id" BIGINT NOT NULL,
    "lesson_id" BIGINT NOT NULL,
    "last_item_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "lesson_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_completions" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "completed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proof" JSONB NOT NULL,
    "person_id" BIGINT NOT NULL,
    "content_item_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "item_completions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "video_progress" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "position_seconds" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "duration_seconds" INTEGER NOT NULL,
    "seen" int4multirange NOT NULL DEFAULT '{}'::int4multirange,
    "seen_seconds" INTEGER NOT NULL DEFAULT 0,
    "beat_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" BIGINT NOT NULL,
    "content_item_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "video_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson_views" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "viewed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sitting" TEXT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "lesson_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lesson_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lookup_types" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "parent_id" BIGINT,
    "is_locked" BOOLEAN NOT NULL DEFAULT false,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "lookup_types_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lookups" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT,
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ar" TEXT NOT NULL,
    "type_id" BIGINT NOT NULL,
    "parent_id" BIGINT,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "display_order" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "is_locked" BOOLEAN NOT NULL DEFAULT false,
    "timezone" TEXT,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "lookups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "files" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "purpose" "file_purpose" NOT NULL,
    "state" "file_state" NOT NULL DEFAULT 'receiving',
    "scan_state" "file_scan_state" NOT NULL DEFAULT 'unscanned',
    "original_name" TEXT NOT NULL,
    "declared_mime_type" TEXT NOT NULL,
    "mime_type" TEXT,
    "size_bytes" BIGINT NOT NULL,
    "received_bytes" BIGINT NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "duration_seconds" INTEGER,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "alt_text" JSONB,
    "storage_provider" TEXT NOT NULL DEFAULT 'local',
    "storage_key" TEXT NOT NULL,
    "is_temporary" BOOLEAN NOT NULL DEFAULT true,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "expires_at" TIMESTAMPTZ(6),
    "refusal" TEXT,
    "download_count" INTEGER NOT NULL DEFAULT 0,
    "uploaded_by_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_links" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" BIGINT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'attachment',
    "position" INTEGER NOT NULL DEFAULT 0,
    "file_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentor_assignments" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),
    "mentor_id" BIGINT NOT NULL,
    "learner_id" BIGINT NOT NULL,
    "course_id" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "mentor_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizations" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "status" "organization_status" NOT NULL DEFAULT 'active',
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "certificate_prefix" TEXT NOT NULL,
    "brand_hue" DOUBLE PRECISION,
    "brand_chroma" DOUBLE PRECISION,
    "default_locale" TEXT NOT NULL DEFAULT 'en',
    "timezone" TEXT NOT NULL DEFAULT 'UTC',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "seo" JSONB NOT NULL DEFAULT '{}',
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "organizations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_hosts" (
    "id" BIGSERIAL NOT NULL,
    "uuid" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" BIGINT NOT NULL,
    "hostname" TEXT NOT NULL,
    "is_primary" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),
    "is_deleted" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NOT NULL) STORED NOT NULL,

    CONSTRAINT "organization_hosts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "quizzes_uuid_key" ON "quizzes"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "quizzes_organization_id_id_key" ON "quizzes"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "quizzes_organization_id_content_item_id_key" ON "quizzes"("organization_id", "content_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "questions_uuid_key" ON "questions"("uuid");

-- CreateIndex
CREATE INDEX "questions_organization_id_quiz_id_position_idx" ON "questions"("organization_id", "quiz_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "questions_organization_id_id_key" ON "questions"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "question_options_uuid_key" ON "question_options"("uuid");

-- CreateIndex
CREATE INDEX "question_options_organization_id_question_id_position_idx" ON "question_options"("organization_id", "question_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "question_options_organization_id_id_key" ON "question_options"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "quiz_attempts_uuid_key" ON "quiz_attempts"("uuid");

-- CreateIndex
CREATE INDEX "quiz_attempts_organization_id_quiz_id_idx" ON "quiz_attempts"("organization_id", "quiz_id");

-- CreateIndex
CREATE UNIQUE INDEX "quiz_attempts_organization_id_id_key" ON "quiz_attempts"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "quiz_attempts_organization_id_person_id_quiz_id_number_key" ON "quiz_attempts"("organization_id", "person_id", "quiz_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_answers_uuid_key" ON "attempt_answers"("uuid");

-- CreateIndex
CREATE INDEX "attempt_answers_organization_id_person_id_idx" ON "attempt_answers"("organization_id", "person_id");

-- CreateIndex
CREATE INDEX "attempt_answers_organization_id_question_id_idx" ON "attempt_answers"("organization_id", "question_id");

-- CreateIndex
CREATE INDEX "attempt_answers_organization_id_graded_by_id_idx" ON "attempt_answers"("organization_id", "graded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_answers_organization_id_id_key" ON "attempt_answers"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_answers_organization_id_attempt_id_question_id_key" ON "attempt_answers"("organization_id", "attempt_id", "question_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignments_uuid_key" ON "assignments"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "assignments_organization_id_id_key" ON "assignments"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assignments_organization_id_content_item_id_key" ON "assignments"("organization_id", "content_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "rubric_criteria_uuid_key" ON "rubric_criteria"("uuid");

-- CreateIndex
CREATE INDEX "rubric_criteria_organization_id_assignment_id_position_idx" ON "rubric_criteria"("organization_id", "assignment_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "rubric_criteria_organization_id_id_key" ON "rubric_criteria"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_uuid_key" ON "submissions"("uuid");

-- CreateIndex
CREATE INDEX "submissions_organization_id_status_submitted_at_idx" ON "submissions"("organization_id", "status", "submitted_at");

-- CreateIndex
CREATE INDEX "submissions_organization_id_assignment_id_idx" ON "submissions"("organization_id", "assignment_id");

-- CreateIndex
CREATE INDEX "submissions_organization_id_reviewed_by_id_idx" ON "submissions"("organization_id", "reviewed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_organization_id_id_key" ON "submissions"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_organization_id_person_id_assignment_id_key" ON "submissions"("organization_id", "person_id", "assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_versions_uuid_key" ON "submission_versions"("uuid");

-- CreateIndex
CREATE INDEX "submission_versions_organization_id_person_id_idx" ON "submission_versions"("organization_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_versions_organization_id_id_key" ON "submission_versions"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_versions_organization_id_submission_id_number_key" ON "submission_versions"("organization_id", "submission_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "submission_reviews_uuid_key" ON "submission_reviews"("uuid");

-- CreateIndex
CREATE INDEX "submission_reviews_organization_id_person_id_idx" ON "submission_reviews"("organization_id", "person_id");

-- CreateIndex
CREATE INDEX "submission_reviews_organization_id_submission_id_idx" ON "submission_reviews"("organization_id", "submission_id");

-- CreateIndex
CREATE INDEX "submission_reviews_organization_id_reviewer_id_idx" ON "submission_reviews"("organization_id", "reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_reviews_organization_id_id_key" ON "submission_reviews"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_comments_uuid_key" ON "submission_comments"("uuid");

-- CreateIndex
CREATE INDEX "submission_comments_organization_id_person_id_idx" ON "submission_comments"("organization_id", "person_id");

-- CreateIndex
CREATE INDEX "submission_comments_organization_id_submission_id_idx" ON "submission_comments"("organization_id", "submission_id");

-- CreateIndex
CREATE INDEX "submission_comments_organization_id_author_id_idx" ON "submission_comments"("organization_id", "author_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_comments_organization_id_id_key" ON "submission_comments"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "courses_uuid_key" ON "courses"("uuid");

-- CreateIndex
CREATE INDEX "courses_organization_id_status_published_at_idx" ON "courses"("organization_id", "status", "published_at");

-- CreateIndex
CREATE INDEX "courses_organization_id_cover_file_id_idx" ON "courses"("organization_id", "cover_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "courses_organization_id_id_key" ON "courses"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "courses_slug_live_key" ON "courses"("organization_id", "slug") WHERE ("deleted_at" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "course_instructors_uuid_key" ON "course_instructors"("uuid");

-- CreateIndex
CREATE INDEX "course_instructors_organization_id_person_id_idx" ON "course_instructors"("organization_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "course_instructors_organization_id_id_key" ON "course_instructors"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "course_instructors_organization_id_course_id_person_id_key" ON "course_instructors"("organization_id", "course_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "sections_uuid_key" ON "sections"("uuid");

-- CreateIndex
CREATE INDEX "sections_organization_id_course_id_position_idx" ON "sections"("organization_id", "course_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "sections_organization_id_id_key" ON "sections"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "lessons_uuid_key" ON "lessons"("uuid");

-- CreateIndex
CREATE INDEX "lessons_organization_id_course_id_position_idx" ON "lessons"("organization_id", "course_id", "position");

-- CreateIndex
CREATE INDEX "lessons_organization_id_section_id_idx" ON "lessons"("organization_id", "section_id");

-- CreateIndex
CREATE UNIQUE INDEX "lessons_organization_id_id_key" ON "lessons"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "lessons_course_id_slug_live_key" ON "lessons"("organization_id", "course_id", "slug") WHERE ("deleted_at" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "content_items_uuid_key" ON "content_items"("uuid");

-- CreateIndex
CREATE INDEX "content_items_organization_id_lesson_id_position_idx" ON "content_items"("organization_id", "lesson_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "content_items_organization_id_id_key" ON "content_items"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "video_tracks_uuid_key" ON "video_tracks"("uuid");

-- CreateIndex
CREATE INDEX "video_tracks_organization_id_file_id_idx" ON "video_tracks"("organization_id", "file_id");

-- CreateIndex
CREATE INDEX "video_tracks_organization_id_captions_file_id_idx" ON "video_tracks"("organization_id", "captions_file_id");

-- CreateIndex
CREATE INDEX "video_tracks_organization_id_poster_file_id_idx" ON "video_tracks"("organization_id", "poster_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "video_tracks_organization_id_id_key" ON "video_tracks"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "video_tracks_organization_id_content_item_id_locale_key" ON "video_tracks"("organization_id", "content_item_id", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "resources_uuid_key" ON "resources"("uuid");

-- CreateIndex
CREATE INDEX "resources_organization_id_course_id_idx" ON "resources"("organization_id", "course_id");

-- CreateIndex
CREATE INDEX "resources_organization_id_section_id_idx" ON "resources"("organization_id", "section_id");

-- CreateIndex
CREATE INDEX "resources_organization_id_lesson_id_idx" ON "resources"("organization_id", "lesson_id");

-- CreateIndex
CREATE INDEX "resources_organization_id_file_en_id_idx" ON "resources"("organization_id", "file_en_id");

-- CreateIndex
CREATE INDEX "resources_organization_id_file_ar_id_idx" ON "resources"("organization_id", "file_ar_id");

-- CreateIndex
CREATE UNIQUE INDEX "resources_organization_id_id_key" ON "resources"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_uuid_key" ON "certificates"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_number_key" ON "certificates"("number");

-- CreateIndex
CREATE INDEX "certificates_organization_id_person_id_course_id_idx" ON "certificates"("organization_id", "person_id", "course_id");

-- CreateIndex
CREATE INDEX "certificates_organization_id_course_id_idx" ON "certificates"("organization_id", "course_id");

-- CreateIndex
CREATE INDEX "certificates_organization_id_revoked_by_id_idx" ON "certificates"("organization_id", "revoked_by_id");

-- CreateIndex
CREATE INDEX "certificates_organization_id_file_id_idx" ON "certificates"("organization_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_organization_id_id_key" ON "certificates"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_downloads_uuid_key" ON "certificate_downloads"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_downloads_organization_id_id_key" ON "certificate_downloads"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_downloads_organization_id_certificate_id_downlo_key" ON "certificate_downloads"("organization_id", "certificate_id", "downloader", "downloaded_on");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_uuid_key" ON "audit_entries"("uuid");

-- CreateIndex
CREATE INDEX "audit_entries_organization_id_id_idx" ON "audit_entries"("organization_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_organization_id_entity_type_entity_id_idx" ON "audit_entries"("organization_id", "entity_type", "entity_id");

-- CreateIndex
CREATE INDEX "audit_entries_organization_id_actor_id_id_idx" ON "audit_entries"("organization_id", "actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_organization_id_action_id_idx" ON "audit_entries"("organization_id", "action", "id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_organization_id_id_key" ON "audit_entries"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seals_uuid_key" ON "audit_seals"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seals_organization_id_id_key" ON "audit_seals"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seals_organization_id_sequence_key" ON "audit_seals"("organization_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seals_organization_id_entry_id_key" ON "audit_seals"("organization_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_events_uuid_key" ON "outbox_events"("uuid");

-- CreateIndex
CREATE INDEX "outbox_events_relayed_at_id_idx" ON "outbox_events"("relayed_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_events_organization_id_id_key" ON "outbox_events"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "job_effects_uuid_key" ON "job_effects"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "job_effects_organization_id_id_key" ON "job_effects"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "job_effects_organization_id_key_key" ON "job_effects"("organization_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "job_runs_uuid_key" ON "job_runs"("uuid");

-- CreateIndex
CREATE INDEX "job_runs_organization_id_state_id_idx" ON "job_runs"("organization_id", "state", "id");

-- CreateIndex
CREATE INDEX "job_runs_organization_id_job_id_idx" ON "job_runs"("organization_id", "job", "id");

-- CreateIndex
CREATE UNIQUE INDEX "job_runs_organization_id_id_key" ON "job_runs"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "job_runs_organization_id_key_key" ON "job_runs"("organization_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_runs_uuid_key" ON "schedule_runs"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_runs_organization_id_id_key" ON "schedule_runs"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_runs_organization_id_schedule_slot_key" ON "schedule_runs"("organization_id", "schedule", "slot");

-- CreateIndex
CREATE UNIQUE INDEX "mail_messages_uuid_key" ON "mail_messages"("uuid");

-- CreateIndex
CREATE INDEX "mail_messages_organization_id_state_id_idx" ON "mail_messages"("organization_id", "state", "id");

-- CreateIndex
CREATE INDEX "mail_messages_organization_id_person_id_idx" ON "mail_messages"("organization_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_messages_organization_id_id_key" ON "mail_messages"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_messages_organization_id_dedupe_key_key" ON "mail_messages"("organization_id", "dedupe_key");

-- CreateIndex
CREATE UNIQUE INDEX "mail_suppressions_uuid_key" ON "mail_suppressions"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "mail_suppressions_organization_id_id_key" ON "mail_suppressions"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_suppressions_organization_id_email_key" ON "mail_suppressions"("organization_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "idempotency_keys_uuid_key" ON "idempotency_keys"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "idempotency_keys_organization_id_id_key" ON "idempotency_keys"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "idempotency_keys_organization_id_actor_key_key" ON "idempotency_keys"("organization_id", "actor", "key");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limits_uuid_key" ON "rate_limits"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limits_key_key" ON "rate_limits"("key");

-- CreateIndex
CREATE UNIQUE INDEX "process_heartbeats_uuid_key" ON "process_heartbeats"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "process_heartbeats_instance_key" ON "process_heartbeats"("instance");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_uuid_key" ON "notifications"("uuid");

-- CreateIndex
CREATE INDEX "notifications_organization_id_person_id_archived_at_id_idx" ON "notifications"("organization_id", "person_id", "archived_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_organization_id_id_key" ON "notifications"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_organization_id_person_id_dedupe_key_key" ON "notifications"("organization_id", "person_id", "dedupe_key");

-- CreateIndex
CREATE UNIQUE INDEX "people_uuid_key" ON "people"("uuid");

-- CreateIndex
CREATE INDEX "people_organization_id_status_id_idx" ON "people"("organization_id", "status", "id");

-- CreateIndex
CREATE UNIQUE INDEX "people_organization_id_id_key" ON "people"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_live_key" ON "people"("organization_id", "email") WHERE ("deleted_at" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "student_profiles_uuid_key" ON "student_profiles"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "student_profiles_organization_id_id_key" ON "student_profiles"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "student_profiles_organization_id_person_id_key" ON "student_profiles"("organization_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "roles_uuid_key" ON "roles"("uuid");

-- CreateIndex
CREATE INDEX "roles_organization_id_idx" ON "roles"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "roles_code_key" ON "roles"("code");

-- CreateIndex
CREATE UNIQUE INDEX "role_permissions_uuid_key" ON "role_permissions"("uuid");

-- CreateIndex
CREATE INDEX "role_permissions_organization_id_idx" ON "role_permissions"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_permissions_role_id_permission_key" ON "role_permissions"("role_id", "permission");

-- CreateIndex
CREATE UNIQUE INDEX "person_roles_uuid_key" ON "person_roles"("uuid");

-- CreateIndex
CREATE INDEX "person_roles_role_id_idx" ON "person_roles"("role_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_roles_organization_id_id_key" ON "person_roles"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "person_roles_organization_id_person_id_role_id_key" ON "person_roles"("organization_id", "person_id", "role_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_uuid_key" ON "sessions"("uuid");

-- CreateIndex
CREATE INDEX "sessions_organization_id_person_id_ended_at_idx" ON "sessions"("organization_id", "person_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_organization_id_id_key" ON "sessions"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_tokens_uuid_key" ON "identity_tokens"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "identity_tokens_token_hash_key" ON "identity_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "identity_tokens_organization_id_person_id_purpose_idx" ON "identity_tokens"("organization_id", "person_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "identity_tokens_organization_id_id_key" ON "identity_tokens"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "entitlements_uuid_key" ON "entitlements"("uuid");

-- CreateIndex
CREATE INDEX "entitlements_organization_id_person_id_course_id_idx" ON "entitlements"("organization_id", "person_id", "course_id");

-- CreateIndex
CREATE INDEX "entitlements_organization_id_course_id_idx" ON "entitlements"("organization_id", "course_id");

-- CreateIndex
CREATE INDEX "entitlements_organization_id_granted_by_id_idx" ON "entitlements"("organization_id", "granted_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "entitlements_organization_id_id_key" ON "entitlements"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolments_uuid_key" ON "enrolments"("uuid");

-- CreateIndex
CREATE INDEX "enrolments_organization_id_course_id_status_idx" ON "enrolments"("organization_id", "course_id", "status");

-- CreateIndex
CREATE INDEX "enrolments_organization_id_person_id_idx" ON "enrolments"("organization_id", "person_id");

-- CreateIndex
CREATE INDEX "enrolments_organization_id_entitlement_id_idx" ON "enrolments"("organization_id", "entitlement_id");

-- CreateIndex
CREATE INDEX "enrolments_organization_id_last_lesson_id_idx" ON "enrolments"("organization_id", "last_lesson_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolments_organization_id_id_key" ON "enrolments"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolments_person_id_course_id_live_key" ON "enrolments"("organization_id", "person_id", "course_id") WHERE ("deleted_at" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "lesson_unlocks_uuid_key" ON "lesson_unlocks"("uuid");

-- CreateIndex
CREATE INDEX "lesson_unlocks_organization_id_lesson_id_idx" ON "lesson_unlocks"("organization_id", "lesson_id");

-- CreateIndex
CREATE INDEX "lesson_unlocks_organization_id_unlocked_by_id_idx" ON "lesson_unlocks"("organization_id", "unlocked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_unlocks_organization_id_id_key" ON "lesson_unlocks"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_unlocks_organization_id_person_id_lesson_id_key" ON "lesson_unlocks"("organization_id", "person_id", "lesson_id");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_progress_uuid_key" ON "lesson_progress"("uuid");

-- CreateIndex
CREATE INDEX "lesson_progress_organization_id_person_id_course_id_idx" ON "lesson_progress"("organization_id", "person_id", "course_id");

-- CreateIndex
CREATE INDEX "lesson_progress_organization_id_course_id_idx" ON "lesson_progress"("organization_id", "course_id");

-- CreateIndex
CREATE INDEX "lesson_progress_organization_id_lesson_id_idx" ON "lesson_progress"("organization_id", "lesson_id");

-- CreateIndex
CREATE INDEX "lesson_progress_organization_id_last_item_id_idx" ON "lesson_progress"("organization_id", "last_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_progress_organization_id_id_key" ON "lesson_progress"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_progress_organization_id_person_id_lesson_id_key" ON "lesson_progress"("organization_id", "person_id", "lesson_id");

-- CreateIndex
CREATE UNIQUE INDEX "item_completions_uuid_key" ON "item_completions"("uuid");

-- CreateIndex
CREATE INDEX "item_completions_organization_id_content_item_id_idx" ON "item_completions"("organization_id", "content_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "item_completions_organization_id_id_key" ON "item_completions"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "item_completions_organization_id_person_id_content_item_id_key" ON "item_completions"("organization_id", "person_id", "content_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "video_progress_uuid_key" ON "video_progress"("uuid");

-- CreateIndex
CREATE INDEX "video_progress_organization_id_content_item_id_idx" ON "video_progress"("organization_id", "content_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "video_progress_organization_id_id_key" ON "video_progress"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "video_progress_organization_id_person_id_content_item_id_key" ON "video_progress"("organization_id", "person_id", "content_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_views_uuid_key" ON "lesson_views"("uuid");

-- CreateIndex
CREATE INDEX "lesson_views_organization_id_lesson_id_idx" ON "lesson_views"("organization_id", "lesson_id");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_views_organization_id_id_key" ON "lesson_views"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_views_organization_id_person_id_lesson_id_sitting_key" ON "lesson_views"("organization_id", "person_id", "lesson_id", "sitting");

-- CreateIndex
CREATE UNIQUE INDEX "lookup_types_uuid_key" ON "lookup_types"("uuid");

-- CreateIndex
CREATE INDEX "lookup_types_parent_id_idx" ON "lookup_types"("parent_id");

-- CreateIndex
CREATE INDEX "lookup_types_organization_id_idx" ON "lookup_types"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "lookup_types_code_key" ON "lookup_types"("code");

-- CreateIndex
CREATE UNIQUE INDEX "lookups_uuid_key" ON "lookups"("uuid");

-- CreateIndex
CREATE INDEX "lookups_parent_id_idx" ON "lookups"("parent_id");

-- CreateIndex
CREATE INDEX "lookups_organization_id_idx" ON "lookups"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "lookups_type_id_code_key" ON "lookups"("type_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "files_uuid_key" ON "files"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "files_storage_key_key" ON "files"("storage_key");

-- CreateIndex
CREATE INDEX "files_organization_id_is_temporary_expires_at_idx" ON "files"("organization_id", "is_temporary", "expires_at");

-- CreateIndex
CREATE INDEX "files_organization_id_uploaded_by_id_idx" ON "files"("organization_id", "uploaded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "files_organization_id_id_key" ON "files"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "file_links_uuid_key" ON "file_links"("uuid");

-- CreateIndex
CREATE INDEX "file_links_organization_id_file_id_idx" ON "file_links"("organization_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "file_links_organization_id_id_key" ON "file_links"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "file_links_organization_id_subject_type_subject_id_file_id__key" ON "file_links"("organization_id", "subject_type", "subject_id", "file_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "mentor_assignments_uuid_key" ON "mentor_assignments"("uuid");

-- CreateIndex
CREATE INDEX "mentor_assignments_organization_id_mentor_id_ended_at_idx" ON "mentor_assignments"("organization_id", "mentor_id", "ended_at");

-- CreateIndex
CREATE INDEX "mentor_assignments_organization_id_learner_id_idx" ON "mentor_assignments"("organization_id", "learner_id");

-- CreateIndex
CREATE INDEX "mentor_assignments_organization_id_course_id_idx" ON "mentor_assignments"("organization_id", "course_id");

-- CreateIndex
CREATE UNIQUE INDEX "mentor_assignments_organization_id_id_key" ON "mentor_assignments"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "organizations_uuid_key" ON "organizations"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "organizations_slug_key" ON "organizations"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organization_hosts_uuid_key" ON "organization_hosts"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "organization_hosts_hostname_key" ON "organization_hosts"("hostname");

-- CreateIndex
CREATE UNIQUE INDEX "organization_hosts_organization_id_id_key" ON "organization_hosts"("organization_id", "id");

-- AddForeignKey
ALTER TABLE "quizzes" ADD CONSTRAINT "quizzes_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quizzes" ADD CONSTRAINT "quizzes_organization_id_content_item_id_fkey" FOREIGN KEY ("organization_id", "content_item_id") REFERENCES "content_items"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_organization_id_quiz_id_fkey" FOREIGN KEY ("organization_id", "quiz_id") REFERENCES "quizzes"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_options" ADD CONSTRAINT "question_options_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_options" ADD CONSTRAINT "question_options_organization_id_question_id_fkey" FOREIGN KEY ("organization_id", "question_id") REFERENCES "questions"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_attempts" ADD CONSTRAINT "quiz_attempts_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_attempts" ADD CONSTRAINT "quiz_attempts_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_attempts" ADD CONSTRAINT "quiz_attempts_organization_id_quiz_id_fkey" FOREIGN KEY ("organization_id", "quiz_id") REFERENCES "quizzes"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_answers" ADD CONSTRAINT "attempt_answers_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_answers" ADD CONSTRAINT "attempt_answers_organization_id_attempt_id_fkey" FOREIGN KEY ("organization_id", "attempt_id") REFERENCES "quiz_attempts"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_answers" ADD CONSTRAINT "attempt_answers_organization_id_question_id_fkey" FOREIGN KEY ("organization_id", "question_id") REFERENCES "questions"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_answers" ADD CONSTRAINT "attempt_answers_organization_id_graded_by_id_fkey" FOREIGN KEY ("organization_id", "graded_by_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_organization_id_content_item_id_fkey" FOREIGN KEY ("organization_id", "content_item_id") REFERENCES "content_items"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric_criteria" ADD CONSTRAINT "rubric_criteria_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric_criteria" ADD CONSTRAINT "rubric_criteria_organization_id_assignment_id_fkey" FOREIGN KEY ("organization_id", "assignment_id") REFERENCES "assignments"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_organization_id_assignment_id_fkey" FOREIGN KEY ("organization_id", "assignment_id") REFERENCES "assignments"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_organization_id_reviewed_by_id_fkey" FOREIGN KEY ("organization_id", "reviewed_by_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_versions" ADD CONSTRAINT "submission_versions_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_versions" ADD CONSTRAINT "submission_versions_organization_id_submission_id_fkey" FOREIGN KEY ("organization_id", "submission_id") REFERENCES "submissions"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_reviews" ADD CONSTRAINT "submission_reviews_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_reviews" ADD CONSTRAINT "submission_reviews_organization_id_submission_id_fkey" FOREIGN KEY ("organization_id", "submission_id") REFERENCES "submissions"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_reviews" ADD CONSTRAINT "submission_reviews_organization_id_reviewer_id_fkey" FOREIGN KEY ("organization_id", "reviewer_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_comments" ADD CONSTRAINT "submission_comments_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_comments" ADD CONSTRAINT "submission_comments_organization_id_submission_id_fkey" FOREIGN KEY ("organization_id", "submission_id") REFERENCES "submissions"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_comments" ADD CONSTRAINT "submission_comments_organization_id_author_id_fkey" FOREIGN KEY ("organization_id", "author_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "courses" ADD CONSTRAINT "courses_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "courses" ADD CONSTRAINT "courses_organization_id_cover_file_id_fkey" FOREIGN KEY ("organization_id", "cover_file_id") REFERENCES "files"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_instructors" ADD CONSTRAINT "course_instructors_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_instructors" ADD CONSTRAINT "course_instructors_organization_id_course_id_fkey" FOREIGN KEY ("organization_id", "course_id") REFERENCES "courses"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_instructors" ADD CONSTRAINT "course_instructors_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sections" ADD CONSTRAINT "sections_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sections" ADD CONSTRAINT "sections_organization_id_course_id_fkey" FOREIGN KEY ("organization_id", "course_id") REFERENCES "courses"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_organization_id_course_id_fkey" FOREIGN KEY ("organization_id", "course_id") REFERENCES "courses"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_organization_id_section_id_fkey" FOREIGN KEY ("organization_id", "section_id") REFERENCES "sections"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_items" ADD CONSTRAINT "content_items_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_items" ADD CONSTRAINT "content_items_organization_id_lesson_id_fkey" FOREIGN KEY ("organization_id", "lesson_id") REFERENCES "lessons"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_tracks" ADD CONSTRAINT "video_tracks_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_tracks" ADD CONSTRAINT "video_tracks_organization_id_content_item_id_fkey" FOREIGN KEY ("organization_id", "content_item_id") REFERENCES "content_items"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_tracks" ADD CONSTRAINT "video_tracks_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "files"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_tracks" ADD CONSTRAINT "video_tracks_organization_id_captions_file_id_fkey" FOREIGN KEY ("organization_id", "captions_file_id") REFERENCES "files"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_tracks" ADD CONSTRAINT "video_tracks_organization_id_poster_file_id_fkey" FOREIGN KEY ("organization_id", "poster_file_id") REFERENCES "files"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resources" ADD CONSTRAINT "resources_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resources" ADD CONSTRAINT "resources_organization_id_course_id_fkey" FOREIGN KEY ("organization_id", "course_id") REFERENCES "courses"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resources" ADD CONSTRAINT "resources_organization_id_section_id_fkey" FOREIGN KEY ("organization_id", "section_id") REFERENCES "sections"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resources" ADD CONSTRAINT "resources_organization_id_lesson_id_fkey" FOREIGN KEY ("organization_id", "lesson_id") REFERENCES "lessons"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resources" ADD CONSTRAINT "resources_organization_id_file_en_id_fkey" FOREIGN KEY ("organization_id", "file_en_id") REFERENCES "files"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resources" ADD CONSTRAINT "resources_organization_id_file_ar_id_fkey" FOREIGN KEY ("organization_id", "file_ar_id") REFERENCES "files"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_organization_id_course_id_fkey" FOREIGN KEY ("organization_id", "course_id") REFERENCES "courses"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_organization_id_revoked_by_id_fkey" FOREIGN KEY ("organization_id", "revoked_by_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "files"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_downloads" ADD CONSTRAINT "certificate_downloads_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_downloads" ADD CONSTRAINT "certificate_downloads_organization_id_certificate_id_fkey" FOREIGN KEY ("organization_id", "certificate_id") REFERENCES "certificates"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_seals" ADD CONSTRAINT "audit_seals_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_events" ADD CONSTRAINT "outbox_events_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_effects" ADD CONSTRAINT "job_effects_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_runs" ADD CONSTRAINT "job_runs_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_runs" ADD CONSTRAINT "schedule_runs_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_suppressions" ADD CONSTRAINT "mail_suppressions_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "student_profiles" ADD CONSTRAINT "student_profiles_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "student_profiles" ADD CONSTRAINT "student_profiles_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roles" ADD CONSTRAINT "roles_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_permissions" ADD CONSTRAINT "role_permissions_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_permissions" ADD CONSTRAINT "role_permissions_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "roles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "roles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_tokens" ADD CONSTRAINT "identity_tokens_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_tokens" ADD CONSTRAINT "identity_tokens_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlements" ADD CONSTRAINT "entitlements_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlements" ADD CONSTRAINT "entitlements_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlements" ADD CONSTRAINT "entitlements_organization_id_course_id_fkey" FOREIGN KEY ("organization_id", "course_id") REFERENCES "courses"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlements" ADD CONSTRAINT "entitlements_organization_id_granted_by_id_fkey" FOREIGN KEY ("organization_id", "granted_by_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_organization_id_course_id_fkey" FOREIGN KEY ("organization_id", "course_id") REFERENCES "courses"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_organization_id_entitlement_id_fkey" FOREIGN KEY ("organization_id", "entitlement_id") REFERENCES "entitlements"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_organization_id_last_lesson_id_fkey" FOREIGN KEY ("organization_id", "last_lesson_id") REFERENCES "lessons"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_unlocks" ADD CONSTRAINT "lesson_unlocks_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_unlocks" ADD CONSTRAINT "lesson_unlocks_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_unlocks" ADD CONSTRAINT "lesson_unlocks_organization_id_lesson_id_fkey" FOREIGN KEY ("organization_id", "lesson_id") REFERENCES "lessons"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_unlocks" ADD CONSTRAINT "lesson_unlocks_organization_id_unlocked_by_id_fkey" FOREIGN KEY ("organization_id", "unlocked_by_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_organization_id_course_id_fkey" FOREIGN KEY ("organization_id", "course_id") REFERENCES "courses"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_organization_id_lesson_id_fkey" FOREIGN KEY ("organization_id", "lesson_id") REFERENCES "lessons"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_organization_id_last_item_id_fkey" FOREIGN KEY ("organization_id", "last_item_id") REFERENCES "content_items"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_completions" ADD CONSTRAINT "item_completions_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_completions" ADD CONSTRAINT "item_completions_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_completions" ADD CONSTRAINT "item_completions_organization_id_content_item_id_fkey" FOREIGN KEY ("organization_id", "content_item_id") REFERENCES "content_items"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_progress" ADD CONSTRAINT "video_progress_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_progress" ADD CONSTRAINT "video_progress_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_progress" ADD CONSTRAINT "video_progress_organization_id_content_item_id_fkey" FOREIGN KEY ("organization_id", "content_item_id") REFERENCES "content_items"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_views" ADD CONSTRAINT "lesson_views_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_views" ADD CONSTRAINT "lesson_views_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_views" ADD CONSTRAINT "lesson_views_organization_id_lesson_id_fkey" FOREIGN KEY ("organization_id", "lesson_id") REFERENCES "lessons"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lookup_types" ADD CONSTRAINT "lookup_types_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lookup_types" ADD CONSTRAINT "lookup_types_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "lookup_types"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lookups" ADD CONSTRAINT "lookups_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lookups" ADD CONSTRAINT "lookups_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "lookup_types"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lookups" ADD CONSTRAINT "lookups_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "lookups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_organization_id_uploaded_by_id_fkey" FOREIGN KEY ("organization_id", "uploaded_by_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_links" ADD CONSTRAINT "file_links_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_links" ADD CONSTRAINT "file_links_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "files"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignments" ADD CONSTRAINT "mentor_assignments_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignments" ADD CONSTRAINT "mentor_assignments_organization_id_mentor_id_fkey" FOREIGN KEY ("organization_id", "mentor_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignments" ADD CONSTRAINT "mentor_assignments_organization_id_learner_id_fkey" FOREIGN KEY ("organization_id", "learner_id") REFERENCES "people"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignments" ADD CONSTRAINT "mentor_assignments_organization_id_course_id_fkey" FOREIGN KEY ("organization_id", "course_id") REFERENCES "courses"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_hosts" ADD CONSTRAINT "organization_hosts_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

