-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "opened_from" INTEGER,
ADD COLUMN     "self_approval_id" UUID;

-- AlterTable
ALTER TABLE "person" DROP COLUMN "password_hash",
ADD COLUMN     "mail" TEXT,
ADD COLUMN     "oidc_subject" TEXT;

-- CreateTable
CREATE TABLE "credential" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "totp_secret" TEXT,
    "totp_since" TIMESTAMPTZ(6),
    "totp_last_step" INTEGER,
    "recovery_hashes" TEXT[],

    CONSTRAINT "credential_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "ended_reason" TEXT,
    "second_step" BOOLEAN NOT NULL DEFAULT false,
    "address" TEXT,
    "device" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "window_started" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "locked_until" TIMESTAMPTZ(6),

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT 'join',
    "person_id" UUID,
    "jurisdiction_code" TEXT,
    "role" TEXT,
    "scope" TEXT[],
    "name" TEXT NOT NULL,
    "mail" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),
    "used_by" UUID,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bureau_settings" (
    "jurisdiction_code" TEXT NOT NULL,
    "require_second_step" BOOLEAN NOT NULL DEFAULT false,
    "show_checked" BOOLEAN NOT NULL DEFAULT false,
    "review_months" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bureau_settings_pkey" PRIMARY KEY ("jurisdiction_code")
);

-- CreateTable
CREATE TABLE "self_approval" (
    "jurisdiction_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_by" UUID,
    "granted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "self_approval_pkey" PRIMARY KEY ("jurisdiction_code","id")
);

-- CreateTable
CREATE TABLE "removed_entry" (
    "jurisdiction_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "edition_id" UUID NOT NULL,
    "entry_id" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "removed_by" UUID,
    "actor" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "restored_at" TIMESTAMPTZ(6),

    CONSTRAINT "removed_entry_pkey" PRIMARY KEY ("jurisdiction_code","id")
);

-- CreateTable
CREATE TABLE "entry_comment" (
    "jurisdiction_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "edition_id" UUID NOT NULL,
    "entry_id" TEXT,
    "title" TEXT,
    "body" TEXT NOT NULL,
    "person_id" UUID,
    "actor" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(6),
    "resolved_actor" TEXT,

    CONSTRAINT "entry_comment_pkey" PRIMARY KEY ("jurisdiction_code","id")
);

-- CreateTable
CREATE TABLE "presence" (
    "jurisdiction_code" TEXT NOT NULL,
    "edition_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "entry_id" TEXT,
    "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("jurisdiction_code","edition_id","part","person_id")
);

-- CreateTable
CREATE TABLE "preview_link" (
    "jurisdiction_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "edition_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("jurisdiction_code","id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "jurisdiction_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "edition_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'reading',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "alive_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failure" TEXT,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "unplaced" JSONB NOT NULL DEFAULT '[]',
    "list" JSONB,
    "decisions" JSONB,
    "undo" JSONB,
    "actor" TEXT NOT NULL,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(6),
    "undone_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("jurisdiction_code","id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "jurisdiction_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "receipt_hash" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "due_on" DATE NOT NULL,
    "answer" TEXT,
    "answer_public" BOOLEAN NOT NULL DEFAULT false,
    "answered_actor" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("jurisdiction_code","id")
);

-- CreateTable
CREATE TABLE "feedback_contact" (
    "jurisdiction_code" TEXT NOT NULL,
    "feedback_id" UUID NOT NULL,
    "contact" TEXT NOT NULL,

    CONSTRAINT "feedback_contact_pkey" PRIMARY KEY ("jurisdiction_code","feedback_id")
);

-- CreateTable
CREATE TABLE "entry_check" (
    "jurisdiction_code" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entry_check_pkey" PRIMARY KEY ("jurisdiction_code","entry_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "jurisdiction_code" TEXT,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(6),
    "mailed_at" TIMESTAMPTZ(6),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_jurisdiction_code_idx" ON "invitation"("jurisdiction_code");

-- CreateIndex
CREATE INDEX "removed_entry_jurisdiction_code_edition_id_idx" ON "removed_entry"("jurisdiction_code", "edition_id");

-- CreateIndex
CREATE INDEX "entry_comment_jurisdiction_code_edition_id_entry_id_idx" ON "entry_comment"("jurisdiction_code", "edition_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "preview_link_token_hash_key" ON "preview_link"("token_hash");

-- CreateIndex
CREATE INDEX "import_run_jurisdiction_code_edition_id_idx" ON "import_run"("jurisdiction_code", "edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_receipt_hash_key" ON "feedback"("receipt_hash");

-- CreateIndex
CREATE INDEX "feedback_jurisdiction_code_entry_id_idx" ON "feedback"("jurisdiction_code", "entry_id");

-- CreateIndex
CREATE INDEX "feedback_jurisdiction_code_state_idx" ON "feedback"("jurisdiction_code", "state");

-- CreateIndex
CREATE INDEX "notification_person_id_created_at_idx" ON "notification"("person_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "person_oidc_subject_key" ON "person"("oidc_subject");

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bureau_settings" ADD CONSTRAINT "bureau_settings_jurisdiction_code_fkey" FOREIGN KEY ("jurisdiction_code") REFERENCES "jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "removed_entry" ADD CONSTRAINT "removed_entry_jurisdiction_code_edition_id_fkey" FOREIGN KEY ("jurisdiction_code", "edition_id") REFERENCES "edition"("jurisdiction_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_comment" ADD CONSTRAINT "entry_comment_jurisdiction_code_edition_id_fkey" FOREIGN KEY ("jurisdiction_code", "edition_id") REFERENCES "edition"("jurisdiction_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_jurisdiction_code_edition_id_fkey" FOREIGN KEY ("jurisdiction_code", "edition_id") REFERENCES "edition"("jurisdiction_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_jurisdiction_code_edition_id_fkey" FOREIGN KEY ("jurisdiction_code", "edition_id") REFERENCES "edition"("jurisdiction_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_jurisdiction_code_edition_id_fkey" FOREIGN KEY ("jurisdiction_code", "edition_id") REFERENCES "edition"("jurisdiction_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_contact" ADD CONSTRAINT "feedback_contact_jurisdiction_code_feedback_id_fkey" FOREIGN KEY ("jurisdiction_code", "feedback_id") REFERENCES "feedback"("jurisdiction_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
