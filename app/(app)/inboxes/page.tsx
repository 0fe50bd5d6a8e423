import type { Metadata } from "next";
import { InboxesScreen } from "#components/inbox/inboxes-screen.tsx";

export const metadata: Metadata = { title: "Inboxes" };

export default function InboxesRoute() {
  return <InboxesScreen />;
}
