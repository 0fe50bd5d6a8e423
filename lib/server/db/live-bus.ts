import type pg from "pg";
import { type LiveTopic, liveTopics } from "#contracts/live.ts";
import type { LiveBus } from "#server/services/ports/live.ts";
import type { Log } from "#server/services/ports/log.ts";
import type { Db } from "./client.ts";

const channel = "hookline_live";
const gatherMs = 250;
const reconnectMs = 1000;

/**
 * LISTEN/NOTIFY with changes gathered first: a NOTIFY makes commits queue one behind the other, so none is sent from
 * the transactions of events and deliveries themselves.
 */
export function createLiveBus(
  db: Db,
  openClient: () => pg.Client,
  log: Log,
): LiveBus & { start(): Promise<void>; stop(): Promise<void> } {
  const gathered = new Map<string, Set<LiveTopic>>();
  const listeners = new Map<string, Set<(topics: LiveTopic[]) => void>>();
  let timer: NodeJS.Timeout | null = null;
  let client: pg.Client | null = null;
  let stopped = false;

  function flush(): void {
    timer = null;
    const payloads = [...gathered].map(([storeId, topics]) => `${storeId} ${[...topics].join(",")}`);
    gathered.clear();
    db.pool
      .query("SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload", [channel, payloads])
      .catch((error: Error) => log.warn({ error: error.message }, "Open pages could not be told of changes"));
  }

  function deliver(payload: string): void {
    const [storeId = "", list = ""] = payload.split(" ");
    const topics = liveTopics.filter((topic) => list.split(",").includes(topic));
    for (const listener of listeners.get(storeId) ?? []) listener(topics);
  }

  async function listen(): Promise<void> {
    if (stopped) return;
    const next = openClient();
    next.on("notification", (message) => deliver(message.payload ?? ""));
    next.on("error", () => next.end().catch(() => {}));
    next.on("end", () => {
      if (!stopped) setTimeout(() => void listen(), reconnectMs).unref();
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${channel}`);
      client = next;
    } catch (error) {
      log.warn({ error: String(error) }, "Listening for changes failed; trying again");
      await next.end().catch(() => {});
    }
  }

  return {
    changed(storeId, ...topics) {
      const known = gathered.get(storeId) ?? new Set<LiveTopic>();
      for (const topic of topics) known.add(topic);
      gathered.set(storeId, known);
      timer ??= setTimeout(flush, gatherMs);
    },
    subscribe(storeId, listener) {
      const known = listeners.get(storeId) ?? new Set();
      known.add(listener);
      listeners.set(storeId, known);
      return () => {
        known.delete(listener);
        if (known.size === 0) listeners.delete(storeId);
      };
    },
    start: listen,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
