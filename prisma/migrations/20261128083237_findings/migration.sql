-- CreateTable
CREATE TABLE "finding" (
    "jurisdiction_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" INTEGER NOT NULL,
    "target" TEXT NOT NULL,
    "part" TEXT,
    "entry_id" TEXT,
    "top_id" TEXT,
    "subject" TEXT NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "rule" TEXT,
    "evidence" TEXT,
    "other_code" TEXT,
    "other_edition" INTEGER,
    "other_part" TEXT,
    "other_entry_id" TEXT,
    "other_subject" TEXT,
    "severity" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "stance" TEXT,
    "due_on" DATE NOT NULL,
    "mending_edition_id" UUID,
    "mending_since" TIMESTAMPTZ(6),
    "mended_in" INTEGER,
    "since_edition" INTEGER NOT NULL,
    "raised_by" UUID NOT NULL,
    "raised_actor" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(6),
    "soon_told_for" DATE,
    "late_told_for" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("jurisdiction_code","id")
);

-- CreateTable
CREATE TABLE "finding_step" (
    "jurisdiction_code" TEXT NOT NULL,
    "finding_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "words" TEXT,
    "stance" TEXT,
    "due_on" DATE,
    "edition_number" INTEGER,
    "person_id" UUID,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_step_pkey" PRIMARY KEY ("jurisdiction_code","finding_id","sequence")
);

-- CreateIndex
CREATE INDEX "finding_jurisdiction_code_entry_id_idx" ON "finding"("jurisdiction_code", "entry_id");

-- CreateIndex
CREATE INDEX "finding_state_due_on_idx" ON "finding"("state", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "finding_jurisdiction_code_number_key" ON "finding"("jurisdiction_code", "number");

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_jurisdiction_code_fkey" FOREIGN KEY ("jurisdiction_code") REFERENCES "jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_step" ADD CONSTRAINT "finding_step_jurisdiction_code_finding_id_fkey" FOREIGN KEY ("jurisdiction_code", "finding_id") REFERENCES "finding"("jurisdiction_code", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
