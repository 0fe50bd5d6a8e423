-- DropIndex
DROP INDEX "delivery_store_id_order_number_idx";

-- DropIndex
DROP INDEX "delivery_store_id_person_email_idx";

-- CreateIndex
CREATE INDEX "person_store_id_last_event_at_key_idx" ON "person"("store_id", "last_event_at" DESC, "key" DESC);

-- CreateIndex
CREATE INDEX "delivery_store_id_order_number_id_idx" ON "delivery"("store_id", "order_number", "id" DESC);

-- CreateIndex
CREATE INDEX "delivery_store_id_person_email_id_idx" ON "delivery"("store_id", "person_email", "id" DESC);

-- A person's and an order's events in the order of time.
DROP INDEX "event_order_number";
DROP INDEX "event_person_email";
CREATE INDEX "event_order_number" ON "event" ("store_id", "order_number", "id" DESC) WHERE "order_number" IS NOT NULL;
CREATE INDEX "event_person_email" ON "event" ("store_id", "person_email", "id" DESC) WHERE "person_email" IS NOT NULL;

-- Addresses by how they begin, whatever the database's own order of letters.
CREATE INDEX "person_address" ON "person" ("store_id", "key" COLLATE "C");
