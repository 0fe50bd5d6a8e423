import type { Metadata } from "next";
import { EventScreen } from "#components/events/event-screen.tsx";

export const metadata: Metadata = { title: "Event" };

export default async function EventPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <EventScreen id={id} />;
}
