import { setupSchema } from "#contracts/account.ts";
import { container } from "#server/container.ts";
import { createOwner } from "#server/services/accounts/create-owner.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { parseOrThrow } from "./problem-response.ts";
import { jsonResponse } from "./public-route.ts";
import { readJson } from "./read-body.ts";
import { requireSameOrigin } from "./same-origin.ts";

/** POST /api/setup: the first owner and the store, signed in at once. 403 `setup_done` when there is one already. */
export async function handleSetUp(ports: Ports, request: Request): Promise<Response> {
  requireSameOrigin(request, ports.settings.appUrl);
  const input = parseOrThrow(setupSchema, (await readJson(request)).value, "The form");
  const made = await createOwner(ports, input, { onlyFirst: true });
  const signedIn = await container().auth.api.signInEmail({
    body: { email: input.email, password: input.password },
    headers: request.headers,
    asResponse: true,
  });
  const response = jsonResponse(made, 201);
  for (const cookie of signedIn.headers.getSetCookie()) response.headers.append("set-cookie", cookie);
  return response;
}
