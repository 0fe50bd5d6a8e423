import { type AlertContent, alertHeadline, linkLabel } from "./alert-content.ts";

/** Subject and plain text of an e-mail; one line breaks nothing into the headers. */
export function mailMessage(content: AlertContent): { subject: string; text: string } {
  const headline = alertHeadline(content);
  const subject = `[${content.storeName}] ${headline}`.replaceAll(/\s+/g, " ").slice(0, 200);
  const text = [
    headline,
    content.message,
    `${linkLabel[content.stage]}: ${content.url}`,
    `Hookline for ${content.storeName}`,
  ];
  return { subject, text: `${text.join("\n\n")}\n` };
}
