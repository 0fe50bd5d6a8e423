import { expect } from "vitest";
import { flowSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
import { noFaults } from "#tests/fakes/inngest/faults.ts";
import { type InngestOptions, type InngestServer, startInngest } from "#tests/fakes/inngest/inngest-server.ts";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import type { ApiClient } from "#tests/integration/support/api-client.ts";
import { signUpFirstOwner } from "#tests/integration/support/owners.ts";
import { connectShop, type Shop } from "#tests/integration/support/shop.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { openLoopback } from "#tests/integration/support/world.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";

export type EngineName = "embedded" | "inngest";

/** A store with a shop and a receiver, on a database over which apps with one or the other engine come and go. */
export interface EngineWorld {
  readonly databaseUrl: string;
  readonly receiver: Receiver;
  readonly inngest: InngestServer;
  /** Belong to the app started last; its address stays the same over restarts. */
  readonly app: RunningApp;
  readonly api: ApiClient;
  readonly shop: Shop;
  /** Of the app started last. */
  engine(): EngineName;
  /** Starts another app process on the same data, address and database. */
  restart(engine: EngineName): Promise<void>;
  /** Resolves when so many runs wait for their next attempt, and the engine knows of them. */
  untilWaiting(count: number): Promise<void>;
  /** Ends every wait: what would be due later is due `lateMs` ago (default 0). */
  makeDue(lateMs?: number): Promise<void>;
  /** So that the next test's orders are its own: archives every flow, forgets Inngest's unfinished runs and faults. */
  tidy(): Promise<void>;
  /** Ends all of it; fails when the app and Inngest did not understand one another on the way. */
  close(): Promise<void>;
}

/** The Inngest server runs also beside the embedded engine, which must not need it. */
export async function openEngineWorld(engine: EngineName, options: InngestOptions = {}): Promise<EngineWorld> {
  const databaseUrl = await createTestDatabase();
  const receiver = await startReceiver();
  const inngest = await startInngest(options);
  let current: EngineName = engine;
  const envOf = (name: EngineName) => ({
    ...openLoopback,
    ...(name === "inngest" ? inngest.env : { ENGINE: "embedded" }),
  });
  let app = await runApp({ databaseUrl, env: envOf(engine) });
  const { api } = await signUpFirstOwner(app.url);
  const shop = await connectShop(api);

  const waitingRuns = async () => {
    const [row] = await runSql<{ count: number }>(
      databaseUrl,
      "SELECT count(*)::int AS count FROM run WHERE status = 'waiting'",
    );
    return row?.count ?? 0;
  };
  const asleep = () => inngest.runs().filter((run) => run.status === "sleeping").length;

  return {
    databaseUrl,
    receiver,
    inngest,
    api,
    shop,
    get app() {
      return app;
    },
    engine: () => current,
    async restart(name) {
      current = name;
      app = await runApp({ databaseUrl, port: app.port, dataDir: app.dataDir, env: envOf(name) });
    },
    async untilWaiting(count) {
      await readUntil(waitingRuns, (waiting) => waiting === count);
      if (current === "inngest") await inngest.waitUntil(() => asleep() >= count);
    },
    async makeDue(lateMs = 0) {
      await runSql(databaseUrl, makeDueSql, [lateMs]);
      if (current === "inngest") inngest.skipTo(Number.POSITIVE_INFINITY);
    },
    async tidy() {
      const { data } = await api.get("/api/v1/flows?limit=100", pageSchema(flowSchema));
      for (const flow of data) await api.call("DELETE", `/api/v1/flows/${flow.id}`);
      inngest.loseRuns();
      Object.assign(inngest.faults, noFaults());
    },
    async close() {
      await app.stop();
      await receiver.close();
      await inngest.close();
      expect(inngest.protocolErrors()).toEqual([]);
    },
  };
}

const makeDueSql = `
  WITH d AS (
    UPDATE delivery SET next_attempt_at = now() - $1 * interval '1 millisecond' WHERE status = 'retrying'
  ), s AS (
    UPDATE run_step SET wake_at = now() - $1 * interval '1 millisecond' WHERE status = 'waiting'
  )
  UPDATE run SET wake_at = now() - $1 * interval '1 millisecond' WHERE status IN ('queued', 'waiting')`;
