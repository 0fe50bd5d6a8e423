import type { TellingStage } from "./decide-telling.ts";

/** What one message to one channel says, whatever the channel. */
export interface AlertContent {
  stage: TellingStage | "test";
  kind: string;
  title: string;
  message: string;
  count: number;
  storeName: string;
  /** Whole address of the page where it can be put right. */
  url: string;
  /** ISO 8601. */
  firstAt: string;
  lastAt: string;
}

/** One line: what it is about and how it stands. */
export function alertHeadline({ count, stage, title }: AlertContent): string {
  switch (stage) {
    case "opened":
    case "test":
      return title;
    case "again":
      return `${title} (still, ${count} times so far)`;
    case "resolved":
      return `Over: ${title}`;
  }
}

export const linkLabel = { opened: "Put it right", again: "Put it right", resolved: "Look at it", test: "Open alerts" };

/** What "Send a test" sends. */
export function testContent(input: { storeName: string; channelName: string; url: string; at: string }): AlertContent {
  return {
    stage: "test",
    kind: "test",
    title: `A test from Hookline for ${input.storeName}`,
    message: `This is what an alert looks like in ${input.channelName}. There is nothing to do.`,
    count: 1,
    storeName: input.storeName,
    url: input.url,
    firstAt: input.at,
    lastAt: input.at,
  };
}
