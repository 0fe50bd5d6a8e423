import { mailMessage } from "#core/alerts/mail-message.ts";
import type { AlertAnswer, SendAlert } from "./channel.ts";

export const noMailServer =
  "This installation has no mail server. Set SMTP_URL to one, such as smtp://user:password@mail.example.com:587, and start it again.";

/** `target` is a list of addresses with commas between. */
export const sendByEmail: SendAlert = async (ports, { content, target }): Promise<AlertAnswer> => {
  // Unset now, set after the next start: what waits then goes out.
  if (ports.sendMail === null) return unsent(noMailServer, true);
  const result = await ports.sendMail({ to: target.split(","), ...mailMessage(content) });
  const { answer, message, sent, statusCode, temporary } = result;
  if (!sent) return { ...unsent(message, temporary), statusCode, answer };
  return {
    outcome: { statusCode: 200, errorKind: null, temporary: false, retryAfter: null },
    statusCode,
    answer,
    problem: null,
  };
};

/** In the words of the retry rules: like a connection that failed for now, or a request that is wrong for good. */
function unsent(problem: string, temporary: boolean): AlertAnswer {
  return {
    outcome: { statusCode: null, errorKind: temporary ? "connect" : "invalid", temporary, retryAfter: null },
    statusCode: null,
    answer: null,
    problem,
  };
}
