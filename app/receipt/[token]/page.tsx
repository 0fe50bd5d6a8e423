import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReceiptScreen } from "#components/receipts/receipt-screen.tsx";
import { readReceipt } from "#server/api/receipt-page.ts";

export const metadata: Metadata = {
  title: "Delivery",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default async function ReceiptPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const receipt = await readReceipt(token);
  if (!receipt) notFound();
  return <ReceiptScreen receipt={receipt} />;
}
