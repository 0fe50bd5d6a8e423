-- AlterTable
ALTER TABLE "flow" ADD COLUMN     "check_every" TEXT,
ADD COLUMN     "check_method" TEXT NOT NULL DEFAULT 'HEAD',
ADD COLUMN     "next_check_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "replay_id" UUID,
ADD COLUMN     "rerendered_from" UUID;

-- CreateTable
CREATE TABLE "once_key" (
    "flow_id" UUID NOT NULL,
    "key_hash" TEXT NOT NULL,
    "store_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "run_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "once_key_pkey" PRIMARY KEY ("flow_id","key_hash")
);

-- CreateTable
CREATE TABLE "flow_hour" (
    "flow_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "runs" INTEGER NOT NULL,

    CONSTRAINT "flow_hour_pkey" PRIMARY KEY ("flow_id","hour")
);

-- CreateTable
CREATE TABLE "replay" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "flow_id" UUID,
    "status" TEXT NOT NULL,
    "matched" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "position" UUID,
    "up_to" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "replay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "group_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_channel" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "target_sealed" TEXT NOT NULL,
    "secret_sealed" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_message" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "notice_id" UUID,
    "body" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flow_check" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "flow_id" UUID NOT NULL,
    "step_id" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "status_code" INTEGER,
    "error_kind" TEXT,
    "message" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "flow_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hourly_count" (
    "store_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "what" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "hourly_count_pkey" PRIMARY KEY ("store_id","what","subject_id","label","hour")
);

-- CreateIndex
CREATE INDEX "once_key_until_idx" ON "once_key"("until");

-- CreateIndex
CREATE INDEX "flow_hour_hour_idx" ON "flow_hour"("hour");

-- CreateIndex
CREATE INDEX "replay_store_id_id_idx" ON "replay"("store_id", "id" DESC);

-- CreateIndex
CREATE INDEX "notice_store_id_id_idx" ON "notice"("store_id", "id" DESC);

-- CreateIndex
CREATE INDEX "alert_channel_store_id_idx" ON "alert_channel"("store_id");

-- CreateIndex
CREATE INDEX "alert_message_channel_id_id_idx" ON "alert_message"("channel_id", "id" DESC);

-- CreateIndex
CREATE INDEX "flow_check_flow_id_id_idx" ON "flow_check"("flow_id", "id" DESC);

-- CreateIndex
CREATE INDEX "hourly_count_hour_idx" ON "hourly_count"("hour");

-- At most one open notice a group, however many processes notice it at once.
CREATE UNIQUE INDEX "notice_open" ON "notice" ("store_id", "group_key") WHERE "resolved_at" IS NULL;

CREATE INDEX "alert_message_due" ON "alert_message" ("next_attempt_at") WHERE "status" = 'waiting';
CREATE INDEX "replay_running" ON "replay" ("id") WHERE "status" = 'running';
CREATE INDEX "flow_check_due" ON "flow" ("next_check_at") WHERE "next_check_at" IS NOT NULL;
CREATE INDEX "delivery_replay" ON "delivery" ("replay_id") WHERE "replay_id" IS NOT NULL;
