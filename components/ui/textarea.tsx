"use client";
import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { useFieldAttributes } from "./field-context.ts";

export function Textarea({ mono = false, className, ...rest }: { mono?: boolean } & ComponentProps<"textarea">) {
  const field = useFieldAttributes();
  return (
    <textarea
      rows={4}
      spellCheck={!mono}
      {...field}
      {...rest}
      className={clsx("control min-h-16 py-2", mono && "font-mono text-sm", className)}
    />
  );
}
