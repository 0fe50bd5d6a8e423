import type { Metadata } from "next";
import { FlowPage } from "#components/builder/flow-page.tsx";

export const metadata: Metadata = { title: "Flow" };

export default async function FlowRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <FlowPage id={id} />;
}
