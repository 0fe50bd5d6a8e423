"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { eventFieldsQuery } from "#client/events/event-fields.ts";
import type { Filter } from "#core/filter/filter-types.ts";
import { FilterContext } from "./filter-context.ts";
import { fieldOptions } from "./filter-fields.ts";
import { FilterGroup } from "./filter-group.tsx";
import { FilterPreviewPanel } from "./filter-preview.tsx";

interface FilterBuilderProps {
  value: Filter | null;
  onChange: (filter: Filter | null) => void;
  eventType: string;
  /** Of which source's events the preview tells; null for all. */
  sourceId?: string | null;
  disabled?: boolean;
}

/** Conditions on an event, and what they would have meant for the last ones. null when there are none. */
export function FilterBuilder({ value, onChange, eventType, sourceId = null, disabled = false }: FilterBuilderProps) {
  const fields = useQuery(eventFieldsQuery(eventType));
  const received = fields.data?.fields;
  const editing = useMemo(() => {
    const known = received ?? [];
    return { filter: value, onChange, eventType, received: known, options: fieldOptions(eventType, known), disabled };
  }, [value, onChange, eventType, received, disabled]);
  return (
    <FilterContext value={editing}>
      <div className="@container flex flex-col gap-4">
        <FilterGroup group={value} place={[]} />
        <FilterPreviewPanel filter={value} eventType={eventType} sourceId={sourceId} />
      </div>
    </FilterContext>
  );
}
