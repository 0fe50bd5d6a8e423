import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { cacheDir } from "#scripts/paths.ts";
import { clusterFiles } from "#scripts/postgres/cluster.ts";
import { stopServer } from "#scripts/postgres/server.ts";
import { type InngestServer, startInngest } from "#tests/fakes/inngest/inngest-server.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { signUpFirstOwner } from "#tests/integration/support/owners.ts";
import { connectShop, type Shop } from "#tests/integration/support/shop.ts";
import { openLoopback } from "#tests/integration/support/world.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";
import type { Engine } from "./form.ts";
import { type OwnPostgres, openOwnPostgres } from "./own-postgres.ts";
import { startTargets, type TargetServers } from "./target-servers.ts";
import { type Target, targets } from "./targets.ts";

/** The built app with one engine on a database of its own, a shop and a live flow for every target. */
export interface FaultWorld {
  postgres: OwnPostgres;
  servers: TargetServers;
  shops: ReadonlyMap<Target, Shop>;
  killApp(): Promise<void>;
  startAppAgain(): Promise<void>;
  /** SIGTERM; fails when the app did not end well. */
  stopApp(): Promise<void>;
  close(): Promise<void>;
}

const cronEveryMs = 5000;

export async function openFaultWorld(engine: Engine): Promise<FaultWorld> {
  const home = join(cacheDir, "faults", engine);
  const dataDir = join(home, "data");
  // A run that was killed leaves its PostgreSQL behind.
  await stopServer(clusterFiles(dataDir));
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const opened = new AsyncDisposableStack();
  opened.defer(() => rmSync(home, { recursive: true, force: true }));
  try {
    return await openIn(home, dataDir, engine, opened);
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** What is opened goes onto the stack, to be closed in the opposite order. */
async function openIn(
  home: string,
  dataDir: string,
  engine: Engine,
  opened: AsyncDisposableStack,
): Promise<FaultWorld> {
  const postgres = await openOwnPostgres(dataDir);
  opened.defer(postgres.release);
  const servers = await startTargets(home);
  opened.defer(servers.close);
  const inngest = engine === "inngest" ? await startInngest() : null;
  if (inngest) {
    const crons = setInterval(() => fireCrons(inngest), cronEveryMs);
    opened.defer(() => inngest.close());
    opened.defer(() => clearInterval(crons));
  }
  const env = {
    ...openLoopback,
    ...(inngest ? inngest.env : { ENGINE: "embedded" }),
    NODE_EXTRA_CA_CERTS: servers.trustedCaFile,
  };
  const own = { databaseUrl: postgres.url, dataDir, env };
  let app: RunningApp = await runApp(own);
  opened.defer(async () => void (await app.stop()));
  return {
    postgres,
    servers,
    shops: await openShops(app, servers),
    killApp: () => app.kill9(),
    async startAppAgain() {
      app = await runApp({ ...own, port: app.port });
    },
    async stopApp() {
      expect(await app.stop(), app.output()).toBe(0);
    },
    async close() {
      await opened.disposeAsync();
      expect(inngest?.protocolErrors() ?? []).toEqual([]);
    },
  };
}

/** Each with a source of its own, which is what its flow listens to. */
async function openShops(app: RunningApp, servers: TargetServers): Promise<Map<Target, Shop>> {
  const { api } = await signUpFirstOwner(app.url);
  const shops = new Map<Target, Shop>();
  for (const target of targets) {
    const shop = await connectShop(api, target.name);
    const steps = Array.from({ length: target.steps }, (_, index) =>
      webhookStep(`${servers.originOf(target)}/step-${index + 1}`, { id: `s${index + 1}`, retry: target.retry }),
    );
    const trigger = { kind: "event", eventType: "placed_order", sourceId: shop.id } as const;
    await publishFlow(api, { trigger, steps }, target.name);
    shops.set(target, shop);
  }
  return shops;
}

/** What a real Inngest does by the clock; more often, since a run here lasts minutes and not days. */
function fireCrons(inngest: InngestServer): void {
  for (const id of ["hookline-sweep", "hookline-probe-endpoints"])
    if (inngest.functions().has(id)) inngest.fireCron(id);
}
