-- DropIndex
DROP INDEX "run_step_store_id_run_id_idx";

-- AlterTable
ALTER TABLE "run_step" ADD COLUMN "flow_id" UUID;
UPDATE "run_step" SET "flow_id" = "run"."flow_id" FROM "run" WHERE "run"."id" = "run_step"."run_id";
DELETE FROM "run_step" WHERE "flow_id" IS NULL;
ALTER TABLE "run_step" ALTER COLUMN "flow_id" SET NOT NULL;

-- CreateIndex
CREATE INDEX "run_step_store_id_flow_id_run_id_idx" ON "run_step"("store_id", "flow_id", "run_id" DESC);
