import type { FlowStatus } from "#contracts/flow.ts";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { TimedPosition } from "#core/timed/next-turn.ts";
import type { AuditRecord } from "./audit.ts";

export interface FlowRow {
  id: string;
  storeId: string;
  name: string;
  status: FlowStatus;
  pauseMode: "hold" | "skip" | null;
  draft: FlowDefinition;
  liveVersion: number | null;
  /** The live version's definition, null before the first publish. */
  live: FlowDefinition | null;
  createdAt: Date;
  updatedAt: Date;
  /** Whose change that was; null when nobody remembers. */
  updatedBy: string | null;
}

export interface FlowVersionRow {
  version: number;
  note: string | null;
  publishedAt: Date;
  publishedBy: string;
  definition: FlowDefinition;
}

/** `version`: live at that time, null when none was published yet; `firstAt`: when its first one was. */
export interface VersionAt {
  version: number | null;
  firstAt: Date | null;
}

export interface FlowStore {
  create(
    row: { id: string; storeId: string; name: string; draft: FlowDefinition },
    audit: AuditRecord,
  ): Promise<FlowRow>;
  /** Newest first; `status` null is all but the archived ones. */
  list(storeId: string, query: { status: FlowStatus | null; cursor: string | null; limit: number }): Promise<FlowRow[]>;
  find(storeId: string, id: string): Promise<FlowRow | null>;
  /** false when `ifUpdatedAt` no longer is the row's time. */
  updateDraft(
    storeId: string,
    id: string,
    change: { name?: string; draft?: FlowDefinition; ifUpdatedAt?: Date },
    audit: AuditRecord,
  ): Promise<boolean>;
  /**
   * Writes the next immutable version and makes it live, in one transaction; `draft` replaces the draft unless somebody
   * changed it after `ifUpdatedAt`.
   */
  publish(
    storeId: string,
    id: string,
    version: {
      definition: FlowDefinition;
      note: string | null;
      publishedBy: string;
      publishedById: string | null;
      /** Where a trigger that goes by time begins; `kept`: where the version before has come to. */
      timed: TimedPosition | "kept" | null;
    },
    draft: { definition: FlowDefinition; ifUpdatedAt: Date } | null,
    audit: AuditRecord,
  ): Promise<{ version: number; draftReplaced: boolean }>;
  setStatus(
    storeId: string,
    id: string,
    from: FlowStatus[],
    to: FlowStatus,
    pauseMode: "hold" | "skip" | null,
    audit: AuditRecord,
  ): Promise<boolean>;
  listVersions(storeId: string, id: string, beforeVersion: number | null, limit: number): Promise<FlowVersionRow[]>;
  /** By flow, which version was published last at a time. */
  versionsAt(storeId: string, flowIds: readonly string[], at: Date): Promise<Map<string, VersionAt>>;
  /** Versions never change, so the answer may come from memory. */
  findDefinition(flowId: string, version: number): Promise<FlowDefinition | null>;
  /** Flows whose draft or live version contains the text, e.g. "secrets.warehouse_key". */
  listNaming(storeId: string, text: string): Promise<{ flowId: string; flowName: string; live: boolean }[]>;
}
