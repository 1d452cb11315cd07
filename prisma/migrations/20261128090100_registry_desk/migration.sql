-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "retired_at" TIMESTAMPTZ(6),
ADD COLUMN     "seeded_as" TEXT;

-- AlterTable
ALTER TABLE "legal_instrument" ADD COLUMN     "retired_at" TIMESTAMPTZ(6),
ADD COLUMN     "seeded_as" TEXT;

-- AlterTable
ALTER TABLE "synonym" ADD COLUMN     "retired_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "registry_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_on" DATE NOT NULL,
    "claimed_until" TIMESTAMPTZ(6),
    "finished_at" TIMESTAMPTZ(6),
    "bureaus" INTEGER,
    "entries" INTEGER,

    CONSTRAINT "registry_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_task" (
    "jurisdiction_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "entries" JSONB NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(6),
    "closed_actor" TEXT,
    "closed_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registry_task_pkey" PRIMARY KEY ("jurisdiction_code","id")
);

-- CreateIndex
CREATE INDEX "registry_change_subject_kind_subject_id_idx" ON "registry_change"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "registry_task_subject_kind_subject_id_idx" ON "registry_task"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "registry_task_jurisdiction_code_state_idx" ON "registry_task"("jurisdiction_code", "state");

-- CreateIndex
CREATE UNIQUE INDEX "institution_seeded_as_key" ON "institution"("seeded_as");

-- CreateIndex
CREATE UNIQUE INDEX "legal_instrument_seeded_as_key" ON "legal_instrument"("seeded_as");
