"use client";
import { useQuery } from "@tanstack/react-query";
import { flowQuery } from "#client/flows/flow-queries.ts";
import { Notice } from "#ui/notice.tsx";
import { standingWords } from "./standing-words.ts";

/** Told before another version goes live: what becomes of the runs that wait, counted anew. */
export function StandingRuns({ flowId }: { flowId: string }) {
  const { data } = useQuery({ ...flowQuery(flowId), refetchOnMount: "always" });
  const words = data ? standingWords(data) : null;
  return words === null ? null : <Notice className="mb-4">{words}</Notice>;
}
