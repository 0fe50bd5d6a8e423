import type { Endpoint, EndpointQuery } from "#contracts/endpoint.ts";
import type { HealthState } from "#core/health/endpoint-health.ts";
import type { AuditRecord } from "./audit.ts";

export interface EndpointLimits {
  perSecond: number | null;
  perMinute: number | null;
  perHour: number | null;
  inFlight: number | null;
}

export interface EndpointRow {
  id: string;
  storeId: string;
  origin: string;
  status: Endpoint["status"];
  signingSecretSealed: string;
  previousSecretSealed: string | null;
  previousSecretUntil: Date | null;
  failingSince: Date | null;
  failuresInRow: number;
  openings: number;
  probeAt: Date | null;
  warnedPercent: number;
  pauseReason: string | null;
  limits: EndpointLimits;
  createdAt: Date;
}

export interface EndpointStore {
  /** The store's endpoint of this origin, made on first use. At most a second old. */
  ensure(
    storeId: string,
    origin: string,
    fresh: () => { id: string; signingSecretSealed: string },
  ): Promise<EndpointRow>;
  /** By id, at most a second old. */
  recent(id: string): Promise<EndpointRow | null>;
  /** What is known of it without asking; null when that is nothing, or more than a second old. */
  peek(id: string): EndpointRow | null;
  findByOrigin(storeId: string, origin: string): Promise<EndpointRow | null>;
  find(storeId: string, id: string): Promise<EndpointRow | null>;
  /** Those in trouble first, then by address; `cursor` is `trouble` and `origin` of the last one of the page before. */
  list(storeId: string, query: EndpointQuery): Promise<(EndpointRow & { trouble: number })[]>;
  rotateSecret(
    storeId: string,
    id: string,
    secret: { signingSecretSealed: string; previousSecretUntil: Date | null },
    audit: AuditRecord,
  ): Promise<boolean>;
  setLimits(storeId: string, id: string, limits: Partial<EndpointLimits>, audit: AuditRecord): Promise<boolean>;
  /** Paused by a person or by Hookline; false when it was already. */
  pause(storeId: string, id: string, reason: string, audit: AuditRecord): Promise<boolean>;
  /** Back to active with a clean record of health; false when it was neither paused nor open. */
  resume(storeId: string, id: string, audit: AuditRecord): Promise<boolean>;
  /**
   * The next free slot under the endpoint's rate limits, taken: GCRA with a burst of a tenth of the limit, such that no
   * window of a second, minute or hour ever holds more than its limit. One statement.
   */
  takeSlot(id: string): Promise<Date>;
  /** Changes health by `decide`, under the row's lock; answers the state before and after. */
  changeHealth(
    id: string,
    decide: (state: HealthState) => HealthState | null,
  ): Promise<{ before: EndpointRow; after: EndpointRow } | null>;
  /** Takes the one probe of an open endpoint that is due; false when it is not, or another process took it. */
  takeProbe(id: string, nextProbeAt: Date): Promise<boolean>;
  /** Open endpoints whose probe is due. */
  listDueProbes(limit: number): Promise<EndpointRow[]>;
  /** Endpoints that only failed since before `since`, by id after `afterId`. */
  listFailing(since: Date, afterId: string | null, limit: number): Promise<EndpointRow[]>;
}
