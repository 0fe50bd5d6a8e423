/** The names a template may begin a variable with. */
export const scopeNames = ["event", "payload", "person", "store", "flow", "delivery", "secrets"] as const;

/** What people write for them who come from other tools. */
export const scopeAliases: Record<string, (typeof scopeNames)[number]> = {
  order: "event",
  checkout: "event",
  cart: "event",
  product: "event",
  customer: "person",
  profile: "person",
  user: "person",
  shop: "store",
  data: "payload",
  body: "payload",
  webhook: "payload",
  secret: "secrets",
};
