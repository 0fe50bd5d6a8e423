"use client";
import { CopyButton } from "./copy-button.tsx";
import { useFieldAttributes } from "./field-context.ts";

/** A value to take elsewhere: read-only, selected as a whole on focus, with a copy button. Works in a Field. */
export function CopyField({ value, copyLabel = "Copy" }: { value: string; copyLabel?: string }) {
  const field = useFieldAttributes();
  return (
    <div className="relative">
      <input
        {...field}
        readOnly
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        className="control h-8 bg-sunken! pr-9 font-mono text-sm pointer-coarse:h-10"
      />
      <CopyButton text={value} label={copyLabel} className="absolute inset-y-0.5 right-0.5 my-auto" />
    </div>
  );
}
