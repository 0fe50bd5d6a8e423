import type { FailureGroupDetail, FailureGroupStatus } from "#contracts/failure-group.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound, ServiceError } from "#server/services/errors.ts";
import { noticeGroup } from "#server/services/notices/notice-groups.ts";
import type { FailureGroupMoved } from "#server/services/ports/failures.ts";
import { readFailureGroup } from "./read-failure-group.ts";

type Move = Pick<FailureGroupMoved, "from" | "kind"> & { to: FailureGroupStatus; refusal: string };

const moves = {
  acknowledge: {
    from: ["open"],
    to: "acknowledged",
    kind: "acknowledged",
    refusal: "Only an open problem can be acknowledged.",
  },
  resolve: {
    from: ["open", "acknowledged"],
    to: "resolved",
    kind: "resolved",
    refusal: "This problem is resolved already.",
  },
  reopen: {
    from: ["acknowledged", "resolved"],
    to: "open",
    kind: "reopened",
    refusal: "This problem is open already.",
  },
} as const satisfies Record<string, Move>;

/** What a person says of a problem. Acknowledged, it stays in sight and gives no more notices; resolved, it opens again with the next failure. */
export async function moveFailureGroup(ctx: Ctx, id: string, move: keyof typeof moves): Promise<FailureGroupDetail> {
  requireWrite(ctx);
  const { clock, failures, live } = ctx.ports;
  if (!(await failures.find(ctx.storeId, id))) throw notFound("problem");
  const { refusal, ...moved } = moves[move];
  const audit = auditOf(ctx, `problem.${moved.kind}`, { kind: "problem", id });
  const noticeKey = noticeGroup.failures(id);
  const change = { ...moved, id, newId: clock.newId(), noticeKey, by: ctx.actor.name, at: clock.now() };
  if (!(await failures.move(ctx.storeId, change, audit))) throw new ServiceError("conflict", refusal);
  live.changed(ctx.storeId, "problems", "notices");
  return readFailureGroup(ctx, id);
}
