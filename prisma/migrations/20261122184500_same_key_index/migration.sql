-- DropIndex
DROP INDEX "search_row_same_key_idx";

-- CreateIndex
CREATE INDEX "search_row_same_key_jurisdiction_code_idx" ON "search_row"("same_key", "jurisdiction_code");
