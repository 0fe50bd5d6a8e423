import { describe, expect, it } from "vitest";
import { type AlertContent, testContent } from "./alert-content.ts";
import { mailMessage } from "./mail-message.ts";
import { maskTarget } from "./mask-target.ts";
import { slackMessage } from "./slack-message.ts";
import { webhookMessage } from "./webhook-message.ts";

const content: AlertContent = {
  stage: "opened",
  kind: "breaker_opened",
  title: "https://warehouse.example does not answer",
  message: "The last 10 requests failed.",
  count: 1,
  storeName: "Candles & Co",
  url: "https://hookline.example/endpoints?a=1&b=2",
  firstAt: "2026-03-01T10:00:00.000Z",
  lastAt: "2026-03-01T10:00:00.000Z",
};

describe("slackMessage", () => {
  it("says what happened, with the link, in text and in blocks", () => {
    expect(slackMessage(content)).toEqual({
      text: "https://warehouse.example does not answer\nThe last 10 requests failed.\n<https://hookline.example/endpoints?a=1&b=2|Put it right>",
      blocks: [
        {
          type: "section",
          text: { type: "mrkdwn", text: "*https://warehouse.example does not answer*\nThe last 10 requests failed." },
        },
        {
          type: "context",
          elements: [
            { type: "mrkdwn", text: "Candles &amp; Co · <https://hookline.example/endpoints?a=1&b=2|Put it right>" },
          ],
        },
      ],
    });
  });

  it("lets no text mention a channel or forge a link, and stays within Slack's lengths", () => {
    const { text } = slackMessage({ ...content, title: "<!channel> <https://evil.example|click>" }) as { text: string };
    expect(text).not.toMatch(/<!|<https:\/\/evil/);
    expect(JSON.stringify(slackMessage({ ...content, message: "x".repeat(9000) })).length).toBeLessThan(7000);
  });
});

describe("mailMessage", () => {
  it("tells how often while it goes on, and when it is over", () => {
    expect(mailMessage(content)).toEqual({
      subject: "[Candles & Co] https://warehouse.example does not answer",
      text: "https://warehouse.example does not answer\n\nThe last 10 requests failed.\n\nPut it right: https://hookline.example/endpoints?a=1&b=2\n\nHookline for Candles & Co\n",
    });
    expect(mailMessage({ ...content, stage: "again", count: 40 }).subject).toContain("(still, 40 times so far)");
    expect(mailMessage({ ...content, stage: "resolved" }).subject).toContain("Over: ");
  });

  it("keeps the subject one line", () => {
    expect(mailMessage({ ...content, title: "a\r\nBcc: x@y.example" }).subject).toBe(
      "[Candles & Co] a Bcc: x@y.example",
    );
  });
});

describe("webhookMessage", () => {
  it("has a type for each stage", () => {
    const at = "2026-03-01T10:00:05.000Z";
    const { stage: _, ...data } = content;
    expect(webhookMessage(content, at)).toEqual({ type: "hookline.notice.opened", timestamp: at, data });
    const test = testContent({ storeName: "S", channelName: "Ops", url: "https://h.example/settings/alerts", at });
    expect(webhookMessage(test, at)).toMatchObject({ type: "hookline.test", data: { kind: "test" } });
  });
});

describe("maskTarget", () => {
  it.each([
    ["https://hooks.slack.com/services/T0/B0/secret", "hooks.slack.com"],
    ["https://ops.example:8443/in?key=1", "ops.example:8443"],
    ["olga@shop.example", "…@shop.example"],
    ["olga@shop.example,ben@shop.example,dev@agency.example", "…@shop.example, …@agency.example"],
    ["", ""],
  ])("%s is shown as %s", (target, shown) => {
    expect(maskTarget(target)).toBe(shown);
  });
});
