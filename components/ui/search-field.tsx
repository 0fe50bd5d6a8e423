"use client";
import { clsx } from "clsx";
import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { Input } from "./input.tsx";

/** An input with a magnifying glass; `className` is that of the whole, for its width. */
export function SearchField({ className, ...input }: Omit<ComponentProps<typeof Input>, "type" | "mono">) {
  return (
    <div className={clsx("relative", className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <Input {...input} type="search" className="pl-8" />
    </div>
  );
}
