import { createTransport } from "nodemailer";
import type { MailResult, SendMail } from "#server/services/ports/mail.ts";

const timeoutMs = 10_000;

/**
 * Sends through the mail server of SMTP_URL, one connection a message. `?from=` of the address names the sender, else the
 * user's name where that is an e-mail address, else hookline@ the app's host. Every other part is nodemailer's.
 */
export function createSmtpMailer(smtpUrl: string, appUrl: string): SendMail {
  const url = new URL(smtpUrl);
  const from = senderOf(url, appUrl);
  url.searchParams.delete("from");
  const transport = createTransport({
    url: url.href,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  return async ({ subject, text, to }) => {
    try {
      const { response } = await transport.sendMail({ from, to: [...to], subject, text });
      return { sent: true, temporary: false, statusCode: codeOf(response), answer: response, message: "It was sent." };
    } catch (error) {
      return failure(error instanceof Error ? error : new Error(String(error)));
    }
  };
}

function senderOf(url: URL, appUrl: string): { name: string; address: string } {
  const user = decodeURIComponent(url.username);
  const own = user.includes("@") ? user : `hookline@${new URL(appUrl).hostname}`;
  return { name: "Hookline", address: url.searchParams.get("from") ?? own };
}

/** 4yz may work later, 5yz will not (RFC 5321 section 4.2.1); no answer at all may be the network's. */
function failure(error: Error & { code?: string; responseCode?: number; response?: string }): MailResult {
  const statusCode = error.responseCode ?? null;
  const temporary = statusCode === null ? error.code !== "EAUTH" && error.code !== "EENVELOPE" : statusCode < 500;
  const answer = error.response ?? null;
  const what = answer === null ? "The mail server could not be reached" : "The mail server refused the message";
  return { sent: false, temporary, statusCode, answer, message: `${what}: ${error.message}` };
}

function codeOf(response: string): number | null {
  const code = Number.parseInt(response, 10);
  return Number.isNaN(code) ? null : code;
}
