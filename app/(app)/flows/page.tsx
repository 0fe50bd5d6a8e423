import type { Metadata } from "next";
import { Suspense } from "react";
import { FlowsScreen } from "#components/flows/flows-screen.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

export const metadata: Metadata = { title: "Flows" };

export default function FlowsPage() {
  return (
    <Suspense fallback={<Skeleton rows={6} />}>
      <FlowsScreen />
    </Suspense>
  );
}
