"use client";
import { createContext, type ReactNode, use } from "react";
import type { Me } from "#contracts/account.ts";
import { TimeZoneContext } from "#ui/time-zone.ts";

const MeContext = createContext<Me | null>(null);

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return (
    <MeContext value={me}>
      <TimeZoneContext value={me.store.timeZone}>{children}</TimeZoneContext>
    </MeContext>
  );
}

/** Who is signed in, in which store and with which role. Only inside the frame. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error("useMe is used outside of the frame");
  return me;
}

/** Analysts read; everybody else changes things too. */
export function useCanEdit(): boolean {
  return useMe().role !== "analyst";
}
