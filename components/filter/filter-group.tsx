"use client";
import { FolderPlus, Plus, X } from "lucide-react";
import type { Filter } from "#core/filter/filter-types.ts";
import { Button } from "#ui/button.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { addChild, groupDepthMax, newRow, type Place, readGroup, removeChild, setMode } from "./edit-filter.ts";
import { useFilterEditing } from "./filter-context.ts";
import { FilterRow } from "./filter-row.tsx";

const modes = [
  { value: "all", label: "All of these" },
  { value: "any", label: "Any of these" },
] as const;

/** Conditions that count together; groups may hold groups. */
export function FilterGroup({ group, place }: { group: Filter | null; place: Place }) {
  const { filter, onChange, disabled } = useFilterEditing();
  const { mode, children } = readGroup(group);
  const isNested = place.length > 0;
  const number = place.map((index) => index + 1).join(".");
  return (
    <fieldset
      aria-label={isNested ? `Group ${number}` : "Conditions"}
      className={isNested ? "min-w-0 rounded-card border bg-sunken p-3" : "min-w-0"}
    >
      {children.length > 1 || isNested ? (
        <div className="mb-3 flex items-center justify-between gap-2">
          <Segmented
            aria-label="How many conditions must be met"
            value={mode}
            options={modes}
            onValueChange={(next) => disabled || onChange(setMode(filter, place, next))}
          />
          {isNested && !disabled ? (
            <Button
              variant="ghost"
              size="sm"
              aria-label={`Remove group ${number}`}
              icon={<X aria-hidden />}
              onClick={() => onChange(removeChild(filter, place))}
            />
          ) : null}
        </div>
      ) : null}
      <div className="flex flex-col gap-3">
        {children.map((child, index) => {
          const at = [...place, index];
          const key = at.join(".");
          return "path" in child ? (
            <FilterRow key={key} row={child} place={at} />
          ) : (
            <FilterGroup key={key} group={child} place={at} />
          );
        })}
        {disabled ? null : (
          <div className="flex flex-wrap gap-2">
            <Button
              variant="secondary"
              size="sm"
              icon={<Plus aria-hidden />}
              onClick={() => onChange(addChild(filter, place, newRow))}
            >
              Add a condition
            </Button>
            {place.length < groupDepthMax && children.length > 0 ? (
              <Button
                variant="ghost"
                size="sm"
                icon={<FolderPlus aria-hidden />}
                onClick={() =>
                  onChange(addChild(filter, place, { [mode === "all" ? "any" : "all"]: [newRow] } as Filter))
                }
              >
                Add a group
              </Button>
            ) : null}
          </div>
        )}
      </div>
    </fieldset>
  );
}
