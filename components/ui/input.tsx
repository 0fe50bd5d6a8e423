"use client";
import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { useFieldAttributes } from "./field-context.ts";

export function Input({ mono = false, className, ...rest }: { mono?: boolean } & ComponentProps<"input">) {
  const field = useFieldAttributes();
  return (
    <input
      {...field}
      {...rest}
      className={clsx("control h-8 pointer-coarse:h-10", mono && "font-mono text-sm", className)}
    />
  );
}
