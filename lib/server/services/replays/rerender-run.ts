import { admitRun } from "#core/flows/admit-run.ts";
import { decideRerender } from "#core/replay/decide-rerender.ts";
import type { FlowRow } from "#server/services/ports/flows.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { ReplayRun, RerenderCandidate } from "#server/services/ports/replays.ts";
import { newDelivery } from "#server/services/runs/new-delivery.ts";

type Rerendered = { ok: true; run: ReplayRun } | { ok: false; message: string };

/**
 * A run of the flow's live version that sends this one step again, with a webhook-id of its own because the bytes may
 * differ. Filters, once per key and limits do not stop it: somebody asked for it. A paused flow holds it.
 */
export async function rerenderRun(
  ports: Ports,
  flow: FlowRow,
  from: Omit<RerenderCandidate, "flowId" | "ended" | "asked">,
): Promise<Rerendered> {
  const decided = decideRerender(flow, from);
  if (!decided.ok) return decided;
  const { delivery, lane } = await newDelivery(ports, flow.storeId, decided.step);
  const status = flow.status === "paused" ? "paused" : "live";
  const nowMs = ports.clock.now().getTime();
  const admitted = admitRun(
    { status, pauseMode: "hold", skipOlderThanHours: null, release: "automatic" },
    { occurredAtMs: nowMs, receivedAtMs: nowMs },
  );
  return {
    ok: true,
    run: {
      id: ports.clock.newId(),
      flowId: flow.id,
      flowVersion: decided.version,
      status: admitted.status,
      reasonCode: admitted.reason?.code ?? null,
      reason: admitted.reason?.message ?? null,
      lane,
      delivery,
      lease: null,
      once: null,
      flood: null,
      eventId: from.eventId,
      rerenderedFrom: from.id,
    },
  };
}
