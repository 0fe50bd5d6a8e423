import { decideTelling } from "#core/alerts/decide-telling.ts";
import { decideAfterAttempt } from "#core/retry/next-attempt.ts";
import type { AlertRecord, ClaimedAlert } from "#server/services/ports/alerts.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { AlertAnswer } from "./channels/channel.ts";
import { sendToChannel } from "./send-to-channel.ts";

const noticesAtOnce = 200;
const messagesAtOnce = 20;
/** Longer than any send can take. */
const leaseMs = 120_000;

/** Writes the messages that are due to be told, then sends those whose time has come, until none is left. */
export async function sendAlerts(ports: Ports): Promise<void> {
  await tellAll(ports);
  for (;;) {
    const now = ports.clock.now();
    const claimed = await ports.alerts.claimDue(messagesAtOnce, now, new Date(now.getTime() + leaseMs));
    await Promise.all(claimed.map((alert) => sendOne(ports, alert)));
    if (claimed.length < messagesAtOnce) return;
  }
}

async function tellAll(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  for (let after: string | null = null; ; ) {
    const { lastId, seen }: { lastId: string | null; seen: number } = await ports.alerts.tell(
      after,
      noticesAtOnce,
      now,
      (notice, groupToldAt) =>
        decideTelling(
          {
            lastAtMs: notice.lastAt.getTime(),
            resolvedAtMs: notice.resolvedAt?.getTime() ?? null,
            toldAtMs: notice.toldAt?.getTime() ?? null,
            groupToldAtMs: groupToldAt?.getTime() ?? null,
          },
          now.getTime(),
        ),
      ({ count, firstAt, kind, lastAt, link, message, title }, stage, storeName) => ({
        stage,
        kind,
        title,
        message,
        count,
        storeName,
        url: `${ports.settings.appUrl}${link}`,
        firstAt: firstAt.toISOString(),
        lastAt: lastAt.toISOString(),
      }),
      () => ports.clock.newId(),
    );
    if (seen < noticesAtOnce) return;
    after = lastId;
  }
}

async function sendOne(ports: Ports, alert: ClaimedAlert): Promise<void> {
  const answer = await sendToChannel(ports, alert.channel, alert.id, alert.content);
  const now = ports.clock.now();
  await ports.alerts.record(alert, resultOf(answer, alert.attempts, now, ports.clock.random()), now);
}

function resultOf(answer: AlertAnswer, attempts: number, now: Date, random: number): AlertRecord {
  const next = decideAfterAttempt({
    policy: "standard",
    automaticAttemptCount: attempts,
    outcome: answer.outcome,
    nowMs: now.getTime(),
    random,
  });
  if (next.kind === "delivered") return { status: "sent", error: null };
  const error = answer.problem ?? next.reason.message;
  return next.kind === "retry"
    ? { status: "waiting", error, nextAttemptAt: new Date(next.atMs) }
    : { status: "failed", error };
}
