import { container } from "#server/container.ts";
import { authenticate } from "./authenticate.ts";
import { errorResponse } from "./problem-response.ts";

const beatMs = 20_000;

/** GET /api/v1/live: server-sent events that name what changed in the caller's store. */
export async function handleLive(request: Request): Promise<Response> {
  const { ports } = container();
  try {
    const { ctx } = await authenticate(request);
    const encoder = new TextEncoder();
    let end = () => {};
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const write = (text: string) => controller.enqueue(encoder.encode(text));
        const unsubscribe = ports.live.subscribe(ctx.storeId, (topics) =>
          write(`data: ${JSON.stringify({ topics })}\n\n`),
        );
        const beat = setInterval(() => write(": beat\n\n"), beatMs);
        end = () => {
          clearInterval(beat);
          unsubscribe();
        };
        request.signal.addEventListener("abort", () => {
          end();
          controller.close();
        });
        write("retry: 1000\n\n");
      },
      cancel: () => end(),
    });
    const headers = {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    };
    return new Response(stream, { headers });
  } catch (error) {
    return errorResponse(error, ports.log, request);
  }
}
