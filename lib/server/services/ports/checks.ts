import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { CheckMethod } from "#core/checks/judge-check.ts";
import type { CheckInterval } from "#core/checks/next-check.ts";
import type { AuditRecord } from "./audit.ts";

export interface CheckPlan {
  every: CheckInterval | null;
  method: CheckMethod;
  nextAt: Date | null;
}

export interface FlowCheckRow {
  id: string;
  storeId: string;
  flowId: string;
  stepId: string;
  method: CheckMethod;
  url: string;
  statusCode: number | null;
  errorKind: string | null;
  message: string;
  succeeded: boolean;
  durationMs: number;
  at: Date;
}

/** A live flow whose check is due, taken by this process. */
export interface DueCheck {
  flowId: string;
  flowName: string;
  storeId: string;
  storeName: string;
  version: number;
  method: CheckMethod;
  definition: FlowDefinition;
}

export interface CheckStore {
  plan(storeId: string, flowId: string): Promise<CheckPlan | null>;
  setPlan(storeId: string, flowId: string, plan: CheckPlan, audit: AuditRecord): Promise<boolean>;
  /** Takes due checks of live flows and plans their next by `next`; each is taken by one process. */
  takeDue(limit: number, at: Date, next: (every: CheckInterval, dueAt: Date) => Date): Promise<DueCheck[]>;
  /** Keeps the newest `kept` of the flow. */
  record(row: FlowCheckRow, kept: number): Promise<void>;
  list(storeId: string, flowId: string, cursor: string | null, limit: number): Promise<FlowCheckRow[]>;
}
