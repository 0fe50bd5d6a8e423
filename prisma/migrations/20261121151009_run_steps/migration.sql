-- CreateTable
CREATE TABLE "run_step" (
    "run_id" UUID NOT NULL,
    "step_id" TEXT NOT NULL,
    "store_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "outcome" TEXT,
    "decision" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "wake_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_step_pkey" PRIMARY KEY ("run_id","step_id")
);

-- The held runs of a flow, in the order they came, for the list a person releases from.
CREATE INDEX "run_held_of_flow" ON "run" ("store_id", "flow_id", "id") WHERE "status" = 'held';
