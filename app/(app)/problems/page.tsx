import type { Metadata } from "next";
import { Suspense } from "react";
import { ProblemsScreen } from "#components/problems/problems-screen.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

export const metadata: Metadata = { title: "Problems" };

export default function ProblemsRoute() {
  return (
    <Suspense fallback={<Skeleton rows={6} />}>
      <ProblemsScreen />
    </Suspense>
  );
}
