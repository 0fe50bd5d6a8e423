import type { Metadata } from "next";
import { FirstInbox } from "#components/inbox/first-inbox.tsx";

export const metadata: Metadata = { title: "Inbox" };

/** Where the first steps lead, and the address this page had when a store had one inbox. */
export default function FirstInboxRoute() {
  return <FirstInbox />;
}
