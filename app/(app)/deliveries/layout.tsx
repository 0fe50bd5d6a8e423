import { type ReactNode, Suspense } from "react";
import { LogScreen } from "#components/log/log-screen.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** The pages below only name themselves: the screen reads the address, so that opening a delivery keeps the list. */
export default function DeliveriesLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Suspense fallback={<Skeleton rows={12} />}>
        <LogScreen />
      </Suspense>
      {children}
    </>
  );
}
