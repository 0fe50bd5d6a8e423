import { formatCount, formatNumber } from "#client/format.ts";
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

/**
 * Whether all is well, and if not, the worst of it: a receiver that takes nothing, what failed, what is held. What waits
 * for a person's word is often meant to wait; what failed never is.
 */
export function overviewSentence(overview: Overview): OverviewSentence {
  return stuckAtEndpoint(overview) ?? someFailed(overview) ?? heldBack(overview) ?? goingWell(overview);
}

const isOrAre = (count: number) => (count === 1 ? "is" : "are");

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

function heldCount({ waiting: { held } }: Overview): number {
  return held.reduce((sum, { deliveries }) => sum + deliveries, 0);
}

function someFailed(overview: Overview): OverviewSentence | null {
  const { range, total } = overview;
  if (total.failed === 0) return null;
  const ended = total.delivered + total.failed;
  const held = heldCount(overview);
  const also = held === 0 ? "" : `; ${held === 1 ? "one is" : `${formatNumber(held)} are`} held`;
  return {
    tone: "bad",
    text: `${formatNumber(total.failed)} of ${deliveries(ended)} of ${lastWords(range)} failed${also}.`,
    next: { label: "See what failed", href: endedHref("failed", shownPeriod(overview)) },
  };
}

function heldBack(overview: Overview): OverviewSentence | null {
  const [most, ...others] = overview.waiting.held;
  if (!most) return null;
  const all = heldCount(overview);
  const reason = heldBecause(most.code);
  const because = `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
  const why = others.length === 0 ? `: ${because}` : `. Most of them (${formatNumber(most.deliveries)}): ${because}`;
  const filter = others.length === 0 ? { reason: most.code } : {};
  return {
    tone: "warn",
    text: `${deliveries(all)} ${isOrAre(all)} held${why}.`,
    next: { label: "See them", href: withSearch("/deliveries", { status: "held", ...filter }) },
  };
}

function goingWell({ range, total, waiting }: Overview): OverviewSentence {
  const { delivered } = total;
  const retrying = waiting.byStatus.find(({ status }) => status === "retrying")?.deliveries ?? 0;
  if (retrying > 0) {
    const text = `${deliveries(retrying)} ${isOrAre(retrying)} being tried again; nothing failed in ${lastWords(range)}.`;
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
