import type { Metadata } from "next";
import { EndpointScreen } from "#components/endpoints/endpoint-screen.tsx";

export const metadata: Metadata = { title: "Endpoint" };

export default async function EndpointRoute({ params }: { params: Promise<{ id: string }> }) {
  return <EndpointScreen id={(await params).id} />;
}
