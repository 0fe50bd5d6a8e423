"use client";
import { ListFilter, X } from "lucide-react";
import { type ReactNode, type RefObject, useState } from "react";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import type { Option } from "#ui/option.ts";
import { Segmented } from "#ui/segmented.tsx";
import { type DeliveryFilters, isFiltered, noFilters } from "./delivery-filters.ts";
import { FilterChip } from "./filter-chip.tsx";
import { addableNames, type FilterName, filterKinds, filterNames } from "./filter-kinds.ts";
import { LogSearch } from "./log-search.tsx";
import { TimeFilter } from "./time-filter.tsx";
import { useFilterOptions } from "./use-filter-options.ts";

const testOptions: Option<DeliveryFilters["test"]>[] = [
  { value: "exclude", label: "Real", description: "Without test sends" },
  { value: "only", label: "Tests", description: "Only test sends" },
  { value: "include", label: "All", description: "Real deliveries and test sends" },
];

interface BarProps {
  filters: DeliveryFilters;
  onChange: (filters: DeliveryFilters) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** Views, columns, export. */
  children: ReactNode;
}

export function FilterBar({ filters, onChange, searchRef, children }: BarProps) {
  const [editing, setEditing] = useState<FilterName | null>(null);
  const optionsOf = useFilterOptions();
  const shown = filterNames.filter((name) => filters[name] !== "" || name === editing);
  const addable = addableNames.filter((name) => !shown.includes(name));
  const change = (part: Partial<DeliveryFilters>) => onChange({ ...filters, ...part });
  return (
    <search className="mb-3 flex flex-wrap items-center gap-2">
      <LogSearch ref={searchRef} value={filters.q} onChange={(q) => change({ q, searchIn: "" })} />
      <TimeFilter value={filters} onChange={(time) => change({ last: time.last, from: time.from, to: time.to })} />
      <Segmented
        aria-label="Real deliveries or tests"
        value={filters.test}
        options={testOptions}
        onValueChange={(test) => change({ test })}
      />
      {shown.map((name) => (
        <FilterChip
          key={name}
          name={name}
          value={filters[name]}
          options={optionsOf(name)}
          open={editing === name}
          onOpenChange={(open) => setEditing(open ? name : null)}
          onChange={(value) => {
            change({ [name]: value });
            if (value === "" && filterKinds[name].by !== "several") setEditing(null);
          }}
        />
      ))}
      {addable.length > 0 ? (
        <Menu
          align="start"
          trigger={
            <Button variant="ghost" icon={<ListFilter aria-hidden />}>
              Add filter
            </Button>
          }
          items={addable.map((name) => ({ label: filterKinds[name].label, onSelect: () => setEditing(name) }))}
        />
      ) : null}
      {isFiltered(filters) ? (
        <Button variant="ghost" icon={<X aria-hidden />} onClick={() => onChange(noFilters)}>
          Clear
        </Button>
      ) : null}
      <span className="ml-auto flex flex-wrap items-center gap-2">{children}</span>
    </search>
  );
}
