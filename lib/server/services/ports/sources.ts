import type { RejectedRequest, SourceKind } from "#contracts/source.ts";
import type { AuditRecord } from "./audit.ts";

export interface SourceRow {
  id: string;
  storeId: string;
  kind: SourceKind;
  name: string;
  key: string;
  secretSealed: string | null;
  createdAt: Date;
  lastEventAt: Date | null;
  lastRejectionAt: Date | null;
}

/** A live or paused flow as intake needs it. */
export interface IntakeFlow {
  flowId: string;
  flowName: string;
  version: number;
  status: "live" | "paused";
  pauseMode: "hold" | "skip" | null;
  triggerType: string;
}

export interface IntakeSource {
  id: string;
  storeId: string;
  kind: SourceKind;
  name: string;
  key: string;
  secretSealed: string | null;
  storeName: string;
  flows: IntakeFlow[];
}

export interface NewRejection {
  id: string;
  storeId: string;
  sourceId: string;
  code: string;
  message: string;
  statusCode: number;
  topic: string | null;
  externalId: string | null;
  bodyBytes: number;
  bodyExcerpt: string;
  headers: Record<string, string>;
  receivedAt: Date;
}

export interface SourceStore {
  create(row: Omit<SourceRow, "createdAt" | "lastEventAt" | "lastRejectionAt">, audit: AuditRecord): Promise<SourceRow>;
  list(storeId: string, cursor: string | null, limit: number): Promise<SourceRow[]>;
  find(storeId: string, id: string): Promise<SourceRow | null>;
  findApiSource(storeId: string): Promise<IntakeSource | null>;
  update(
    storeId: string,
    id: string,
    change: { name?: string; secretSealed?: string },
    audit: AuditRecord,
  ): Promise<boolean>;
  archive(storeId: string, id: string, audit: AuditRecord): Promise<boolean>;
  /** The source and its store's live and paused flows, in one query. */
  findForIntake(key: string): Promise<IntakeSource | null>;
  /** Keeps at most `keep` rejections a source. */
  addRejection(row: NewRejection, keep: number): Promise<void>;
  listRejections(storeId: string, sourceId: string, cursor: string | null, limit: number): Promise<RejectedRequest[]>;
}
