import type { AlertTestResult } from "#contracts/alert-channel.ts";
import { testContent } from "#core/alerts/alert-content.ts";
import { explainOutcome } from "#core/explain/explain-outcome.ts";
import { type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { sendToChannel } from "./send-to-channel.ts";

/** Sends one message now, marked as a test and never repeated; what came back. */
export async function testChannel(ctx: Ctx, id: string): Promise<AlertTestResult> {
  requireWrite(ctx);
  const { accounts, alerts, clock, settings } = ctx.ports;
  const channel = await alerts.findChannel(ctx.storeId, id);
  const store = await accounts.findStore(ctx.storeId);
  if (!channel || !store) throw notFound("alert channel");
  const startedAt = clock.now();
  const content = testContent({
    storeName: store.name,
    channelName: channel.name,
    url: `${settings.appUrl}/settings/alerts`,
    at: startedAt.toISOString(),
  });
  const messageId = clock.newId();
  const { answer, outcome, problem, statusCode } = await sendToChannel(ctx.ports, channel, messageId, content);
  const endedAt = clock.now();
  const sent = problem === null && outcome.statusCode !== null && outcome.statusCode < 300;
  const explained = explainOutcome({ errorKind: outcome.errorKind, statusCode: outcome.statusCode });
  const failure = channel.kind === "email" ? (problem ?? explained.message) : explained.message;
  const row = { id: messageId, storeId: ctx.storeId, channelId: id, content };
  await alerts.recordTest(row, sent ? null : failure, endedAt);
  return {
    sent,
    statusCode,
    answer,
    message: sent ? "The test message was taken." : failure,
    durationMs: endedAt.getTime() - startedAt.getTime(),
  };
}
