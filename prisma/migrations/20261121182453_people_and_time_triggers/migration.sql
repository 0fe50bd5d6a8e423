-- AlterTable
ALTER TABLE "flow" ADD COLUMN     "timed_after" TEXT,
ADD COLUMN     "timed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "person" (
    "store_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "first_name" TEXT,
    "last_name" TEXT,
    "about" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("store_id","key")
);

-- CreateTable
CREATE TABLE "person_activity" (
    "store_id" UUID NOT NULL,
    "person_key" TEXT NOT NULL,
    "event_type" TEXT NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "last" TEXT NOT NULL,

    CONSTRAINT "person_activity_pkey" PRIMARY KEY ("store_id","person_key","event_type")
);

-- CreateTable
CREATE TABLE "person_date" (
    "store_id" UUID NOT NULL,
    "person_key" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "month_day" TEXT NOT NULL,
    "year" INTEGER,

    CONSTRAINT "person_date_pkey" PRIMARY KEY ("store_id","person_key","path")
);

-- CreateTable
CREATE TABLE "gathering" (
    "id" TEXT NOT NULL,
    "up_to" UUID NOT NULL,

    CONSTRAINT "gathering_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_last_event_at_idx" ON "person"("last_event_at");

-- CreateIndex
CREATE INDEX "person_activity_store_id_event_type_last_at_person_key_idx" ON "person_activity"("store_id", "event_type", "last_at", "person_key");

-- CreateIndex
CREATE INDEX "person_date_store_id_path_month_day_person_key_idx" ON "person_date"("store_id", "path", "month_day", "person_key");

-- AddForeignKey
ALTER TABLE "person_activity" ADD CONSTRAINT "person_activity_store_id_person_key_fkey" FOREIGN KEY ("store_id", "person_key") REFERENCES "person"("store_id", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_date" ADD CONSTRAINT "person_date_store_id_person_key_fkey" FOREIGN KEY ("store_id", "person_key") REFERENCES "person"("store_id", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- Flows that go by time, those whose next moment has come first.
CREATE INDEX "flow_timed_at_idx" ON "flow" ("timed_at") WHERE "timed_at" IS NOT NULL AND "status" IN ('live', 'paused');
