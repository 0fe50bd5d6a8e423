-- Measured on a million deliveries (tests/integration/plans.test.ts): without these, what is rare is looked for from end to end.
CREATE INDEX "event_order_number" ON "event" ("store_id", "order_number") WHERE "order_number" IS NOT NULL;
CREATE INDEX "event_person_email" ON "event" ("store_id", "person_email") WHERE "person_email" IS NOT NULL;

CREATE INDEX "delivery_endpoint" ON "delivery" ("endpoint_id", "id" DESC) WHERE "endpoint_id" IS NOT NULL;

-- Nearly every answer is a 200 and every flow's deliveries end well: only the others stand in these.
CREATE INDEX "delivery_other_code" ON "delivery" ("store_id", "last_status_code", "id" DESC) WHERE "last_status_code" <> 200;
CREATE INDEX "delivery_flow_trouble" ON "delivery" ("flow_id", "status", "id" DESC)
  WHERE "status" IN ('retrying', 'held', 'failed', 'skipped', 'cancelled');
