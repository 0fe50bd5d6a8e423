import { expect, it } from "vitest";
import { answerWords, flowOutcomes, standingWords, stepWords } from "./timeline-words.ts";

const delivery = { endpoint: "https://mailhouse.example", status: "held", reason: null } as Parameters<
  typeof standingWords
>[0]["delivery"];
const attempt = { number: 1, trigger: "auto", durationMs: 84, statusCode: 200, errorKind: null } as const;

it("tells answers, with which attempt it was", () => {
  expect(answerWords({ delivery, attempt })).toBe("mailhouse.example answered 200 after 84 ms.");
  expect(
    answerWords({
      delivery,
      attempt: { ...attempt, number: 3, trigger: "manual", statusCode: 401, errorKind: "http" },
    }),
  ).toBe("mailhouse.example answered 401 Unauthorized after 84 ms, at attempt 3 by hand.");
});

it("tells what waits and why", () => {
  const reason = { code: "flow_paused", message: "The flow is paused." };
  expect(standingWords({ delivery: { ...delivery, reason } })).toBe("Is held. The flow is paused.");
  expect(standingWords({ delivery: { ...delivery, status: "cancelled" } })).toBe("Was cancelled.");
});

it("tells which way a split went", () => {
  const reason = { code: "met", message: "Total 149.00 EUR is at least 100.00" };
  expect(stepWords({ stepKind: "split", outcome: "yes", reason })).toBe(
    "Yes branch: total 149.00 EUR is at least 100.00.",
  );
});

it("tells of each flow whether it started, and what stopped its run", () => {
  const decision = (flowId: string, matched: boolean) => ({
    flowId,
    flowName: flowId,
    matched,
    reason: { code: "x", message: "Too small" },
  });
  const once = { id: "r", flowId: "b", status: "skipped" as const, reason: { code: "once", message: "Once per day." } };
  expect(
    flowOutcomes({ decisions: [decision("a", true), decision("b", true), decision("c", false)], runs: [once] }).map(
      ({ words }) => words,
    ),
  ).toEqual(["started", "was skipped: Once per day.", "did not start: Too small"]);
});
