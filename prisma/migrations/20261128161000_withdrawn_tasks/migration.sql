-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "withdrawn_reason" TEXT;

