import type { Metadata } from "next";
import { StoreForm } from "#components/settings/store-form.tsx";

export const metadata: Metadata = { title: "Store" };

export default function StoreRoute() {
  return <StoreForm />;
}
