import type { Metadata } from "next";
import { KeysPanel } from "#components/settings/keys-panel.tsx";

export const metadata: Metadata = { title: "API keys" };

export default function KeysRoute() {
  return <KeysPanel />;
}
