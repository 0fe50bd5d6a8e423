import type { Metadata } from "next";
import { Suspense } from "react";
import { HistoryScreen } from "#components/flows/history/history-screen.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

export const metadata: Metadata = { title: "Flow history" };

export default async function HistoryRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Suspense fallback={<Skeleton rows={8} />}>
      <HistoryScreen id={id} />
    </Suspense>
  );
}
