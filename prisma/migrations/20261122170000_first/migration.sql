-- CreateTable
CREATE TABLE "jurisdiction" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parent_code" TEXT,
    "bureau_name" TEXT,
    "area_code" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "hours" TEXT,
    "website" TEXT,
    "merged_into_code" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "jurisdiction_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "edition" (
    "jurisdiction_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "title" TEXT,
    "reason" TEXT,
    "basis" TEXT,
    "submitted_by" UUID,
    "submitted_at" TIMESTAMPTZ(6),
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(6),
    "returned_reason" TEXT,
    "scheduled_for" TIMESTAMPTZ(6),
    "published_by" UUID,
    "published_at" TIMESTAMPTZ(6),
    "superseded_at" TIMESTAMPTZ(6),
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdrawn_reason" TEXT,
    "digest" TEXT,
    "previous_digest" TEXT,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "summary" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("jurisdiction_code","id")
);

-- CreateTable
CREATE TABLE "entry" (
    "jurisdiction_code" TEXT NOT NULL,
    "edition_id" UUID NOT NULL,
    "entry_id" TEXT NOT NULL,
    "parent_id" TEXT,
    "part" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source" JSONB,
    "data" JSONB NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("jurisdiction_code","edition_id","entry_id")
);

-- CreateTable
CREATE TABLE "entry_private" (
    "jurisdiction_code" TEXT NOT NULL,
    "edition_id" UUID NOT NULL,
    "entry_id" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "entry_private_pkey" PRIMARY KEY ("jurisdiction_code","edition_id","entry_id")
);

-- CreateTable
CREATE TABLE "source_document" (
    "jurisdiction_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "edition_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "warnings" JSONB NOT NULL,
    "unplaced" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_document_pkey" PRIMARY KEY ("jurisdiction_code","id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "login_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "jurisdiction_code" TEXT,
    "role" TEXT NOT NULL,
    "scope" TEXT[],
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "chain" TEXT NOT NULL DEFAULT '',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "jurisdiction_code" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "edition_id" UUID,
    "entry_id" TEXT,
    "field" TEXT,
    "before" JSONB,
    "after" JSONB,
    "previous_digest" TEXT,
    "digest" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("chain","sequence")
);

-- CreateTable
CREATE TABLE "institution" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "successors" TEXT[],
    "since" DATE,
    "until" DATE,
    "basis" TEXT,
    "source" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "confirmed_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_instrument" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "title" TEXT NOT NULL,
    "aliases" TEXT[],
    "number" TEXT,
    "status" TEXT NOT NULL,
    "in_force_since" DATE,
    "amended_since" DATE,
    "repealed_since" DATE,
    "successor" TEXT,
    "source" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "confirmed_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "legal_instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "synonym" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "term" TEXT NOT NULL,
    "means" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "confirmed_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "synonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_row" (
    "jurisdiction_code" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "edition_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "departments" TEXT[],
    "same_key" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "tokens" tsvector NOT NULL,

    CONSTRAINT "search_row_pkey" PRIMARY KEY ("jurisdiction_code","entry_id")
);

-- CreateIndex
CREATE INDEX "jurisdiction_parent_code_idx" ON "jurisdiction"("parent_code");

-- CreateIndex
CREATE INDEX "edition_published_at_idx" ON "edition"("published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "edition_jurisdiction_code_number_key" ON "edition"("jurisdiction_code", "number");

-- CreateIndex
CREATE INDEX "entry_jurisdiction_code_edition_id_parent_id_idx" ON "entry"("jurisdiction_code", "edition_id", "parent_id");

-- CreateIndex
CREATE INDEX "source_document_jurisdiction_code_edition_id_idx" ON "source_document"("jurisdiction_code", "edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_login_name_key" ON "person"("login_name");

-- CreateIndex
CREATE INDEX "membership_jurisdiction_code_idx" ON "membership"("jurisdiction_code");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_jurisdiction_code_role_key" ON "membership"("person_id", "jurisdiction_code", "role");

-- CreateIndex
CREATE INDEX "audit_entry_jurisdiction_code_entry_id_idx" ON "audit_entry"("jurisdiction_code", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "institution_name_key" ON "institution"("name");

-- CreateIndex
CREATE UNIQUE INDEX "legal_instrument_title_key" ON "legal_instrument"("title");

-- CreateIndex
CREATE UNIQUE INDEX "synonym_term_means_key" ON "synonym"("term", "means");

-- CreateIndex
CREATE INDEX "search_row_tokens_idx" ON "search_row" USING GIN ("tokens");

-- CreateIndex
CREATE INDEX "search_row_jurisdiction_code_edition_id_idx" ON "search_row"("jurisdiction_code", "edition_id");

-- CreateIndex
CREATE INDEX "search_row_same_key_idx" ON "search_row"("same_key");

-- AddForeignKey
ALTER TABLE "jurisdiction" ADD CONSTRAINT "jurisdiction_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jurisdiction" ADD CONSTRAINT "jurisdiction_merged_into_code_fkey" FOREIGN KEY ("merged_into_code") REFERENCES "jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_jurisdiction_code_fkey" FOREIGN KEY ("jurisdiction_code") REFERENCES "jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_jurisdiction_code_edition_id_fkey" FOREIGN KEY ("jurisdiction_code", "edition_id") REFERENCES "edition"("jurisdiction_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_jurisdiction_code_edition_id_parent_id_fkey" FOREIGN KEY ("jurisdiction_code", "edition_id", "parent_id") REFERENCES "entry"("jurisdiction_code", "edition_id", "entry_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_private" ADD CONSTRAINT "entry_private_jurisdiction_code_edition_id_entry_id_fkey" FOREIGN KEY ("jurisdiction_code", "edition_id", "entry_id") REFERENCES "entry"("jurisdiction_code", "edition_id", "entry_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_jurisdiction_code_edition_id_fkey" FOREIGN KEY ("jurisdiction_code", "edition_id") REFERENCES "edition"("jurisdiction_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_jurisdiction_code_fkey" FOREIGN KEY ("jurisdiction_code") REFERENCES "jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_jurisdiction_code_fkey" FOREIGN KEY ("jurisdiction_code") REFERENCES "jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_row" ADD CONSTRAINT "search_row_jurisdiction_code_edition_id_fkey" FOREIGN KEY ("jurisdiction_code", "edition_id") REFERENCES "edition"("jurisdiction_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_row" ADD CONSTRAINT "search_row_jurisdiction_code_fkey" FOREIGN KEY ("jurisdiction_code") REFERENCES "jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
