import type { AlertContent } from "./alert-content.ts";

/** The body of a signed webhook about a notice, in the shape Standard Webhooks suggests: type, timestamp, data. */
export function webhookMessage({ stage, ...data }: AlertContent, at: string): object {
  const type = stage === "test" ? "hookline.test" : `hookline.notice.${stage}`;
  return { type, timestamp: at, data };
}
