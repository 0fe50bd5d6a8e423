"use client";
import { useQuery } from "@tanstack/react-query";
import { Hand } from "lucide-react";
import Link from "next/link";
import { flowQuery } from "#client/flows/flow-queries.ts";
import { formatCount } from "#client/format.ts";
import type { Flow } from "#contracts/flow.ts";
import { LinkButton } from "#ui/button.tsx";

/** How often the count of held runs is asked for while it is in sight. */
export const heldRefreshMs = 15_000;

function reviewHref(flowId: string): string {
  return `/flows/${flowId}/review`;
}

/** For a flow's head: the way to what is held of it, kept up to date; nothing while nothing is. */
export function HeldLinkButton({ flowId }: { flowId: string }) {
  const { data } = useQuery({ ...flowQuery(flowId), refetchInterval: heldRefreshMs });
  if (!data || (data.held === 0 && data.definition.release === "automatic")) return null;
  return (
    <LinkButton icon={<Hand aria-hidden />} href={reviewHref(flowId)}>
      {data.held === 0 ? "Review" : `${formatCount(data.held, "run")} held`}
    </LinkButton>
  );
}

/** As a mark in a row of flows. */
export function HeldLink({ flow }: { flow: Pick<Flow, "id" | "name" | "held"> }) {
  if (flow.held === 0) return null;
  return (
    <Link
      href={reviewHref(flow.id)}
      aria-label={`${flow.name}: review ${formatCount(flow.held, "held run")}`}
      className="relative inline-flex items-center gap-1 rounded-control text-held text-xs hover:underline pointer-coarse:min-h-6"
    >
      <Hand aria-hidden className="size-3.5" />
      {flow.held.toLocaleString("en")} held
    </Link>
  );
}
