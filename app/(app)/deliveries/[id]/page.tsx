import type { Metadata } from "next";

export const metadata: Metadata = { title: "Delivery" };

export default function DeliveryPage() {
  return null;
}
