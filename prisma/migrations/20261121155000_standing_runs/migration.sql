-- How many runs of each flow are held or wait, without reading a run that is on its way.
CREATE INDEX "run_standing_of_flow" ON "run" ("store_id", "flow_id", "status") WHERE "status" IN ('held', 'waiting');
