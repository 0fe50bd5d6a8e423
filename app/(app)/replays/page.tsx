import type { Metadata } from "next";
import { ReplaysScreen } from "#components/replays/replays-screen.tsx";

export const metadata: Metadata = { title: "Replays" };

export default function ReplaysRoute() {
  return <ReplaysScreen />;
}
