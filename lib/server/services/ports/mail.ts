export interface MailMessage {
  to: readonly string[];
  subject: string;
  text: string;
}

/** `temporary`: the same may work later. `statusCode` and `answer` are the mail server's, null when it did not answer. */
export interface MailResult {
  sent: boolean;
  temporary: boolean;
  statusCode: number | null;
  answer: string | null;
  message: string;
}

/** Sends one message, or says why it did not. Never throws for what the mail server does. */
export type SendMail = (message: MailMessage) => Promise<MailResult>;
