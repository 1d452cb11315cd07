-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "mail_after" TIMESTAMPTZ(6),
ADD COLUMN     "mail_attempts" INTEGER NOT NULL DEFAULT 0;
