"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { deliveriesQuery } from "#client/deliveries/deliveries.ts";
import { useEndpoints } from "#client/endpoints/endpoints.ts";
import { flowsQuery } from "#client/flows/flow-queries.ts";
import { useSources } from "#client/sources/sources.ts";
import type { Delivery } from "#contracts/delivery.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { statusLooks } from "#ui/status-badge.tsx";
import { fixedCommands } from "./fixed-commands.ts";
import { type Command, type CommandGroup, matchCommands } from "./match-commands.ts";

const typingPauseMs = 200;
const deliveriesMax = 5;
const searchedFrom = 2;

/** Everything in the store that fits what was typed; deliveries as the log's search box finds them. */
export function useCommands(text: string): { groups: CommandGroup[]; isSearching: boolean } {
  const flows = useInfiniteQuery(flowsQuery()).data;
  const sources = useSources().data;
  const endpoints = useEndpoints("").data;
  const q = useSettled(text.trim());
  const isSearched = q.length >= searchedFrom;
  const deliveries = useInfiniteQuery({
    ...deliveriesQuery({ q, limit: deliveriesMax, test: "include" }),
    enabled: isSearched,
    placeholderData: keepPreviousData,
  });
  const own = useMemo<CommandGroup[]>(
    () => [
      {
        label: "Flows",
        items: (flows ?? []).map(({ id, name, status }) => ({
          id,
          label: name,
          href: `/flows/${id}`,
          hint: statusLooks[status].word,
        })),
      },
      {
        label: "Endpoints",
        items: (endpoints ?? []).map(({ id, origin }) => ({
          id,
          label: endpointName(origin),
          href: `/endpoints/${id}`,
        })),
      },
      {
        label: "Sources",
        items: (sources ?? []).map(({ id, name }) => ({ id, label: name, href: `/sources/${id}` })),
      },
    ],
    [endpoints, flows, sources],
  );
  const found = matchCommands([...fixedCommands, ...own], text);
  const rows = isSearched ? (deliveries.data ?? []).slice(0, deliveriesMax) : [];
  const searched = isSearched ? [{ label: "Deliveries", items: [...rows.map(asCommand), searchInLog(q)] }] : [];
  return { groups: [...found, ...searched], isSearching: deliveries.isFetching };
}

function asCommand(row: Delivery): Command {
  const about = [row.orderNumber && `#${row.orderNumber}`, row.personEmail].filter(Boolean).join(" · ");
  return {
    id: row.id,
    label: `${eventTypeLabel(row.eventType)} ${about}`.trim(),
    href: `/deliveries/${row.id}`,
    hint: row.isTest ? `${statusLooks[row.status].word}, test` : statusLooks[row.status].word,
  };
}

function searchInLog(q: string): Command {
  return {
    id: "search-log",
    label: `Search the deliveries for “${q}”`,
    href: `/deliveries?${new URLSearchParams({ q })}`,
  };
}

/** The text once the typing pauses. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
