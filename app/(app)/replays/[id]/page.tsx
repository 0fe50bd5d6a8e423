import type { Metadata } from "next";
import { ReplayScreen } from "#components/replays/replay-screen.tsx";

export const metadata: Metadata = { title: "Replay" };

export default async function ReplayRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ReplayScreen id={id} />;
}
