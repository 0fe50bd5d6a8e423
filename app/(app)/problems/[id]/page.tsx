import type { Metadata } from "next";
import { ProblemScreen } from "#components/problems/problem-screen.tsx";

export const metadata: Metadata = { title: "Problem" };

export default async function ProblemRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ProblemScreen id={id} />;
}
