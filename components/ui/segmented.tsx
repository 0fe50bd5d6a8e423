"use client";
import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import type { Option } from "./option.ts";

interface SegmentedProps<Value extends string> {
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly Option<Value>[];
  "aria-label": string;
}

/** One of a few, all in sight. */
export function Segmented<Value extends string>({ value, onValueChange, options, ...rest }: SegmentedProps<Value>) {
  return (
    <ToggleGroup
      aria-label={rest["aria-label"]}
      value={[value]}
      onValueChange={([next]) => next && onValueChange(next)}
      className="inline-flex w-fit gap-0.5 rounded-control border bg-sunken p-0.5"
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          title={option.description}
          className="h-6.5 rounded-[4px] border border-transparent px-2.5 font-medium text-muted text-sm hover:text-ink data-pressed:border-line data-pressed:bg-surface data-pressed:text-ink pointer-coarse:h-8.5"
        >
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
