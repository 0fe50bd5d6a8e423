import type {
  FailureGroup,
  FailureGroupDetail,
  FailureGroupQuery,
  FailureGroupStatus,
} from "#contracts/failure-group.ts";
import type { AuditRecord } from "./audit.ts";
import type { NewNotice } from "./notices.ts";

/** A cause as people know it. `reason`: what the newest delivery says of it. */
export interface FailureFacts {
  id: string;
  flowName: string;
  origin: string;
  cause: string;
  reason: string | null;
}

/** A failure group as it stands in its table. */
export interface FailureGroupRow
  extends Pick<FailureGroup, "status" | "acknowledgedBy" | "resolvedBy" | "count" | "lastDeliveryId">,
    FailureFacts {
  storeId: string;
  flowId: string;
  endpointId: string | null;
  openingId: string;
  firstAt: Date;
  lastAt: Date;
  openedAt: Date;
  acknowledgedAt: Date | null;
  resolvedAt: Date | null;
}

/** What of a group is not delivered now. */
export type FailureNumbers = Pick<FailureGroup, "failed" | "waiting" | "atRisk">;

export interface FailureGroupMoved {
  id: string;
  /** Of the entry in its history; an opening is listed by it. */
  newId: string;
  /** Group key of its notices. */
  noticeKey: string;
  from: readonly FailureGroupStatus[];
  to: FailureGroupStatus;
  kind: FailureGroupDetail["moves"][number]["kind"];
  /** null when it happens by itself. */
  by: string | null;
  at: Date;
}

export interface FailureStore {
  /**
   * One transaction: the next failures nobody looked at go to their groups, which open or open again; `noticeOf` words the
   * notice of those that are open and of which a delivery ended as failed. How many were taken, and whose.
   */
  gather(
    limit: number,
    at: Date,
    newId: () => string,
    noticeOf: (facts: FailureFacts) => NewNotice,
  ): Promise<{ taken: number; storeIds: string[] }>;
  list(storeId: string, query: FailureGroupQuery): Promise<FailureGroupRow[]>;
  find(storeId: string, id: string): Promise<FailureGroupRow | null>;
  /** At most `max`. */
  countOpen(storeId: string, max: number): Promise<number>;
  numbers(ids: readonly string[]): Promise<Map<string, FailureNumbers>>;
  hours(id: string, since: Date): Promise<{ at: Date; count: number }[]>;
  moves(id: string, limit: number): Promise<{ kind: FailureGroupMoved["kind"]; by: string | null; at: Date }[]>;
  /** Over all stores, not resolved and calm since `calmSince`, by id after `afterId`. */
  listCalm(calmSince: Date, afterId: string | null, limit: number): Promise<FailureGroupRow[]>;
  /**
   * false when it stood otherwise by then. Its notice is marked read with an acknowledgement and ended with the end.
   * `lastAt`: only if none failed since.
   */
  move(storeId: string, moved: FailureGroupMoved, audit: AuditRecord | null, lastAt?: Date): Promise<boolean>;
}
