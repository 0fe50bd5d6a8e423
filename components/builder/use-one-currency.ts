"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { eventFieldsQuery } from "#client/events/event-fields.ts";
import { comparesMoney } from "#components/flows/filter-words.ts";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { listSteps } from "#core/flows/list-steps.ts";
import { startType } from "#core/flows/trigger.ts";

/** Whether the definition compares an amount of money anywhere, so that its currency is worth asking for. */
function needsCurrency({ steps, trigger }: FlowDefinition): boolean {
  const conditions = listSteps(steps).map(({ step }) => ("if" in step ? step.if : null));
  return [trigger.filter, ...conditions].some((filter) => filter !== null && comparesMoney(filter, startType(trigger)));
}

/** The currency of the amounts a flow compares (ISO 4217); null where the newest events have several, or none. */
export function useOneCurrency(definition: FlowDefinition): string | null {
  const isNeeded = useMemo(() => needsCurrency(definition), [definition]);
  const { data } = useQuery({ ...eventFieldsQuery(startType(definition.trigger)), enabled: isNeeded });
  if (!isNeeded) return null;
  const [currency, ...others] = data?.fields.find(({ path }) => path === "event.currency")?.examples ?? [];
  return typeof currency === "string" && others.length === 0 ? currency : null;
}
