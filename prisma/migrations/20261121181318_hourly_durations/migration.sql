-- CreateTable
CREATE TABLE "hourly_duration" (
    "store_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "what" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "buckets" INTEGER[],
    "counts" INTEGER[],

    CONSTRAINT "hourly_duration_pkey" PRIMARY KEY ("store_id","what","hour","subject_id","label")
);

-- CreateIndex
CREATE INDEX "hourly_duration_hour_idx" ON "hourly_duration"("hour");

-- CreateIndex
CREATE INDEX "hourly_count_store_id_what_hour_idx" ON "hourly_count"("store_id", "what", "hour");

-- Attempts come in the order of their time, so a summary of pages finds an hour of them and costs an insert next to nothing.
CREATE INDEX "attempt_started" ON "attempt" USING brin ("started_at") WITH (pages_per_range = 16, autosummarize = on);
