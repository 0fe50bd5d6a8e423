"use client";
import { X } from "lucide-react";
import { Button } from "#ui/button.tsx";
import type { Option } from "#ui/option.ts";
import { Popover } from "#ui/popover.tsx";
import { FilterEditor } from "./filter-editor.tsx";
import { type FilterName, filterKinds, filterWords } from "./filter-kinds.ts";

interface FilterChipProps {
  name: FilterName;
  value: string;
  options: readonly Option[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChange: (value: string) => void;
}

/** One filter that is on: pressing it changes it, its cross takes it off. */
export function FilterChip({ name, value, options, open, onOpenChange, onChange }: FilterChipProps) {
  const { by, label } = filterKinds[name];
  const words = value === "" ? "…" : filterWords(name, value, options);
  const face = (
    <>
      <span className="text-muted">{label}</span>
      <span className="max-w-48 truncate font-medium">{words}</span>
    </>
  );
  return (
    <span className="inline-flex h-8 items-center rounded-control border bg-surface text-sm pointer-coarse:h-10">
      {by === "link" ? (
        <span className="flex items-center gap-1.5 pl-2.5">{face}</span>
      ) : (
        <Popover
          title={label}
          open={open}
          onOpenChange={onOpenChange}
          trigger={
            <button
              type="button"
              className="flex h-full items-center gap-1.5 rounded-l-control pl-2.5 focus-visible:outline-2 focus-visible:outline-accent"
            >
              {face}
            </button>
          }
        >
          <FilterEditor
            name={name}
            value={value}
            options={options}
            onChange={onChange}
            onDone={() => onOpenChange(false)}
          />
        </Popover>
      )}
      <Button
        variant="ghost"
        size="sm"
        className="mx-0.5"
        icon={<X aria-hidden />}
        aria-label={`Remove the filter ${label}`}
        onClick={() => onChange("")}
      />
    </span>
  );
}
