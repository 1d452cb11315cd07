-- CreateTable
CREATE TABLE "alignment_decision" (
    "left_code" TEXT NOT NULL,
    "right_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "part" TEXT NOT NULL,
    "left_entry" TEXT NOT NULL,
    "right_entry" TEXT NOT NULL,
    "left_key" TEXT NOT NULL,
    "right_key" TEXT NOT NULL,
    "left_title" TEXT NOT NULL,
    "right_title" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(6) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "alignment_decision_pkey" PRIMARY KEY ("left_code","right_code","id")
);

-- CreateTable
CREATE TABLE "alignment_step" (
    "left_code" TEXT NOT NULL,
    "right_code" TEXT NOT NULL,
    "decision_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "left_edition" INTEGER NOT NULL,
    "right_edition" INTEGER NOT NULL,
    "scope" TEXT[],
    "person_id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alignment_step_pkey" PRIMARY KEY ("left_code","right_code","decision_id","sequence")
);

-- CreateIndex
CREATE INDEX "alignment_decision_part_left_key_idx" ON "alignment_decision"("part", "left_key");

-- CreateIndex
CREATE INDEX "alignment_decision_part_right_key_idx" ON "alignment_decision"("part", "right_key");

-- CreateIndex
CREATE UNIQUE INDEX "alignment_decision_left_code_right_code_part_left_entry_rig_key" ON "alignment_decision"("left_code", "right_code", "part", "left_entry", "right_entry");

-- AddForeignKey
ALTER TABLE "alignment_decision" ADD CONSTRAINT "alignment_decision_left_code_fkey" FOREIGN KEY ("left_code") REFERENCES "jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alignment_decision" ADD CONSTRAINT "alignment_decision_right_code_fkey" FOREIGN KEY ("right_code") REFERENCES "jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alignment_step" ADD CONSTRAINT "alignment_step_left_code_right_code_decision_id_fkey" FOREIGN KEY ("left_code", "right_code", "decision_id") REFERENCES "alignment_decision"("left_code", "right_code", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
