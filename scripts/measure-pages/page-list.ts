import type { Client } from "pg";
import { generatedId } from "#scripts/generate-data/data-sql.ts";

/** Every page a person works with, on what the generated store holds. */
export async function pagesToMeasure(admin: Client): Promise<{ name: string; path: string }[]> {
  const one = async (sql: string) => (await admin.query<{ id: string }>(sql)).rows[0]?.id ?? "";
  const failed = await one("SELECT id FROM delivery WHERE status = 'failed' ORDER BY id DESC LIMIT 1");
  const event = await one("SELECT event_id AS id FROM delivery WHERE status = 'held' ORDER BY id DESC LIMIT 1");
  const problem = await one("SELECT id FROM failure_group ORDER BY count DESC LIMIT 1");
  const run = await one("SELECT id FROM run ORDER BY id DESC LIMIT 1");
  const flow = generatedId("flow", 3);
  const endpoint = generatedId("endpoint", 7);
  const monthAgo = new Date(Date.now() - 20 * 86_400_000).toISOString();
  const log = (name: string, query: string) => ({ name: `log: ${name}`, path: `/deliveries?${query}` });
  return [
    { name: "home", path: "/" },
    { name: "log: newest", path: "/deliveries" },
    log("failed", "status=failed"),
    log("a flow's failed", `status=failed&flowId=${flow}`),
    log("an endpoint", "endpoint=https://target-7.example"),
    log("an answer", "code=404"),
    log("an error kind", "errorKind=timeout"),
    log("an event type", "eventType=fulfilled_order"),
    log("a source", `sourceId=${generatedId("source", 2)}`),
    log("three weeks ago", `to=${monthAgo}`),
    log("an order number", "q=400000"),
    log("an e-mail", "q=person77@shop.example"),
    log("text of one body", "q=WH7400000"),
    log("text of some hundred bodies", "q=SKU-00042"),
    log("text of every hundredth body", "q=customs+declaration"),
    log("text of most bodies", "q=accepted"),
    log("text of none", "q=zeppelin"),
    { name: "delivery", path: `/deliveries/${failed}` },
    { name: "events", path: "/events" },
    { name: "event", path: `/events/${event}` },
    { name: "run", path: `/runs/${run}` },
    { name: "people", path: "/people" },
    { name: "person", path: "/people/person77%40shop.example" },
    { name: "order", path: "/orders/400000" },
    { name: "problems", path: "/problems" },
    { name: "problem", path: `/problems/${problem}` },
    { name: "replays", path: "/replays" },
    { name: "endpoints", path: "/endpoints" },
    { name: "endpoint", path: `/endpoints/${endpoint}` },
    { name: "flows", path: "/flows" },
    { name: "flow", path: `/flows/${flow}` },
    { name: "history", path: `/flows/${flow}/history` },
    { name: "sources", path: "/sources" },
    { name: "recipes", path: "/recipes" },
    { name: "inboxes", path: "/inboxes" },
  ];
}
