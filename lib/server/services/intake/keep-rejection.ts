import { secretMask } from "#core/delivery/secret-names.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { InboundRequest, Rejection } from "#server/services/ports/source-adapter.ts";
import type { IntakeSource } from "#server/services/ports/sources.ts";

const keptPerSource = 200;
const excerptChars = 2000;
const headerCharsMax = 500;
/** The largest integer of its column: what a header announces may be any number. */
const bodyBytesMax = 2_147_483_647;
const secretHeaders = new Set(["authorization", "proxy-authorization", "cookie", "x-api-key"]);

/** So that a merchant can find out why nothing arrives. Headers that carry keys are masked. */
export async function keepRejection(
  ports: Ports,
  source: IntakeSource,
  request: InboundRequest,
  rejection: Rejection,
  described: { topic: string | null; externalId: string | null },
): Promise<void> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      secretHeaders.has(name) ? secretMask : value.slice(0, headerCharsMax),
    ]),
  );
  await ports.sources.addRejection(
    {
      id: ports.clock.newId(),
      storeId: source.storeId,
      sourceId: source.id,
      code: rejection.code,
      message: rejection.message,
      statusCode: rejection.statusCode,
      topic: described.topic?.slice(0, headerCharsMax) ?? null,
      externalId: described.externalId?.slice(0, headerCharsMax) ?? null,
      bodyBytes: request.rawBody.length || Math.min(Number(request.headers["content-length"] ?? 0) || 0, bodyBytesMax),
      bodyExcerpt: request.rawBody.subarray(0, excerptChars).toString("utf8"),
      headers,
      receivedAt: new Date(request.nowMs),
    },
    keptPerSource,
  );
  ports.live.changed(source.storeId, "sources");
}
