import { type DryRunLine, dryRunInputSchema } from "#contracts/simulation.ts";
import { container } from "#server/container.ts";
import { dryRun } from "#server/services/simulate/dry-run.ts";
import { authenticate } from "./authenticate.ts";
import { type NextContext, readIdParams } from "./path-params.ts";
import { errorResponse, parseOrThrow } from "./problem-response.ts";
import { readJson } from "./read-body.ts";

/** POST /api/v1/flows/{id}/dry-run: a line of JSON for each piece of progress, the last one the result. */
export async function handleDryRun(request: Request, context: NextContext): Promise<Response> {
  const { log } = container().ports;
  try {
    const { ctx } = await authenticate(request);
    const { id = "" } = await readIdParams(context);
    const input = parseOrThrow(dryRunInputSchema, (await readJson(request)).value, "The body");
    const left = new AbortController();
    request.signal.addEventListener("abort", () => left.abort());
    const lines = await dryRun(ctx, id, input, left.signal);
    const headers = { "content-type": "application/x-ndjson", "cache-control": "no-store", "x-accel-buffering": "no" };
    return new Response(toStream(lines, left, log), { headers });
  } catch (error) {
    return errorResponse(error, log, request);
  }
}

function toStream(
  lines: AsyncGenerator<DryRunLine>,
  left: AbortController,
  log: ReturnType<typeof container>["ports"]["log"],
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const toBytes = (line: DryRunLine) => encoder.encode(`${JSON.stringify(line)}\n`);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await lines.next();
        if (left.signal.aborted) return;
        if (done) controller.close();
        else controller.enqueue(toBytes(value));
      } catch (error) {
        if (left.signal.aborted) return;
        log.error({ error: String(error) }, "A dry run broke off");
        controller.enqueue(toBytes({ kind: "failed", message: "The dry run broke off. Try it again." }));
        controller.close();
      }
    },
    // Whoever asked has gone: the generator's own end frees the store for the next dry run.
    async cancel() {
      left.abort();
      await lines.return(undefined);
    },
  });
}
