import type { WebhookBody, WebhookStep } from "#contracts/flow-steps.ts";

export interface PayloadEditorProps {
  body: WebhookBody;
  /** Told with the whole new body. */
  onChange: (body: WebhookBody) => void;
  /** Whose variables and events are offered. */
  eventType: string;
  /** The rest of the step, so that the result shows the whole request. */
  request?: Pick<WebhookStep, "method" | "url" | "headers" | "onMissing">;
  /** Where the whole step can be replaced: offers to make it from a cURL command. */
  onRequestChange?: (request: Pick<WebhookStep, "method" | "url" | "headers" | "body">) => void;
  /** The chosen event is remembered for it, and templates may name it. */
  flow?: { id: string; name: string; version: number | null };
  disabled?: boolean;
}
