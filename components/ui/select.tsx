"use client";
import { Select as Base } from "@base-ui/react/select";
import { clsx } from "clsx";
import { Check, ChevronDown } from "lucide-react";
import { use } from "react";
import { FieldContext, useFieldAttributes } from "./field-context.ts";
import type { Option } from "./option.ts";

interface SelectProps<Value extends string> {
  value: Value | null;
  onValueChange: (value: Value) => void;
  options: readonly Option<Value>[];
  placeholder?: string;
  disabled?: boolean;
  /** Needed where no Field around it brings a label. */
  "aria-label"?: string;
  className?: string;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const field = use(FieldContext);
  const attributes = useFieldAttributes();
  return (
    <Base.Root
      items={props.options}
      value={props.value}
      onValueChange={(value) => value !== null && props.onValueChange(value)}
      disabled={props.disabled}
      modal={false}
    >
      <Base.Trigger
        {...attributes}
        aria-label={props["aria-label"]}
        aria-labelledby={props["aria-label"] ? undefined : field?.labelId}
        className={clsx(
          "control flex h-8 items-center justify-between gap-2 text-left pointer-coarse:h-10",
          props.className,
        )}
      >
        <Base.Value className="truncate data-placeholder:text-faint" placeholder={props.placeholder ?? "Choose"} />
        <Base.Icon className="shrink-0 text-muted">
          <ChevronDown aria-hidden className="size-4" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className="floating max-h-(--available-height) min-w-(--anchor-width) max-w-[min(26rem,92vw)] overflow-y-auto p-1">
            {props.options.map((option) => (
              <Base.Item
                key={option.value}
                value={option.value}
                label={option.label}
                className="flex cursor-default select-none items-start gap-2 rounded-control px-2 py-1.5 outline-none data-highlighted:bg-hover pointer-coarse:py-2.5"
              >
                <span className="mt-0.5 size-4 shrink-0 text-accent">
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-4" />
                  </Base.ItemIndicator>
                </span>
                <span className="min-w-0">
                  <Base.ItemText>{option.label}</Base.ItemText>
                  {option.description ? <span className="block text-muted text-sm">{option.description}</span> : null}
                </span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
