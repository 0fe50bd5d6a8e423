import { container } from "#server/container.ts";
import { authenticate } from "./authenticate.ts";
import { errorResponse } from "./problem-response.ts";

/** GET /api/metrics: this process and the queue, as Prometheus text. Needs an API key of any role, or a session. */
export async function handleMetrics(request: Request): Promise<Response> {
  const { ports } = container();
  try {
    await authenticate(request);
    const { body, contentType } = await ports.metrics.text(await ports.queue.read());
    return new Response(body, { headers: { "content-type": contentType, "cache-control": "no-store" } });
  } catch (error) {
    return errorResponse(error, ports.log, request);
  }
}
