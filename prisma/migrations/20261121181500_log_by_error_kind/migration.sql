-- What went well has no error kind and stands in no such index.
CREATE INDEX "delivery_error_kind" ON "delivery" ("store_id", "last_error_kind", "id" DESC) WHERE "last_error_kind" IS NOT NULL;
