"use client";
import { Combobox as Base } from "@base-ui/react/combobox";
import { clsx } from "clsx";
import { Check, ChevronDown } from "lucide-react";
import { useFieldAttributes } from "./field-context.ts";
import type { Option } from "./option.ts";

interface ComboboxProps {
  value: string | null;
  onValueChange: (value: string) => void;
  options: readonly Option[];
  placeholder?: string;
  /** Said when nothing matches what was typed. */
  emptyText?: string;
  disabled?: boolean;
  "aria-label"?: string;
  className?: string;
}

/** A Select one can type into; for lists too long to look through. Searches labels and descriptions. */
export function Combobox(props: ComboboxProps) {
  const attributes = useFieldAttributes();
  const filter = Base.useFilter();
  const chosen = props.options.find((option) => option.value === props.value) ?? null;
  return (
    <Base.Root
      items={props.options}
      value={chosen}
      onValueChange={(option: Option | null) => option && props.onValueChange(option.value)}
      isItemEqualToValue={(a: Option, b: Option) => a.value === b.value}
      filter={(option: Option, query: string) =>
        filter.contains(`${option.label} ${option.description ?? ""} ${option.value}`, query)
      }
      disabled={props.disabled}
      autoHighlight
    >
      <div className={clsx("relative min-w-0", props.className)}>
        <Base.Input
          {...attributes}
          aria-label={props["aria-label"]}
          placeholder={props.placeholder ?? "Search"}
          className="control h-8 pr-8 pointer-coarse:h-10"
        />
        <Base.Trigger
          aria-label="Show the list"
          className="absolute inset-y-0 right-0 flex w-8 items-center justify-center text-muted"
        >
          <ChevronDown aria-hidden className="size-4" />
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50">
          <Base.Popup className="floating max-h-[min(20rem,var(--available-height))] w-(--anchor-width) min-w-56 overflow-y-auto p-1">
            <Base.Empty className="text-muted text-sm not-empty:p-2">{props.emptyText ?? "Nothing found."}</Base.Empty>
            <Base.List>
              {(option: Option) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  className="flex cursor-default select-none items-start gap-2 rounded-control px-2 py-1.5 outline-none data-highlighted:bg-hover pointer-coarse:py-2.5"
                >
                  <span className="mt-0.5 size-4 shrink-0 text-accent">
                    <Base.ItemIndicator>
                      <Check aria-hidden className="size-4" />
                    </Base.ItemIndicator>
                  </span>
                  <span className="min-w-0">
                    {option.label}
                    {option.description ? <span className="block text-muted text-sm">{option.description}</span> : null}
                  </span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
