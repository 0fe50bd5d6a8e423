import { beforeAll, expect, test } from "vitest";
import { flowDefinitionSchema } from "#contracts/flow-definition.ts";
import type { Container } from "#server/container.ts";
import { advanceRun } from "#server/services/runs/advance-run.ts";
import { orderFlow, webhookStep } from "./support/flows.ts";
import { openContainer, storeId } from "./support/in-process.ts";
import { runSql } from "./support/sql.ts";

const flowId = "01890000-0000-7000-8000-000000000002";
const eventId = "01890000-0000-7000-8000-000000000003";
const runId = "01890000-0000-7000-8000-000000000004";
const deliveryId = "01890000-0000-7000-8000-000000000005";
const definition = flowDefinitionSchema.parse(
  orderFlow(webhookStep("https://first.example/"), webhookStep("https://second.example/", { id: "s2" })),
);

let databaseUrl: string;
let container: Container;

beforeAll(async () => {
  ({ container, databaseUrl } = await openContainer());
  const sql = (text: string, values: unknown[]) => runSql(databaseUrl, text, values);
  await sql(
    `INSERT INTO flow (id, store_id, name, status, draft, live_version, updated_at)
     VALUES ($1, $2, 'Two steps', 'live', '{}', 1, now())`,
    [flowId, storeId],
  );
  await sql(
    "INSERT INTO flow_version (flow_id, version, store_id, definition, published_by) VALUES ($1, 1, $2, $3, 'Olga')",
    [flowId, storeId, definition],
  );
  await sql(
    `INSERT INTO event (id, store_id, type, dedupe_key, occurred_at, received_at, normalised, person, payload)
     VALUES ($1, $2, 'placed_order', 'one', now(), now(), '{}', '{}', '{}')`,
    [eventId, storeId],
  );
  await sql(
    `INSERT INTO run (id, store_id, flow_id, flow_version, event_id, status, wake_at)
     VALUES ($1, $2, $3, 1, $4, 'queued', now())`,
    [runId, storeId, flowId, eventId],
  );
  await sql(
    `INSERT INTO delivery (id, store_id, run_id, flow_id, flow_version, step_id, step_name, event_id, event_type, status, method)
     VALUES ($1, $2, $3, $4, 1, 's1', 'First', $5, 'placed_order', 'queued', 'POST')`,
    [deliveryId, storeId, runId, flowId, eventId],
  );
});

test("what was sent is recorded also when the endpoint of the next step cannot be looked up then", async () => {
  const { endpoints, ...others } = container.ports;
  let sent = 0;
  const ports = {
    ...others,
    endpoints: {
      ...endpoints,
      ensure: (...args: Parameters<typeof endpoints.ensure>) =>
        sent === 0 ? endpoints.ensure(...args) : Promise.reject(new Error("The database is away")),
    },
    send: async () => {
      sent += 1;
      const timing = { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: 1 };
      const response = { statusCode: 200, headers: [], body: "ok", bodyTruncated: false };
      return { response, error: null, remoteAddress: null, timing };
    },
  };
  // The first turn finds the endpoint, in whose lane the second one sends.
  await advanceRun(ports, runId);
  expect(await advanceRun(ports, runId)).not.toBeNull();
  expect(sent).toBe(1);
  expect(
    await runSql(
      databaseUrl,
      "SELECT step_id, status, attempt_count FROM delivery WHERE run_id = $1 ORDER BY step_id",
      [runId],
    ),
  ).toEqual([
    { step_id: "s1", status: "delivered", attempt_count: 1 },
    { step_id: "s2", status: "queued", attempt_count: 0 },
  ]);
});
