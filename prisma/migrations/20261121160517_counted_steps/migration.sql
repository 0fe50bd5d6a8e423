-- CreateIndex
CREATE INDEX "run_step_store_id_run_id_idx" ON "run_step"("store_id", "run_id" DESC);
