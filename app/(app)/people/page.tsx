import type { Metadata } from "next";
import { Suspense } from "react";
import { PeopleScreen } from "#components/people/people-screen.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

export const metadata: Metadata = { title: "People" };

export default function PeoplePage() {
  return (
    <Suspense fallback={<Skeleton rows={12} />}>
      <PeopleScreen />
    </Suspense>
  );
}
