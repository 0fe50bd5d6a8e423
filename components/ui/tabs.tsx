"use client";
import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

interface Tab<Value extends string> {
  value: Value;
  label: ReactNode;
  content: ReactNode;
}

interface TabsProps<Value extends string> {
  tabs: readonly Tab<Value>[];
  /** Controlled with `onValueChange`; otherwise the first tab is open. */
  value?: Value;
  onValueChange?: (value: Value) => void;
  "aria-label": string;
}

export function Tabs<Value extends string>({ tabs, value, onValueChange, ...rest }: TabsProps<Value>) {
  return (
    <Base.Root
      value={value}
      defaultValue={value === undefined ? tabs[0]?.value : undefined}
      onValueChange={(next: Value) => onValueChange?.(next)}
    >
      <Base.List
        aria-label={rest["aria-label"]}
        activateOnFocus
        className="relative flex gap-4 overflow-x-auto overflow-y-hidden border-b px-px"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px flex h-9 shrink-0 items-center gap-1.5 border-transparent border-b-2 px-0.5 font-medium text-muted outline-offset-[-3px] hover:text-ink data-active:border-accent data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-4 outline-offset-4">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
