import type { ReactNode } from "react";
import { AppFrame } from "#components/frame/app-frame.tsx";
import { requirePage } from "#server/api/page-session.ts";

export default async function AppLayout({ children }: { children: ReactNode }) {
  const { me } = await requirePage();
  return <AppFrame me={me}>{children}</AppFrame>;
}
