const columns = ["key", "run_id", "event_id", "taken_at", "until"];
// A window that was shortened since counts as it is now; one that was made longer holds for keys taken from now on.
const hasRunOut = "least(o.until, o.taken_at + (excluded.until - excluded.taken_at)) <= excluded.taken_at";
const takeOver = columns.map((name) => `${name} = CASE WHEN ${hasRunOut} THEN excluded.${name} ELSE o.${name} END`);

/** Ends an insert into `once_key AS o`: a key that has run out is taken over, one that holds stays; the row's lock decides. */
export const onceConflictSql = `ON CONFLICT (flow_id, key_hash) DO UPDATE SET ${takeOver.join(", ")}`;
