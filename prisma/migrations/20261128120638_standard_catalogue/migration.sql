-- CreateTable
CREATE TABLE "standard_matter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "merged_into" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "standard_matter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standard_matter_version" (
    "matter_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "merged_into" TEXT,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "standard_matter_version_pkey" PRIMARY KEY ("matter_id","version")
);

-- CreateTable
CREATE TABLE "standard_link" (
    "jurisdiction_code" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "matter_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(6) NOT NULL,
    "moved_from" UUID,

    CONSTRAINT "standard_link_pkey" PRIMARY KEY ("jurisdiction_code","entry_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "standard_matter_code_key" ON "standard_matter"("code");

-- CreateIndex
CREATE INDEX "standard_matter_part_code_idx" ON "standard_matter"("part", "code");

-- CreateIndex
CREATE INDEX "standard_link_matter_id_idx" ON "standard_link"("matter_id");

-- AddForeignKey
ALTER TABLE "standard_matter_version" ADD CONSTRAINT "standard_matter_version_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "standard_matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_link" ADD CONSTRAINT "standard_link_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "standard_matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_link" ADD CONSTRAINT "standard_link_jurisdiction_code_fkey" FOREIGN KEY ("jurisdiction_code") REFERENCES "jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
