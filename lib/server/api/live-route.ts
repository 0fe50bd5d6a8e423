import { container } from "#server/container.ts";
import { authenticate } from "./authenticate.ts";
import { errorResponse } from "./problem-response.ts";

const beatMs = 20_000;

/** GET /api/v1/live: server-sent events that name what changed in the caller's store; `?after=ID` goes on behind that event. */
export async function handleLive(request: Request): Promise<Response> {
  const { ports } = container();
  try {
    const { ctx } = await authenticate(request);
    const encoder = new TextEncoder();
    let end = () => {};
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const write = (text: string) => controller.enqueue(encoder.encode(text));
        write("retry: 1000\n\n");
        const unsubscribe = ports.live.subscribe(ctx.storeId, lastSeen(request), ({ id, message }) =>
          write(`id: ${id}\ndata: ${JSON.stringify(message)}\n\n`),
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

/** Where the caller's news ended: as browsers say it themselves, or in the address of a stream that a page opens anew. */
function lastSeen(request: Request): string | null {
  return request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
}
