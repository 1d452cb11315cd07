-- CreateTable
CREATE TABLE "finding_place" (
    "jurisdiction_code" TEXT NOT NULL,
    "finding_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "part" TEXT,
    "entry_id" TEXT,
    "top_id" TEXT,
    "place" TEXT NOT NULL,
    "evidence" TEXT,
    "message" TEXT,

    CONSTRAINT "finding_place_pkey" PRIMARY KEY ("jurisdiction_code","finding_id","position")
);

-- CreateIndex
CREATE INDEX "finding_place_jurisdiction_code_entry_id_idx" ON "finding_place"("jurisdiction_code", "entry_id");

-- AddForeignKey
ALTER TABLE "finding_place" ADD CONSTRAINT "finding_place_jurisdiction_code_finding_id_fkey" FOREIGN KEY ("jurisdiction_code", "finding_id") REFERENCES "finding"("jurisdiction_code", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
