import { exportQuerySchema } from "#contracts/delivery-export.ts";
import { container } from "#server/container.ts";
import { exportDeliveries } from "#server/services/deliveries/export-deliveries.ts";
import { exportLines } from "#server/services/deliveries/export-lines.ts";
import { authenticate } from "./authenticate.ts";
import { errorResponse, parseOrThrow } from "./problem-response.ts";
import { readQuery } from "./read-query.ts";

/** GET /api/v1/deliveries/export: a file of any size, written as fast as it is taken. */
export async function handleExport(request: Request): Promise<Response> {
  const { clock, log } = container().ports;
  try {
    const { ctx } = await authenticate(request);
    const query = parseOrThrow(exportQuerySchema, readQuery(request), "The query");
    const texts = await exportDeliveries(ctx, query);
    const name = `deliveries-${clock.now().toISOString().slice(0, 16).replace(/\D/g, "")}.${query.format}`;
    const headers = {
      "content-type": exportLines[query.format].type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    };
    return new Response(toStream(texts), { headers });
  } catch (error) {
    return errorResponse(error, log, request);
  }
}

/** A failure on the way breaks the connection off, so that no half a file passes for a whole one. */
function toStream(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await texts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await texts.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
