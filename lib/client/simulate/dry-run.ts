import { ApiProblem, readProblem } from "#client/api.ts";
import { type DryRunResult, dryRunLineSchema } from "#contracts/simulation.ts";
import { readLines } from "./read-lines.ts";

interface Watch {
  signal: AbortSignal;
  onProgress: (progress: { done: number; total: number }) => void;
}

const brokenOff = { status: 0, code: "network", detail: "The dry run broke off. Check your connection and try again." };

/** Tries the saved draft on the events of the last days. Throws ApiProblem when it cannot be started or breaks off. */
export async function dryRun(flowId: string, days: number, { onProgress, signal }: Watch): Promise<DryRunResult> {
  const response = await fetch(`/api/v1/flows/${flowId}/dry-run`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ days }),
    signal,
  });
  if (!response.ok || !response.body) throw await readProblem(response);
  for await (const text of readLines(response.body)) {
    const line = dryRunLineSchema.parse(JSON.parse(text));
    if (line.kind === "result") return line.result;
    if (line.kind === "failed") throw new ApiProblem({ ...brokenOff, detail: line.message });
    onProgress(line);
  }
  throw new ApiProblem(brokenOff);
}
