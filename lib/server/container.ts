import pg from "pg";
import pino from "pino";
import { v7 as newId } from "uuid";
import packageJson from "#package.json" with { type: "json" };
import { type Auth, createAuth } from "./auth/auth.ts";
import { passwordHasher } from "./auth/password-hasher.ts";
import { createLinkSigner } from "./crypto/link-signer.ts";
import { createSecretBox } from "./crypto/secret-box.ts";
import { tokens } from "./crypto/tokens.ts";
import { createAccountStore } from "./db/account-store.ts";
import { createAlertStore } from "./db/alert-store.ts";
import { createApiKeyStore } from "./db/api-key-store.ts";
import { createAuditStore } from "./db/audit-store.ts";
import { createAuthDatabase } from "./db/auth-database.ts";
import { createCheckStore } from "./db/check-store.ts";
import { createChoreLock } from "./db/chore-lock.ts";
import { type Db, openDb } from "./db/client.ts";
import { createCountStore } from "./db/count-store.ts";
import { createDeliveryStore } from "./db/delivery-store.ts";
import { createEndpointFigures } from "./db/endpoint-figures.ts";
import { createEndpointStore } from "./db/endpoint-store.ts";
import { createEventStore } from "./db/event-store.ts";
import { createFailureStore } from "./db/failure-store.ts";
import { createFlowHours } from "./db/flow-hours.ts";
import { createFlowStore } from "./db/flow-store.ts";
import { createHeldRunStore } from "./db/held-run-store.ts";
import { createIdempotencyStore } from "./db/idempotency-store.ts";
import { createInboxStore } from "./db/inbox-store.ts";
import { createLiveBus } from "./db/live-bus.ts";
import { createNoticeStore } from "./db/notice-store.ts";
import { createOverviewStore } from "./db/overview-store.ts";
import { createPeopleStore } from "./db/people-store.ts";
import { createQueueReader } from "./db/queue-reader.ts";
import { createReadiness } from "./db/readiness.ts";
import { createReceiptStore } from "./db/receipt-store.ts";
import { createReplayStore } from "./db/replay-store.ts";
import { createRetentionStore } from "./db/retention-store.ts";
import { createRunQueue } from "./db/run-queue.ts";
import { createSavedViewStore } from "./db/saved-view-store.ts";
import { createSecretStore } from "./db/secret-store.ts";
import { createSilenceStore } from "./db/silence-store.ts";
import { createSourceStore } from "./db/source-store.ts";
import { createTextIndex } from "./db/text-index.ts";
import { createTimedFlowStore } from "./db/timed-flow-store.ts";
import { createTimelineStore } from "./db/timeline-store.ts";
import { createEmbeddedEngine } from "./engine/embedded/embedded-engine.ts";
import { createInngestEngine, type InngestEngine } from "./engine/inngest/inngest-engine.ts";
import { type Env, env } from "./env.ts";
import { createGuardedSender } from "./http/guarded-sender.ts";
import { createInboxLane } from "./http/inbox-lane.ts";
import { createSendPacer } from "./http/send-pacer.ts";
import { createSmtpMailer } from "./mail/smtp-mailer.ts";
import { choresOf } from "./services/chores/chores.ts";
import { createMetrics } from "./services/metrics/metrics.ts";
import type { Engine } from "./services/ports/engine.ts";
import type { Ports } from "./services/ports/ports.ts";
import type { Readiness } from "./services/ports/readiness.ts";
import { advanceClaimed, advanceRun, leaseMs } from "./services/runs/advance-run.ts";
import { sourceAdapters } from "./sources/registry.ts";

export interface Container {
  ports: Ports;
  auth: Auth;
  readiness: Readiness;
  /** The handlers of /api/inngest; null while the embedded engine is in use. */
  inngest: InngestEngine["handlers"] | null;
  start(): Promise<void>;
  /** Takes no new work, lets what is under way finish within the deadline, then closes every connection. */
  stop(deadlineMs: number): Promise<void>;
}

