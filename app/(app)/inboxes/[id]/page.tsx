import type { Metadata } from "next";
import { InboxScreen } from "#components/inbox/inbox-screen.tsx";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <InboxScreen id={id} />;
}
