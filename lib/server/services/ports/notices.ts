import type { NoticeKind } from "#contracts/notice.ts";

export interface NoticeText {
  kind: NoticeKind;
  title: string;
  /** Full sentences: what happened, and what to do. */
  message: string;
}

/** `groupKey` names the matter: while a notice of it is open, the same again counts up. `link` is a path of the app. */
export interface NewNotice extends NoticeText {
  groupKey: string;
  link: string;
}

export interface NoticeRow extends NewNotice {
  id: string;
  storeId: string;
  count: number;
  firstAt: Date;
  lastAt: Date;
  readAt: Date | null;
  resolvedAt: Date | null;
  toldAt: Date | null;
}

export interface NoticeStore {
  /** Opens the notice, or counts the open one of its group up by `times`. One statement, safe from any process. */
  raise(storeId: string, notice: NewNotice, times: number, fresh: { id: string; at: Date }): Promise<void>;
  /** Ends the open notice of the group, with other words where given; false when none is open. */
  resolve(storeId: string, groupKey: string, at: Date, words: NoticeText | null): Promise<boolean>;
  findOpen(storeId: string, groupKey: string): Promise<NoticeRow | null>;
  /** Did a delivery of the flow (to the endpoint, where it is known) arrive since then? */
  wasDeliveredSince(storeId: string, flowId: string, endpointId: string | null, since: Date): Promise<boolean>;
  /** Newest first. */
  list(storeId: string, cursor: string | null, limit: number): Promise<NoticeRow[]>;
  /** At most `max`. */
  countUnread(storeId: string, max: number): Promise<number>;
  /** These, or all with null; how many were unread. */
  markRead(storeId: string, ids: readonly string[] | null, at: Date): Promise<number>;
}
