import { apiKeySchema, meSchema } from "#contracts/account.ts";
import { createdAlertChannelSchema } from "#contracts/alert-channel.ts";
import { flowSchema } from "#contracts/flow.ts";
import { inboxSchema } from "#contracts/inbox.ts";
import { pageSchema } from "#contracts/page.ts";
import { receiptSchema } from "#contracts/receipt.ts";
import { savedViewSchema } from "#contracts/saved-view.ts";
import { secretSchema } from "#contracts/secret.ts";
import { sourceSchema } from "#contracts/source.ts";
import { deliveryOf, listDeliveries } from "#tests/integration/support/deliveries.ts";
import { endpointAt } from "#tests/integration/support/endpoints.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { createKeyClient } from "#tests/integration/support/owners.ts";
import { failOnce, problemOf } from "#tests/integration/support/problems.ts";
import { startReplay } from "#tests/integration/support/replays.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import type { World } from "#tests/integration/support/world.ts";

/** One thing of the store of each kind that a route can name. */
export type Ids = Awaited<ReturnType<typeof makeOneOfEach>>;

export async function makeOneOfEach(world: World) {
  const { api, app, receiver, shop } = world;
  await api.post("/api/v1/secrets", { name: "warehouse", value: "wk-1" }, secretSchema);
  const flow = await publishFlow(api, orderFlow(webhookStep(`${receiver.origin}/orders`)));
  const { eventId } = await shop.placeOrder();
  const delivery = await deliveryOf(api, eventId, "delivered");
  const replay = await startReplay(api, { filter: { status: ["failed"] } });
  const problem = await problemOf(api, await failOnce(world));
  const key = await createKeyClient(app.url, api, "manager");
  const endpoint = await endpointAt(api, receiver.origin);
  const receipt = await api.post(`/api/v1/deliveries/${delivery.id}/receipts`, {}, receiptSchema);
  await runSql(
    world.databaseUrl,
    `INSERT INTO person (store_id, key, about, first_seen_at, last_event_at)
     SELECT store_id, 'ana@shop.example', '{}', now(), now() FROM flow WHERE id = $1`,
    [flow],
  );
  const duty = { kind: "webhook", name: "Duty", url: `${receiver.origin}/alerts` };
  const channel = await api.post("/api/v1/alert-channels", duty, createdAlertChannelSchema);
  const failed = { name: "Failed", query: "status=failed", shared: true };
  const view = await api.post("/api/v1/saved-views", failed, savedViewSchema);
  const { data: inboxes } = await api.get("/api/v1/inboxes", pageSchema(inboxSchema));
  return {
    flow,
    source: shop.id,
    delivery: delivery.id,
    run: delivery.runId,
    replay: replay.id,
    event: eventId,
    endpoint: endpoint.id,
    key: key.id,
    inbox: inboxes[0]?.id ?? "",
    view: view.id,
    channel: channel.id,
    problem: problem.id,
    receipt: receipt.id,
  };
}

/** What somebody who may do nothing must not have changed. */
export async function standing({ api }: World, ids: Ids) {
  const flow = await api.get(`/api/v1/flows/${ids.flow}`, flowSchema);
  const { lastRejectionAt: _, ...source } = await api.get(`/api/v1/sources/${ids.source}`, sourceSchema);
  const { data: secrets } = await api.get("/api/v1/secrets", pageSchema(secretSchema));
  const { data: flows } = await api.get("/api/v1/flows", pageSchema(flowSchema));
  const { data: keys } = await api.get("/api/v1/keys", pageSchema(apiKeySchema));
  const { data: sources } = await api.get("/api/v1/sources", pageSchema(sourceSchema));
  const [me, deliveries] = [await api.get("/api/v1/me", meSchema), await listDeliveries(api, "test=include")];
  const keyIds = keys.map(({ id }) => id).sort();
  return { flow, source, secrets, flows: flows.length, keyIds, sources: sources.length, store: me.store, deliveries };
}
