import { type AlertContent, alertHeadline, linkLabel } from "./alert-content.ts";

/** The lengths a block takes: https://docs.slack.dev/reference/block-kit/blocks/section-block. */
const sectionTextMax = 3000;

/** `&`, `<` and `>` are Slack's own signs (docs.slack.dev, "Formatting message text"): no text of ours becomes a link or a mention. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function cut(text: string): string {
  return text.length > sectionTextMax ? `${text.slice(0, sectionTextMax - 1)}…` : text;
}

/** An incoming webhook's body, read by Slack and by the chats that take its format. `text` alone says everything. */
export function slackMessage(content: AlertContent): object {
  const headline = escaped(alertHeadline(content));
  const message = escaped(content.message);
  const link = `<${content.url.replaceAll(">", "%3E").replaceAll("|", "%7C")}|${linkLabel[content.stage]}>`;
  return {
    text: cut(`${headline}\n${message}\n${link}`),
    blocks: [
      { type: "section", text: { type: "mrkdwn", text: cut(`*${headline}*\n${message}`) } },
      {
        type: "context",
        elements: [{ type: "mrkdwn", text: cut(`${escaped(content.storeName)} · ${link}`) }],
      },
    ],
  };
}
