import type { Endpoint } from "#contracts/endpoint.ts";
import type { AuditRecord } from "./audit.ts";

export interface EndpointRow {
  id: string;
  storeId: string;
  origin: string;
  status: Endpoint["status"];
  signingSecretSealed: string;
  previousSecretSealed: string | null;
  previousSecretUntil: Date | null;
  failingSince: Date | null;
  createdAt: Date;
}

export interface EndpointStore {
  /** The store's endpoint of this origin, made on first use. */
  ensure(
    storeId: string,
    origin: string,
    fresh: () => { id: string; signingSecretSealed: string },
  ): Promise<EndpointRow>;
  findByOrigin(storeId: string, origin: string): Promise<EndpointRow | null>;
  find(storeId: string, id: string): Promise<EndpointRow | null>;
  list(storeId: string, cursor: string | null, limit: number): Promise<EndpointRow[]>;
  rotateSecret(
    storeId: string,
    id: string,
    secret: { signingSecretSealed: string; previousSecretUntil: Date | null },
    audit: AuditRecord,
  ): Promise<boolean>;
}
