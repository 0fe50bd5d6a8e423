"use client";
import { Switch as Base } from "@base-ui/react/switch";
import { useId } from "react";

interface SwitchProps {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  label: string;
  hint?: string;
  disabled?: boolean;
}

/** On or off at once. Brings its own label; not to be put in a Field. */
export function Switch({ checked, onCheckedChange, label, hint, disabled }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <Base.Root
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={checked}
        onCheckedChange={(value) => onCheckedChange(value)}
        disabled={disabled}
        nativeButton
        render={<button type="button" />}
        className="mt-px flex h-[18px] w-8 shrink-0 items-center rounded-full bg-line-strong p-0.5 transition-colors duration-120 data-checked:bg-accent data-disabled:opacity-55"
      >
        <Base.Thumb className="size-3.5 rounded-full bg-surface transition-transform duration-120 data-checked:translate-x-3.5" />
      </Base.Root>
      <div>
        <span id={`${id}-label`} className="font-medium">
          {label}
        </span>
        {hint ? (
          <p id={`${id}-hint`} className="text-muted text-sm">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
