import { asWords, bodyAnswered, bodySent } from "./body-sql.ts";

/** How much of a shop's history to make: every event starts one run with one delivery and its attempt. */
export interface DataSize {
  storeId: string;
  events: number;
  /** The history ends now and begins so many days ago. */
  days: number;
}

const generatedFlows = 20;
const generatedEndpoints = 12;
const generatedSources = 4;
const people = 200_000;

/** A source, flow or endpoint of the generated history, by its number from 0. */
export function generatedId(kind: "source" | "flow" | "endpoint", number: number): string {
  return `01900000-0000-7${fixedKinds[kind]}00-8000-${number.toString(16).padStart(12, "0")}`;
}

const fixedKinds = { source: 5, flow: 6, endpoint: 7 } as const;
const rowKinds = { event: 1, run: 2, delivery: 3 } as const;

/**
 * The statements that make the history; to be run in one transaction, so that `now()` is one and the same. Row n of
 * every table is computed from n alone, its UUIDv7 too, so the tables find each other's rows.
 */
export function dataStatements({ days, events, storeId }: DataSize): string[] {
  if (!/^[0-9a-f-]{36}$/.test(storeId)) throw new Error(`Not the id of a store: ${storeId}`);
  const rows = `generate_series(0, ${Math.trunc(events) - 1}) AS n`;
  const at = `(now() - interval '1 second' * ${Math.trunc(days) * 86_400} * (1 - n::float8 / ${Math.trunc(events)}))`;
  const idOf = (kind: keyof typeof rowKinds) =>
    `(lpad(to_hex((extract(epoch FROM ${at}) * 1000)::bigint), 12, '0') || '7${rowKinds[kind]}008000' || lpad(to_hex(n), 12, '0'))::uuid`;
  const fixedId = (kind: keyof typeof fixedKinds, n: string) =>
    `('01900000-0000-7${fixedKinds[kind]}00-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  const count = (number: number) => `generate_series(0, ${number - 1}) AS n`;

  const type =
    "(ARRAY['placed_order', 'paid_order', 'fulfilled_order', 'created_customer', 'started_checkout'])[n % 5 + 1]";
  const flow = fixedId("flow", `n * 7 % ${generatedFlows}`);
  const endpoint = fixedId("endpoint", `n * 7 % ${generatedEndpoints}`);
  const origin = `'https://target-' || n * 7 % ${generatedEndpoints} || '.example'`;
  const orderNumber = "(100000 + n)::text";
  const worth = "10 + n % 500 * 0.5, CASE n % 7 WHEN 0 THEN 'EUR' ELSE 'USD' END";
  const email = `'person' || n % ${people} || '@shop.example'`;
  const person = `'{"email":"' || ${email} || '","phone":null,"firstName":null,"lastName":null,"externalIds":{},"properties":{}}'`;
  // Of a thousand 940 delivered and some of each other end; of the newer half some still wait or are held.
  const status = `CASE WHEN n % 1000 < 940 THEN 'delivered' WHEN n % 1000 < 970 THEN 'failed' WHEN n % 1000 < 980 THEN 'skipped'
    WHEN n % 1000 < 985 THEN 'cancelled' WHEN n < ${Math.trunc(events / 2)} THEN 'delivered' WHEN n % 1000 < 988 THEN 'queued'
    WHEN n % 1000 < 993 THEN 'retrying' ELSE 'held' END`;
  const withStatus = `${rows} CROSS JOIN LATERAL (SELECT ${status} AS status, ${at} AS at) AS s`;
  const later = "now() + n % 3600 * interval '1 second'";
  const finishedAt = "CASE WHEN s.status NOT IN ('queued', 'retrying', 'held') THEN s.at + interval '1 second' END";
  const reason = "CASE WHEN s.status = 'held' THEN (ARRAY['flow_paused', 'breaker_open', 'flood'])[n % 3 + 1] END";
  const step = `json_build_object('id', 's1', 'kind', 'webhook', 'name', 'Send', 'method', 'POST', 'url', ${origin} || '/hook', 'headers', '[]'::json,
    'body', json_build_object('kind', 'json', 'template', '{}'), 'retry', 'standard', 'sign', true, 'onMissing', 'empty')`;
  const trigger = `json_build_object('kind', 'event', 'eventType', ${type}, 'sourceId', NULL, 'filter', NULL)`;
  const definition = `json_build_object('schemaVersion', 1, 'trigger', ${trigger}, 'once', NULL, 'release', 'automatic',
    'limits', json_build_object('runsPerHour', NULL, 'skipOlderThanHours', NULL), 'steps', json_build_array(${step}))`;

  return [
    `INSERT INTO source (id, store_id, kind, name, key, updated_at)
     SELECT ${fixedId("source", "n")}, '${storeId}', 'custom', 'Generated ' || n, 'generated-' || n, now() FROM ${count(generatedSources)}`,
    `INSERT INTO flow (id, store_id, name, status, draft, live_version, trigger_type, updated_at)
     SELECT ${fixedId("flow", "n")}, '${storeId}', 'Generated ' || n, 'live', ${definition}, 1, ${type}, now() FROM ${count(generatedFlows)}`,
    `INSERT INTO flow_version (flow_id, version, store_id, definition, published_by)
     SELECT ${fixedId("flow", "n")}, 1, '${storeId}', ${definition}, 'Generated' FROM ${count(generatedFlows)}`,
    `INSERT INTO endpoint (id, store_id, origin, signing_secret_sealed, updated_at)
     SELECT ${fixedId("endpoint", "n")}, '${storeId}', 'https://target-' || n || '.example', '', now() FROM ${count(generatedEndpoints)}`,
    `INSERT INTO event (id, store_id, source_id, type, external_id, dedupe_key, occurred_at, received_at, order_number,
                        person_email, order_value, currency, normalised, person, payload)
     SELECT ${idOf("event")}, '${storeId}', ${fixedId("source", `n % ${generatedSources}`)}, ${type}, n::text, 'generated-' || n,
            ${at}, ${at}, ${orderNumber}, ${email}, ${worth}, '{"type":"' || ${type} || '"}', ${person}, '{"id":' || n || '}'
       FROM ${rows}`,
    `INSERT INTO run (id, store_id, flow_id, flow_version, event_id, status, reason_code, lane, wake_at, created_at, finished_at)
     SELECT ${idOf("run")}, '${storeId}', ${flow}, 1, ${idOf("event")},
            CASE s.status WHEN 'delivered' THEN 'completed' WHEN 'retrying' THEN 'waiting' ELSE s.status END, ${reason}, ${endpoint},
            CASE s.status WHEN 'queued' THEN now() WHEN 'retrying' THEN ${later} END, s.at, ${finishedAt}
       FROM ${withStatus}`,
    `INSERT INTO run_step (run_id, step_id, store_id, flow_id, kind, status, outcome, decision, started_at, finished_at)
     SELECT ${idOf("run")}, 'gate', '${storeId}', ${flow}, 'filter', 'done', 'yes', '{"code":"condition_met","message":"Every order","compared":[]}', ${at}, ${at} FROM ${rows} WHERE n % 9 = 0`,
    `INSERT INTO delivery (id, store_id, run_id, flow_id, flow_version, step_id, step_name, event_id, event_type, endpoint_id,
                           status, reason_code, method, origin, url, request_headers, request_body, attempt_count, auto_attempts,
                           last_status_code, last_error_kind, next_attempt_at, order_number, person_email, order_value,
                           currency, created_at, finished_at)
     SELECT ${idOf("delivery")}, '${storeId}', ${idOf("run")}, ${flow}, 1, 's1', 'Send', ${idOf("event")}, ${type}, ${endpoint},
            s.status, ${reason}, 'POST', ${origin}, ${origin} || '/hook', '[]', ${bodySent({ orderNumber, email })}, 1, 1,
            CASE s.status WHEN 'delivered' THEN 200 WHEN 'failed' THEN 400 + n % 30 END,
            CASE s.status WHEN 'failed' THEN 'http' WHEN 'retrying' THEN 'timeout' END,
            CASE s.status WHEN 'retrying' THEN ${later} END, ${orderNumber}, ${email}, ${worth}, s.at, ${finishedAt}
       FROM ${withStatus}`,
    `INSERT INTO attempt (delivery_id, number, store_id, trigger, started_at, duration_ms, status_code, response_body)
     SELECT ${idOf("delivery")}, 1, '${storeId}', 'auto', ${at}, 40, CASE WHEN n % 1000 < 940 THEN 200 ELSE 400 + n % 30 END, ${bodyAnswered}
       FROM ${rows} WHERE n % 1000 < 970`,
    // As lib/core/search does it, in so far as these bodies are plain ASCII.
    `INSERT INTO attempt_text (delivery_id, number, store_id, words)
     SELECT ${idOf("delivery")}, 1, '${storeId}', array_to_tsvector(array_remove(string_to_array(
              lower(${asWords(`${bodySent({ orderNumber, email })} || ' ' || ${bodyAnswered}`)}), ' '), '') || '@${storeId}'::text)
       FROM ${rows} WHERE n % 1000 < 970`,
    `INSERT INTO text_position (id, at) VALUES ('new', now()), ('settled', now()) ON CONFLICT DO NOTHING`,
  ];
}
