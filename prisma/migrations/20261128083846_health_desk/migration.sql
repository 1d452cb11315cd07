-- CreateTable
CREATE TABLE "health_waiver" (
    "jurisdiction_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "rule" TEXT NOT NULL,
    "entry_id" TEXT,
    "key" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(6),
    "revoked_actor" TEXT,

    CONSTRAINT "health_waiver_pkey" PRIMARY KEY ("jurisdiction_code","id")
);

-- CreateTable
CREATE TABLE "health_report" (
    "jurisdiction_code" TEXT NOT NULL,
    "edition_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "entries" INTEGER NOT NULL,
    "errors" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL,
    "notes" INTEGER NOT NULL,
    "waived" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "health_report_pkey" PRIMARY KEY ("jurisdiction_code","edition_id")
);

-- AddForeignKey
ALTER TABLE "health_report" ADD CONSTRAINT "health_report_jurisdiction_code_edition_id_fkey" FOREIGN KEY ("jurisdiction_code", "edition_id") REFERENCES "edition"("jurisdiction_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;
