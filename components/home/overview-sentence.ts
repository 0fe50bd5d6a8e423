import { formatCount } from "#client/format.ts";
import { withSearch } from "#client/paged.ts";

import type { Overview } from "#contracts/overview.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { heldBecause, lastWords, moneyWords } from "./figure-words.ts";
import { endedHref, waitingHref } from "./log-links.ts";
import { shownPeriod } from "./shown-period.ts";

export interface OverviewSentence {
  tone: "ok" | "warn" | "bad" | "idle";
  text: string;
  /** The one thing to do next. */
  next: { label: string; href: string } | null;
}

const deliveries = (count: number) => formatCount(count, "delivery", "deliveries");
const waits = (count: number) => (count === 1 ? "waits" : "wait");

/** Whether all is well, and if not, what most of it hangs on: a receiver, what holds it, or what failed. */
export function overviewSentence(overview: Overview): OverviewSentence {
  return stuckAtEndpoint(overview) ?? heldBack(overview) ?? someFailed(overview) ?? goingWell(overview);
}

function stuckAtEndpoint({ troubledEndpoints, waiting }: Overview): OverviewSentence | null {
  const stuck = troubledEndpoints.filter(({ status }) => status !== "failing").map(({ id }) => id);
  const at = waiting.endpoints.find(({ endpointId }) => stuck.includes(endpointId));
  if (!at) return null;
  const worth = at.money.length > 0 ? `, worth ${moneyWords(at.money)}` : "";
  return {
    tone: "bad",
    text: `${deliveries(at.deliveries)} to ${endpointName(at.origin)} ${waits(at.deliveries)}${worth}.`,
    next: { label: "See what is wrong there", href: `/endpoints/${at.endpointId}` },
  };
}

function heldBack({ waiting: { held } }: Overview): OverviewSentence | null {
  const [most] = held;
  if (!most) return null;
  const because = heldBecause(most.code);
  return {
    tone: "warn",
    text: `${deliveries(most.deliveries)} ${most.deliveries === 1 ? "is" : "are"} held: ${because.charAt(0).toLowerCase()}${because.slice(1)}.`,
    next: { label: "See them", href: withSearch("/deliveries", { status: "held", reason: most.code }) },
  };
}

function someFailed(overview: Overview): OverviewSentence | null {
  const { range, total } = overview;
  if (total.failed === 0) return null;
  const ended = total.delivered + total.failed;
  return {
    tone: "bad",
    text: `${total.failed} of ${deliveries(ended)} of ${lastWords(range)} failed.`,
    next: { label: "See what failed", href: endedHref("failed", shownPeriod(overview)) },
  };
}

function goingWell({ range, total, waiting }: Overview): OverviewSentence {
  const { delivered } = total;
  const retrying = waiting.byStatus.find(({ status }) => status === "retrying")?.deliveries ?? 0;
  if (retrying > 0) {
    const text = `${deliveries(retrying)} ${retrying === 1 ? "is" : "are"} being tried again; nothing failed in ${lastWords(range)}.`;
    const href = withSearch("/deliveries", { status: "retrying" });
    return { tone: "warn", text, next: { label: "See them", href } };
  }
  if (delivered > 0) {
    const what = delivered === 1 ? "The one delivery" : `All ${deliveries(delivered)}`;
    return { tone: "ok", text: `${what} of ${lastWords(range)} arrived.`, next: null };
  }
  if (waiting.deliveries > 0) {
    const next = { label: "See them", href: waitingHref() };
    return { tone: "ok", text: `${deliveries(waiting.deliveries)} on the way.`, next };
  }
  return { tone: "idle", text: `Nothing was sent in ${lastWords(range)}.`, next: null };
}
