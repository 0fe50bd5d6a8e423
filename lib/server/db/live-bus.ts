import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { LiveBus, LiveNews } from "#server/services/ports/live.ts";
import type { Log } from "#server/services/ports/log.ts";
import type { Db } from "./client.ts";
import { LiveBacklog } from "./live-backlog.ts";
import { LiveGatherer, readNotified } from "./live-gatherer.ts";

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
  const gathered = new LiveGatherer();
  const backlog = new LiveBacklog(randomUUID());
  const listeners = new Map<string, Set<(news: LiveNews) => void>>();
  let timer: NodeJS.Timeout | null = null;
  let client: pg.Client | null = null;
  let stopped = false;

  function gather(...change: Parameters<LiveGatherer["add"]>): void {
    gathered.add(...change);
    timer ??= setTimeout(flush, gatherMs);
  }

  function flush(): void {
    timer = null;
    db.pool
      .query("SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload", [channel, gathered.take()])
      .catch((error: Error) => log.warn({ error: error.message }, "Open pages could not be told of changes"));
  }

  function deliver(payload: string): void {
    const { message, storeId } = readNotified(payload);
    const news = backlog.add(storeId, message);
    for (const listener of listeners.get(storeId) ?? []) listener(news);
  }

  function tellOfGap(): void {
    const news = backlog.beginEra(randomUUID());
    for (const each of listeners.values()) for (const listener of each) listener(news);
  }

  async function listen(isFirst: boolean): Promise<void> {
    if (stopped) return;
    const next = openClient();
    next.on("notification", (message) => deliver(message.payload ?? ""));
    next.on("error", () => next.end().catch(() => {}));
    next.on("end", () => {
      if (!stopped) setTimeout(() => void listen(false), reconnectMs).unref();
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${channel}`);
      client = next;
      if (!isFirst) tellOfGap();
    } catch (error) {
      log.warn({ error: String(error) }, "Listening for changes failed; trying again");
      await next.end().catch(() => {});
    }
  }

  return {
    changed: (storeId, ...topics) => gather(storeId, topics, topics.includes("deliveries") ? null : []),
    deliveriesChanged: (storeId, ids) => gather(storeId, ["deliveries"], ids),
    subscribe(storeId, afterId, listener) {
      for (const news of backlog.since(storeId, afterId)) listener(news);
      const known = listeners.get(storeId) ?? new Set();
      known.add(listener);
      listeners.set(storeId, known);
      return () => {
        known.delete(listener);
        if (known.size === 0) listeners.delete(storeId);
      };
    },
    start: () => listen(true),
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
