import { formatCount, formatMoney } from "#client/format.ts";
import type { FailureGroup, FailureGroupDetail } from "#contracts/failure-group.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";

type Numbers = Pick<FailureGroup, "count" | "failed" | "waiting" | "atRisk">;
type Standing = Numbers & Pick<FailureGroup, "status">;

/** "Key refused at mailhouse.example"; without a receiver only what is wrong. */
export function problemTitle({ endpoint, explanation }: Pick<FailureGroup, "endpoint" | "explanation">): string {
  return endpoint === "" ? explanation.title : `${explanation.title} at ${endpointName(endpoint)}`;
}

/** "US$4,210.00 + €80.00"; "" when no order value is known. */
export function atRiskWords({ atRisk }: Pick<Numbers, "atRisk">): string {
  return atRisk.map(({ amount, currency }) => formatMoney(amount, currency)).join(" + ");
}

/** What is still undelivered, in one sentence; when nothing is, how the problem ends. */
export function undeliveredWords(numbers: Standing): string {
  const { count, failed, status, waiting } = numbers;
  if (failed + waiting === 0) {
    const ends = status === "resolved" ? "" : " It ends by itself five minutes after its last failure.";
    return `None of its ${formatCount(count, "delivery", "deliveries")} is undelivered because of this any more.${ends}`;
  }
  const parts = [
    failed > 0
      ? `${formatCount(failed, "delivery", "deliveries")} failed and will not be sent again by ${failed === 1 ? "itself" : "themselves"}`
      : "",
    waiting > 0 ? `${formatCount(waiting, "delivery is", "deliveries are")} still tried` : "",
  ];
  const worth = atRiskWords(numbers);
  return `${parts.filter(Boolean).join("; ")}${worth === "" ? "" : `, together worth ${worth}`}.`;
}

/** "5 deliveries are undelivered because of it, worth US$987.50"; null while it is the one alone. */
export function reachWords(numbers: Numbers): string | null {
  const undelivered = numbers.failed + numbers.waiting;
  if (undelivered < 2) return null;
  const worth = atRiskWords(numbers);
  return `${formatCount(undelivered, "delivery is", "deliveries are")} undelivered because of it${worth === "" ? "" : `, worth ${worth}`}`;
}

const moveWords: Record<FailureGroupDetail["moves"][number]["kind"], string> = {
  opened: "Opened: it failed for the first time",
  reopened: "Opened again: it failed once more",
  acknowledged: "Acknowledged",
  resolved: "Resolved",
};

export function moveSentence({ by, kind }: FailureGroupDetail["moves"][number]): string {
  if (by !== null) return kind === "reopened" ? `Opened again by ${by}` : `${moveWords[kind]} by ${by}`;
  return kind === "resolved" ? "Resolved by itself" : moveWords[kind];
}

interface Fix {
  href: string;
  label: string;
}

/** Where the cause is put right; null where that is not in Hookline. */
export function fixLink(
  problem: Pick<FailureGroupDetail, "endpointId" | "explanation" | "flowId" | "secrets" | "stepId">,
): Fix | null {
  const { endpointId, explanation, flowId, secrets, stepId } = problem;
  const step = { href: `/flows/${flowId}${stepId === null ? "" : `?step=${stepId}`}`, label: "Open the step" };
  switch (explanation.fixAt) {
    case "secret":
      return secrets.length > 0
        ? { href: "/settings/secrets", label: `Replace the secret ${secrets.join(", ")}` }
        : step;
    case "url":
    case "payload":
      return step;
    case "limits":
      return { href: endpointId === null ? "/endpoints" : `/endpoints/${endpointId}`, label: "Set a rate limit" };
    case "receiver":
    case "wait":
      return null;
  }
}
