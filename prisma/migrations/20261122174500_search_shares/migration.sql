-- Search rows are made of the editions: those of the old form go, and are written anew when the portal starts.
TRUNCATE "search_row";

-- AlterTable
ALTER TABLE "search_row" ADD COLUMN     "shares" TEXT;
