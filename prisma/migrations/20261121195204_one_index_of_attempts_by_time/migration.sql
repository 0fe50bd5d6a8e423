-- attempt_started_at_idx, made since for the search, finds an hour of attempts too.
DROP INDEX "attempt_started";
