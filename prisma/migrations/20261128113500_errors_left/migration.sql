-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "errors_left" TEXT;
