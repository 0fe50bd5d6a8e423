export type IdentityKind = "id" | "email" | "orderNumber";

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What the text of a search box is when it is the whole of something: an id, an e-mail address, else an order number. */
export function identityKind(text: string): IdentityKind {
  if (uuidPattern.test(text)) return "id";
  return text.includes("@") ? "email" : "orderNumber";
}
