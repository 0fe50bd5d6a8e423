import type { Metadata } from "next";
import { ReviewScreen } from "#components/runs/review/review-screen.tsx";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ReviewScreen id={id} />;
}
