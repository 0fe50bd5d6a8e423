"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEndpoints } from "#client/endpoints/endpoints.ts";
import { flowsQuery } from "#client/flows/flow-queries.ts";
import { useSources } from "#client/sources/sources.ts";
import type { Option } from "#ui/option.ts";
import { type FilterName, filterKinds } from "./filter-kinds.ts";

/** What each filter can be narrowed to; the store's own flows, sources and receivers as they come in. */
export function useFilterOptions(): (name: FilterName) => readonly Option[] {
  const flows = useInfiniteQuery(flowsQuery()).data ?? [];
  const sources = useSources().data ?? [];
  const endpoints = useEndpoints("").data ?? [];
  return (name) => {
    if (name === "flowId") return flows.map((flow) => ({ value: flow.id, label: flow.name }));
    if (name === "sourceId") return sources.map((source) => ({ value: source.id, label: source.name }));
    if (name === "endpoint")
      return endpoints.map(({ origin }) => ({ value: origin, label: origin.replace(/^https:\/\//, "") }));
    return filterKinds[name].options ?? [];
  };
}
