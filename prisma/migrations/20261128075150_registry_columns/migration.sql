-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "levels" TEXT[],
ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "legal_instrument" ADD COLUMN     "last_article" INTEGER,
ADD COLUMN     "note" TEXT;
