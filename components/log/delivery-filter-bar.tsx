"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Search, X } from "lucide-react";
import { useEffect, useState } from "react";
import { flowsQuery } from "#client/flows/flow-queries.ts";
import { deliveryStatuses } from "#contracts/delivery.ts";
import { eventCatalogue } from "#core/events/catalogue.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import type { Option } from "#ui/option.ts";
import { Segmented } from "#ui/segmented.tsx";
import { Select } from "#ui/select.tsx";
import { statusLooks } from "#ui/status-badge.tsx";
import { type DeliveryFilters, isFiltered, noFilters } from "./delivery-filters.ts";

const anyValue = "any";
const typingPauseMs = 300;

const statusOptions: Option[] = [
  { value: anyValue, label: "Any status" },
  ...deliveryStatuses.map((status) => ({ value: status, label: statusLooks[status].word })),
];

const testOptions: Option<DeliveryFilters["test"]>[] = [
  { value: "exclude", label: "Real", description: "Without test sends" },
  { value: "only", label: "Tests", description: "Only test sends" },
  { value: "include", label: "All", description: "Real deliveries and test sends" },
];

function withCurrent(options: Option[], value: string, label: string): Option[] {
  return value === "" || options.some((option) => option.value === value) ? options : [...options, { value, label }];
}

interface BarProps {
  filters: DeliveryFilters;
  onChange: (filters: DeliveryFilters) => void;
}

export function DeliveryFilterBar({ filters, onChange }: BarProps) {
  const flows = useInfiniteQuery(flowsQuery());
  const flowOptions = [
    { value: anyValue, label: "Any flow" },
    ...(flows.data ?? []).map((flow) => ({ value: flow.id, label: flow.name })),
  ];
  const typeOptions = [
    { value: anyValue, label: "Any event" },
    ...Object.values(eventCatalogue).map(({ id, label }) => ({ value: id as string, label })),
  ];
  const choose = (name: "status" | "flowId" | "eventType") => (value: string) =>
    onChange({ ...filters, [name]: value === anyValue ? "" : value });
  return (
    <search className="mb-3 flex flex-wrap items-center gap-2">
      <TypedFilter
        label="Search by order number, e-mail or id"
        value={filters.q}
        onChange={(q) => onChange({ ...filters, q })}
        className="w-full sm:w-64"
        hasIcon
      />
      <Select
        aria-label="Status"
        className="w-36!"
        value={filters.status || anyValue}
        options={statusOptions}
        onValueChange={choose("status")}
      />
      <Select
        aria-label="Flow"
        className="w-40!"
        value={filters.flowId || anyValue}
        options={withCurrent(flowOptions, filters.flowId, "One flow")}
        onValueChange={choose("flowId")}
      />
      <Select
        aria-label="Event"
        className="w-40!"
        value={filters.eventType || anyValue}
        options={withCurrent(typeOptions, filters.eventType, eventTypeLabel(filters.eventType))}
        onValueChange={choose("eventType")}
      />
      <TypedFilter
        label="Answer code"
        value={filters.code}
        onChange={(code) => onChange({ ...filters, code })}
        accepts={/^([1-5]\d\d)?$/}
        className="w-20"
      />
      <Segmented
        aria-label="Real deliveries or tests"
        value={filters.test}
        options={testOptions}
        onValueChange={(test) => onChange({ ...filters, test })}
      />
      {isFiltered(filters) ? (
        <Button variant="ghost" icon={<X aria-hidden />} onClick={() => onChange(noFilters)}>
          Clear
        </Button>
      ) : null}
    </search>
  );
}

interface TypedFilterProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Text that does not fit is not yet a filter. */
  accepts?: RegExp;
  hasIcon?: boolean;
  className: string;
}

/** A filter one types: it takes effect when the typing pauses. */
function TypedFilter({ label, value, onChange, accepts, hasIcon, className }: TypedFilterProps) {
  const [typed, setTyped] = useState({ text: value, for: value });
  if (typed.for !== value) setTyped({ text: value, for: value });
  useEffect(() => {
    if (typed.text === value || (accepts && !accepts.test(typed.text))) return;
    const timer = setTimeout(() => onChange(typed.text), typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed.text, value, accepts, onChange]);
  return (
    <div className={`relative ${className}`}>
      {hasIcon ? (
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
        />
      ) : null}
      <Input
        type="search"
        aria-label={label}
        placeholder={hasIcon ? "Order, e-mail or id" : "Code"}
        className={hasIcon ? "pl-8" : undefined}
        value={typed.text}
        onChange={(event) => setTyped({ text: event.target.value, for: value })}
      />
    </div>
  );
}
