import type { AccountStore, ApiKeyStore, PasswordHasher, SecretBox, Tokens } from "./accounts.ts";
import type { AlertStore } from "./alerts.ts";
import type { AuditStore } from "./audit.ts";
import type { CheckStore } from "./checks.ts";
import type { Clock } from "./clock.ts";
import type { CountStore } from "./counts.ts";
import type { DeliveryStore } from "./deliveries.ts";
import type { EndpointFiguresStore } from "./endpoint-figures.ts";
import type { EndpointStore } from "./endpoints.ts";
import type { Engine } from "./engine.ts";
import type { EventStore } from "./events.ts";
import type { FailureStore } from "./failures.ts";
import type { FlowHours } from "./flow-hours.ts";
import type { FlowStore } from "./flows.ts";
import type { HeldRunStore } from "./held-runs.ts";
import type { IdempotencyStore } from "./idempotency.ts";
import type { InboxStore } from "./inboxes.ts";
import type { LiveBus } from "./live.ts";
import type { Log } from "./log.ts";
import type { SendMail } from "./mail.ts";
import type { Metrics, QueueReader } from "./metrics.ts";
import type { NoticeStore } from "./notices.ts";
import type { SendOutbound } from "./outbound.ts";
import type { OverviewStore } from "./overview.ts";
import type { Pacer } from "./pacer.ts";
import type { PeopleStore } from "./people.ts";
import type { LinkSigner, ReceiptStore } from "./receipts.ts";
import type { ReplayStore } from "./replays.ts";
import type { RetentionStore } from "./retention.ts";
import type { RunQueue } from "./runs.ts";
import type { SavedViewStore } from "./saved-views.ts";
import type { TextIndex } from "./search.ts";
import type { SecretStore } from "./secrets.ts";
import type { SilenceStore } from "./silence.ts";
import type { SourceAdapter } from "./source-adapter.ts";
import type { SourceStore } from "./sources.ts";
import type { TimedFlowStore } from "./timed-flows.ts";
import type { TimelineStore } from "./timeline.ts";

export interface Settings {
  /** Where browsers and shops reach this installation, without a trailing slash. */
  appUrl: string;
  version: string;
  allowCidrs: readonly string[];
  retentionDays: number;
}

/** Everything services need of the world; put together once, in lib/server/container.ts. */
export interface Ports {
  clock: Clock;
  settings: Settings;
  log: Log;
  accounts: AccountStore;
  apiKeys: ApiKeyStore;
  audit: AuditStore;
  sources: SourceStore;
  adapters: Readonly<Record<string, SourceAdapter>>;
  events: EventStore;
  flows: FlowStore;
  flowHours: FlowHours;
  runs: RunQueue;
  heldRuns: HeldRunStore;
  deliveries: DeliveryStore;
  receipts: ReceiptStore;
  replays: ReplayStore;
  failures: FailureStore;
  endpoints: EndpointStore;
  endpointFigures: EndpointFiguresStore;
  secrets: SecretStore;
  inboxes: InboxStore;
  notices: NoticeStore;
  alerts: AlertStore;
  checks: CheckStore;
  silence: SilenceStore;
  people: PeopleStore;
  timedFlows: TimedFlowStore;
  /** null without a mail server. */
  sendMail: SendMail | null;
  idempotency: IdempotencyStore;
  passwords: PasswordHasher;
  secretBox: SecretBox;
  timeline: TimelineStore;
  tokens: Tokens;
  linkSigner: LinkSigner;
  live: LiveBus;
  metrics: Metrics;
  queue: QueueReader;
  counts: CountStore;
  overview: OverviewStore;
  retention: RetentionStore;
  textIndex: TextIndex;
  savedViews: SavedViewStore;
  engine: Engine;
  pacer: Pacer;
  /** To the store's own inboxes only through this process; everything else through the guarded sender. */
  send: SendOutbound;
}