function buildContainer(settings: Env): Container {
  const log = pino({ level: settings.logLevel, base: null });
  const db: Db = openDb(settings.databaseUrl, (error) =>
    log.warn({ error: error.message }, "A database connection broke"),
  );
  const live = createLiveBus(db, () => new pg.Client({ connectionString: settings.databaseUrl }), log);
  const runs = createRunQueue(db);
  const inboxLane = createInboxLane({ appUrl: settings.appUrl, port: settings.port });
  const userAgent = `Hookline/${packageJson.version}`;
  const sender = createGuardedSender({
    allowCidrs: settings.outboundAllowCidrs,
    alwaysAllowedUrls: [inboxLane.localPrefix],
    userAgent,
  });
  const chores = choresOf(() => ports);
  const inngest =
    settings.engine === "inngest"
      ? createInngestEngine({
          runs,
          chores,
          lock: createChoreLock(db),
          log,
          advanceRun: (runId) => advanceRun(ports, runId),
          appUrl: settings.appUrl,
          localUrl: `http://localhost:${settings.port}`,
        })
      : null;
  const engine: Engine =
    inngest ??
    createEmbeddedEngine({
      runs,
      chores,
      leaseMs,
      log,
      lock: createChoreLock(db),
      hasInFlightLimit: (lane) => ports.endpoints.peek(lane)?.limits.inFlight !== null,
      inFlightLimit: async (lane) => (await ports.endpoints.recent(lane))?.limits.inFlight ?? null,
      advance: (run) => advanceClaimed(ports, run),
    });
  const ports: Ports = {
    clock: { now: () => new Date(), newId: () => newId(), random: () => Math.random() },
    settings: {
      appUrl: settings.appUrl,
      version: packageJson.version,
      allowCidrs: settings.outboundAllowCidrs,
      retentionDays: settings.retentionDays,
    },
    log,
    accounts: createAccountStore(db),
    apiKeys: createApiKeyStore(db),
    audit: createAuditStore(db),
    sources: createSourceStore(db),
    adapters: sourceAdapters,
    events: createEventStore(db),
    flows: createFlowStore(db),
    flowHours: createFlowHours(db),
    runs,
    heldRuns: createHeldRunStore(db),
    deliveries: createDeliveryStore(db),
    receipts: createReceiptStore(db),
    replays: createReplayStore(db),
    failures: createFailureStore(db),
    endpoints: createEndpointStore(db),
    endpointFigures: createEndpointFigures(db),
    secrets: createSecretStore(db),
    inboxes: createInboxStore(db),
    notices: createNoticeStore(db),
    alerts: createAlertStore(db),
    checks: createCheckStore(db),
    silence: createSilenceStore(db),
    people: createPeopleStore(db),
    timedFlows: createTimedFlowStore(db),
    sendMail: settings.smtpUrl === null ? null : createSmtpMailer(settings.smtpUrl, settings.appUrl),
    idempotency: createIdempotencyStore(db),
    passwords: passwordHasher,
    secretBox: createSecretBox(settings.appSecret),
    timeline: createTimelineStore(db),
    tokens,
    linkSigner: createLinkSigner(settings.appSecret),
    live,
    metrics: createMetrics(() => new Date()),
    queue: createQueueReader(db),
    counts: createCountStore(db),
    overview: createOverviewStore(db),
    retention: createRetentionStore(db),
    textIndex: createTextIndex(db),
    savedViews: createSavedViewStore(db),
    engine,
    pacer: createSendPacer(),
    send: (request, signal) => sender.send(inboxLane.reroute(request), signal),
  };
  const auth = createAuth({
    appUrl: settings.appUrl,
    appSecret: settings.appSecret,
    secureCookies: settings.secureCookies,
    database: createAuthDatabase(db),
  });
  return {
    ports,
    auth,
    readiness: createReadiness(db),
    inngest: inngest?.handlers ?? null,
    async start() {
      await live.start();
      await engine.start();
    },
    async stop(deadlineMs) {
      await engine.stop(deadlineMs);
      await live.stop();
      await sender.close();
      await db.close();
    },
  };
}

// Next builds pages, routes and instrumentation apart: the process-wide registry is what makes it one container.
const key = Symbol.for("hookline.container");
const registry = globalThis as typeof globalThis & { [key]?: Container };

/** The one composition of this process, made at its first use from the environment. */
export function container(): Container {
  registry[key] ??= buildContainer(env());
  return registry[key];
}
