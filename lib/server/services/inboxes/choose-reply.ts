import type { InboxRow, InboxStore } from "#server/services/ports/inboxes.ts";
import { takeDelayPlace } from "./delay-places.ts";

/** What an inbox does with one request: `status` null drops the connection. */
export interface InboxReply {
  status: number | null;
  /** null: what the inbox usually says. */
  body: string | null;
  contentType: string;
  delayMs: number;
  /** Called once the answer goes out, or the sender has left. */
  done: () => void;
}

const nothing = () => {};

/** The answer its people chose: the first so many fail, the others get it, and only some of them may be waiting at once. */
export async function chooseReply(inboxes: Pick<InboxStore, "takeFailure">, inbox: InboxRow): Promise<InboxReply> {
  const { body, contentType, delayMs, failFirst, failStatus, kind, status } = inbox.answer;
  const fails = inbox.failed < failFirst && (await inboxes.takeFailure(inbox.id));
  if (fails) return { status: failStatus, body: null, contentType, delayMs: 0, done: nothing };
  const reply = { status: kind === "drop" ? null : status, body: body === "" ? null : body, contentType, delayMs };
  if (delayMs === 0) return { ...reply, done: nothing };
  const done = takeDelayPlace(inbox.id);
  return done ? { ...reply, done } : { status: 429, body: null, contentType, delayMs: 0, done: nothing };
}
