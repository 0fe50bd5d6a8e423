import type { ConnectedKind } from "#contracts/source.ts";
import type { SourceAdapter } from "#server/services/ports/source-adapter.ts";
import { customAdapter } from "./custom/adapter.ts";
import { shopifyAdapter } from "./shopify/adapter.ts";

/** Every kind of source that takes requests at /api/in/{sourceKey}. */
export const sourceAdapters = {
  shopify: shopifyAdapter,
  custom: customAdapter,
} as const satisfies Record<ConnectedKind, SourceAdapter>;
