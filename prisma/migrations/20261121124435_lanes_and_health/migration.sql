-- DropIndex
DROP INDEX "run_store_id_flow_id_id_idx";

-- AlterTable
ALTER TABLE "run" ADD COLUMN     "lane" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
ADD COLUMN     "slot_taken" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "endpoint" ADD COLUMN     "failures_in_row" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "hour_slot_at" TIMESTAMPTZ(6),
ADD COLUMN     "limit_in_flight" INTEGER,
ADD COLUMN     "limit_per_hour" INTEGER,
ADD COLUMN     "limit_per_minute" INTEGER,
ADD COLUMN     "limit_per_second" INTEGER,
ADD COLUMN     "minute_slot_at" TIMESTAMPTZ(6),
ADD COLUMN     "openings" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "probe_at" TIMESTAMPTZ(3),
ADD COLUMN     "second_slot_at" TIMESTAMPTZ(6),
ADD COLUMN     "warned_percent" INTEGER NOT NULL DEFAULT 0;

-- The queue, lane by lane: within a lane the oldest wake-up first.
DROP INDEX "run_due";
CREATE INDEX "run_due" ON "run" ("lane", "wake_at") WHERE "wake_at" IS NOT NULL;

-- What is under way now, for in-flight limits across processes.
CREATE INDEX "run_leased" ON "run" ("lane") WHERE "lease_token" IS NOT NULL;

-- Held runs by what holds them.
DROP INDEX "run_held";
CREATE INDEX "run_held" ON "run" ("store_id", "reason_code", "lane") WHERE "status" = 'held';

-- Endpoints whose breaker wants a probe, or whose failing wants a warning.
CREATE INDEX "endpoint_troubled" ON "endpoint" ("probe_at") WHERE "failing_since" IS NOT NULL;
