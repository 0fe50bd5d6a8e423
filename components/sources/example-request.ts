const exampleEvent = {
  type: "placed_order",
  id: "1001",
  person: { email: "ada@example.com", firstName: "Ada" },
  value: 129.9,
  currency: "EUR",
  properties: { orderNumber: "1001" },
};

/** A command to paste into a terminal that sends one example event with `token` as the bearer. */
export function exampleRequest(url: string, token: string): string {
  return [
    `curl -X POST '${url}' \\`,
    `  -H 'authorization: Bearer ${token}' \\`,
    "  -H 'content-type: application/json' \\",
    `  -d '${JSON.stringify(exampleEvent)}'`,
  ].join("\n");
}
