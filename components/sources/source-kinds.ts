import { CodeXml, type LucideIcon, ShoppingBag, Terminal } from "lucide-react";
import type { SourceKind } from "#contracts/source.ts";

/** What the kinds of sources are called and for whom they are. */
export const kindLooks = {
  shopify: {
    label: "Shopify",
    icon: ShoppingBag,
    description: "Orders, refunds, checkouts and customers of your shop",
  },
  custom: { label: "Custom", icon: CodeXml, description: "Anything that can send an HTTP request with JSON" },
  api: { label: "Track API", icon: Terminal, description: "Events sent with an API key of this store" },
} satisfies Record<SourceKind, { label: string; icon: LucideIcon; description: string }>;
