"use client";
import { Download } from "lucide-react";
import { withSearch } from "#client/paged.ts";
import type { ExportFormat } from "#contracts/delivery-export.ts";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";

/** All that the log is narrowed to as a file; the browser shows how far it is. */
export function ExportMenu({ search }: { search: Record<string, string> }) {
  const download = (format: ExportFormat) =>
    window.location.assign(withSearch("/api/v1/deliveries/export", { ...search, format }));
  return (
    <Menu
      trigger={<Button variant="ghost" icon={<Download aria-hidden />} aria-label="Export" />}
      items={[
        { label: "CSV", hint: "For spreadsheets", onSelect: () => download("csv") },
        { label: "NDJSON", hint: "For programs: one delivery a line", onSelect: () => download("ndjson") },
      ]}
    />
  );
}
