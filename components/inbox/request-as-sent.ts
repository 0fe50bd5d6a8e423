import type { InboxRequest } from "#contracts/inbox.ts";

/** Of a stored request, what its sender wrote. */
export type RequestAsSent = Pick<InboxRequest, "method" | "path" | "headers" | "body">;
