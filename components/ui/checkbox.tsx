"use client";
import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";

interface CheckboxProps {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  /** Some of what it stands for is chosen. */
  indeterminate?: boolean;
  disabled?: boolean;
  "aria-label": string;
}

/** A box to tick, as in the rows of a list. */
export function Checkbox({ checked, onCheckedChange, indeterminate, disabled, ...rest }: CheckboxProps) {
  return (
    <Base.Root
      aria-label={rest["aria-label"]}
      checked={checked}
      indeterminate={indeterminate}
      disabled={disabled}
      onCheckedChange={(value) => onCheckedChange(value)}
      nativeButton
      render={<button type="button" />}
      // The area to hit is larger than the box.
      className="relative z-10 -m-1.5 flex size-7 items-center justify-center rounded-control data-disabled:opacity-55"
    >
      <span className="flex size-4 items-center justify-center rounded-[4px] border border-line-strong bg-surface [[data-checked]>&]:border-accent [[data-checked]>&]:bg-accent [[data-indeterminate]>&]:border-accent [[data-indeterminate]>&]:bg-accent">
        <Base.Indicator className="text-on-accent [&_svg]:size-3.5">
          {indeterminate ? <Minus aria-hidden strokeWidth={3} /> : <Check aria-hidden strokeWidth={3} />}
        </Base.Indicator>
      </span>
    </Base.Root>
  );
}
