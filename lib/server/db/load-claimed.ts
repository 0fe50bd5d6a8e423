import type { Pool } from "pg";
import { deliveryStatuses } from "#contracts/delivery.ts";
import type { ClaimedRun, RunDelivery, RunStatus } from "#server/services/ports/runs.ts";
import { asEventColumns, type RawEventColumns } from "./event-columns.ts";
import { asStoredDecisions } from "./event-record.ts";
import { asHeaderList } from "./json-columns.ts";

type Lease = Pick<ClaimedRun, "leaseToken" | "leaseEndsAtMs">;

interface RawClaim extends RawEventColumns {
  id: string;
  store_id: string;
  flow_id: string;
  flow_version: number;
  flow_name: string;
  store_name: string;
  status: RunStatus;
  reason_code: string | null;
  reason: string | null;
  finished_at: Date | null;
  faults: number;
  lane: string;
  slot_taken: boolean;
  event_id: string;
  dedupe_key: string;
  normalised: string;
  person: string;
  payload: string;
  decisions: unknown;
}

interface RawDelivery {
  id: string;
  run_id: string;
  step_id: string;
  status: string;
  reason_code: string | null;
  reason: string | null;
  endpoint_id: string | null;
  origin: string;
  url: string;
  request_headers: unknown;
  request_body: string | null;
  attempt_count: number;
  auto_attempts: number;
  next_attempt_at: Date | null;
  manual_pending: boolean;
  rerendered_from: string | null;
  created_at: Date;
}

// Read after the claim has committed, so that whatever was asked for before the lease is seen.
const loadRunsSql = `
  SELECT r.id, r.store_id, r.flow_id, r.flow_version, f.name AS flow_name, s.name AS store_name, r.status, r.reason_code, r.reason, r.finished_at, r.faults, r.lane, r.slot_taken, e.id AS event_id, e.source_id,
         e.type, e.external_id, e.dedupe_key, e.occurred_at, e.received_at, e.order_number, e.person_email, e.order_value,
         e.currency, e.is_test,
         e.normalised, e.person, e.payload, e.decisions
    FROM run r JOIN event e ON e.id = r.event_id JOIN flow f ON f.id = r.flow_id JOIN store s ON s.id = r.store_id
   WHERE r.id = ANY($1::uuid[])`;
const loadDeliveriesSql = `
  SELECT id, run_id, step_id, status, reason_code, reason, endpoint_id, origin, url, request_headers, request_body, attempt_count, auto_attempts,
         next_attempt_at, manual_pending, rerendered_from, created_at
    FROM delivery WHERE run_id = ANY($1::uuid[]) ORDER BY id`;

/** The claimed runs with their events, and the deliveries they have so far. */
export async function loadClaimed(pool: Pool, ids: string[], lease: Lease): Promise<ClaimedRun[]> {
  if (ids.length === 0) return [];
  const [runs, deliveries] = await Promise.all([
    pool.query<RawClaim>({ name: "load-claimed-runs", text: loadRunsSql, values: [ids] }),
    pool.query<RawDelivery>({ name: "load-claimed-deliveries", text: loadDeliveriesSql, values: [ids] }),
  ]);
  const byRun = new Map<string, RunDelivery[]>();
  for (const raw of deliveries.rows) {
    const list = byRun.get(raw.run_id);
    if (list) list.push(asRunDelivery(raw));
    else byRun.set(raw.run_id, [asRunDelivery(raw)]);
  }
  return runs.rows.map((raw) => asClaimedRun(raw, lease, byRun.get(raw.id) ?? []));
}

function asRunDelivery(raw: RawDelivery): RunDelivery {
  return {
    id: raw.id,
    stepId: raw.step_id,
    status: deliveryStatuses.find((status) => status === raw.status) ?? "queued",
    reasonCode: raw.reason_code,
    reason: raw.reason,
    endpointId: raw.endpoint_id,
    origin: raw.origin,
    url: raw.url,
    requestHeaders: raw.request_headers === null ? null : asHeaderList(raw.request_headers),
    requestBody: raw.request_body,
    attemptCount: raw.attempt_count,
    autoAttempts: raw.auto_attempts,
    nextAttemptAt: raw.next_attempt_at,
    manualPending: raw.manual_pending,
    rerenderedFrom: raw.rerendered_from,
    createdAt: raw.created_at,
  };
}

function asClaimedRun(raw: RawClaim, lease: Lease, deliveries: RunDelivery[]): ClaimedRun {
  return {
    ...lease,
    id: raw.id,
    storeId: raw.store_id,
    flowId: raw.flow_id,
    flowVersion: raw.flow_version,
    flowName: raw.flow_name,
    storeName: raw.store_name,
    status: raw.status,
    reasonCode: raw.reason_code,
    reason: raw.reason,
    finishedAt: raw.finished_at,
    faults: raw.faults,
    lane: raw.lane,
    slotTaken: raw.slot_taken,
    deliveries,
    event: {
      ...asEventColumns(raw),
      id: raw.event_id,
      storeId: raw.store_id,
      dedupeKey: raw.dedupe_key,
      normalised: raw.normalised,
      person: raw.person,
      payload: raw.payload,
      decisions: asStoredDecisions(raw.decisions),
    },
  };
}
