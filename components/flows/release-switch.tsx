"use client";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { Switch } from "#ui/switch.tsx";

interface ReleaseSwitchProps {
  release: FlowDefinition["release"];
  onChange: (release: FlowDefinition["release"]) => void;
  disabled?: boolean;
}

/** Manual mode of a flow. Brings its own label. */
export function ReleaseSwitch({ release, onChange, disabled }: ReleaseSwitchProps) {
  return (
    <Switch
      checked={release === "manual"}
      onCheckedChange={(isManual) => onChange(isManual ? "manual" : "automatic")}
      disabled={disabled}
      label="A person releases every run"
      hint="Nothing is sent by itself: each run waits in the flow's review list until somebody releases or skips it."
    />
  );
}
