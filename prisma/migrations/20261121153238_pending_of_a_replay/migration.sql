-- Asked every other second of every running replay: what it asked for and is not made yet, few of all its deliveries.
CREATE INDEX "delivery_replay_pending" ON "delivery" ("replay_id") WHERE "manual_pending";
