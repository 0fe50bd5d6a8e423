import type { ReactNode } from "react";
import { SettingsTabs } from "#components/settings/settings-tabs.tsx";
import { PageHeader } from "#ui/page-header.tsx";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PageHeader title="Settings" description="What belongs to the whole store." />
      <SettingsTabs />
      {children}
    </>
  );
}
