import type { Metadata } from "next";

export const metadata: Metadata = { title: "Deliveries" };

export default function DeliveriesPage() {
  return null;
}
