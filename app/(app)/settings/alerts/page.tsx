import type { Metadata } from "next";
import { AlertsPanel } from "#components/settings/alerts-panel.tsx";

export const metadata: Metadata = { title: "Alerts" };

export default function AlertsRoute() {
  return <AlertsPanel />;
}
