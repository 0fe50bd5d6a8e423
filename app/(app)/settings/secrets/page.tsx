import type { Metadata } from "next";
import { SecretsPanel } from "#components/settings/secrets-panel.tsx";

export const metadata: Metadata = { title: "Secrets" };

export default function SecretsRoute() {
  return <SecretsPanel />;
}
