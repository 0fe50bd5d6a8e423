import type { Metadata } from "next";
import { Suspense } from "react";
import { NewFlowPage } from "#components/builder/flow-page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

export const metadata: Metadata = { title: "New flow" };

export default function NewFlowRoute() {
  return (
    <Suspense fallback={<Skeleton rows={10} />}>
      <NewFlowPage />
    </Suspense>
  );
}
