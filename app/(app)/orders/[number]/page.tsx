import type { Metadata } from "next";
import { OrderScreen } from "#components/people/order-screen.tsx";

export const metadata: Metadata = { title: "Order" };

export default async function OrderPage({ params }: { params: Promise<{ number: string }> }) {
  return <OrderScreen orderNumber={decodeURIComponent((await params).number)} />;
}
