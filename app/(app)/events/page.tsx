import type { Metadata } from "next";
import { Suspense } from "react";
import { EventsScreen } from "#components/events/events-screen.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

export const metadata: Metadata = { title: "Events" };

export default function EventsPage() {
  return (
    <Suspense fallback={<Skeleton rows={12} />}>
      <EventsScreen />
    </Suspense>
  );
}
