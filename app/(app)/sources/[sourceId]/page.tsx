import type { Metadata } from "next";
import { SourceDetail } from "#components/sources/source-detail.tsx";

export const metadata: Metadata = { title: "Source" };

export default async function SourceRoute({ params }: { params: Promise<{ sourceId: string }> }) {
  return <SourceDetail sourceId={(await params).sourceId} />;
}
