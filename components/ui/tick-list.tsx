"use client";
import { Checkbox } from "./checkbox.tsx";
import type { Option } from "./option.ts";

interface TickListProps {
  options: readonly Option[];
  chosen: readonly string[];
  /** The chosen ones, in the order of the options. */
  onChange: (chosen: string[]) => void;
}

/** Any number of a few, each with a box to tick. */
export function TickList({ options, chosen, onChange }: TickListProps) {
  const toggle = (value: string, isOn: boolean) =>
    onChange(options.map((each) => each.value).filter((each) => (each === value ? isOn : chosen.includes(each))));
  return (
    <ul className="flex flex-col gap-1">
      {options.map(({ label, value }) => (
        <li key={value}>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the Checkbox is the control */}
          <label className="flex items-center gap-2.5 rounded-control px-1 py-0.5 hover:bg-hover">
            <Checkbox
              aria-label={label}
              checked={chosen.includes(value)}
              onCheckedChange={(isOn) => toggle(value, isOn)}
            />
            {label}
          </label>
        </li>
      ))}
    </ul>
  );
}
