-- Ended deliveries by the hour they ended in, for the hourly counts.
CREATE INDEX "delivery_finished" ON "delivery" ("finished_at") WHERE "finished_at" IS NOT NULL;
