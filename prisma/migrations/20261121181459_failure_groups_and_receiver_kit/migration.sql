-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "failure_group_id" UUID,
ADD COLUMN     "grouped_attempts" INTEGER;

-- AlterTable
ALTER TABLE "inbox" ADD COLUMN     "answer" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "fail_first" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "failed" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "inbox_request" ADD COLUMN     "answered" INTEGER DEFAULT 200,
ADD COLUMN     "signature_code" TEXT;

-- AlterTable
ALTER TABLE "replay" ADD COLUMN     "passed_over" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "failure_group" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "flow_id" UUID NOT NULL,
    "endpoint_id" UUID,
    "cause" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "opening_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" TEXT,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" TEXT,
    "last_delivery_id" UUID NOT NULL,

    CONSTRAINT "failure_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "failure_group_hour" (
    "group_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "failure_group_hour_pkey" PRIMARY KEY ("group_id","hour")
);

-- CreateTable
CREATE TABLE "failure_group_move" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "by" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "failure_group_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "failure_group_store_id_status_opening_id_idx" ON "failure_group"("store_id", "status", "opening_id" DESC);

-- CreateIndex
CREATE INDEX "failure_group_hour_hour_idx" ON "failure_group_hour"("hour");

-- CreateIndex
CREATE INDEX "failure_group_move_group_id_id_idx" ON "failure_group_move"("group_id", "id" DESC);

-- A cause without an endpoint is one cause too.
CREATE UNIQUE INDEX "failure_group_cause" ON "failure_group" ("store_id", "flow_id", "endpoint_id", "cause") NULLS NOT DISTINCT;

-- What failed since it was last looked at: empty but for the last seconds. One attempt that is tried again in a moment is no problem yet.
CREATE INDEX "delivery_ungrouped" ON "delivery" ("id")
  WHERE "status" IN ('failed', 'retrying') AND ("status" = 'failed' OR "attempt_count" >= 2) AND NOT "is_test"
    AND "grouped_attempts" IS DISTINCT FROM "attempt_count";
CREATE INDEX "delivery_of_group" ON "delivery" ("failure_group_id", "status", "id" DESC) WHERE "failure_group_id" IS NOT NULL;

-- From here on the notices of failed deliveries go with their failure group.
UPDATE "notice" SET "resolved_at" = now() WHERE "kind" = 'deliveries_exhausted' AND "resolved_at" IS NULL;
